import type { Wire } from '@haoli/weapp-host'
import { demo } from './demo'

const pageRows = 20

/** The name of the plus of the row with this number, from 0. */
export const plusOf = (row: number) => new RegExp(`^加入购物车：.* ${row}$`)
export const everyPlus = /^加入购物车：.* \d+$/

/** The shop with a catalogue of `rows` products that one tap puts into the cart, in pages of twenty: titles end in their row's number. */
export const longList =
  (wire: Wire, rows: number): Wire =>
  async (request) => {
    const url = new URL(request.url)
    if (url.pathname !== '/v1/products') return wire(request)
    const from = Number(url.searchParams.get('cursor') ?? 0)
    url.searchParams.delete('cursor')
    const answer = await wire({ ...request, url: url.href })
    const page = JSON.parse(String(answer.body)) as { items: { title: string }[]; nextCursor: string | null }
    const items = page.items.map((item, index) => ({
      ...item,
      id: `prd_${from + index}`,
      title: `${item.title} ${from + index}`,
      onlySkuId: demo.sample.sku,
      hasPriceRange: false,
      soldOut: false,
    }))
    const nextCursor = from + pageRows < rows ? String(from + pageRows) : null
    return { ...answer, body: JSON.stringify({ ...page, items, nextCursor, total: rows }) }
  }
