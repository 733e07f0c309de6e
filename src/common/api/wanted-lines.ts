import { decodeParam } from '@/common/lib/decode-param'

/** What a checkout page was opened for. Kept in the page's address, so that it survives a reload. */
export interface Wanted {
  lines: { skuId: string; quantity: number; seenPriceFen?: number }[]
  fromCart: boolean
}

/** `lines=sku_1*2*16800,sku_2*1` */
export function wantedPath({ lines, fromCart }: Wanted): string {
  const text = lines.map(({ skuId, quantity, seenPriceFen }) =>
    [skuId, quantity, ...(seenPriceFen === undefined ? [] : [seenPriceFen])].join('*'),
  )
  return `/trade/pages/checkout/index?lines=${encodeURIComponent(text.join(','))}${fromCart ? '&cart=1' : ''}`
}

/** Reads what `wantedPath` wrote; invalid parts are left out. */
export function readWanted(params: Record<string, string | undefined>): Wanted {
  const lines = decodeParam(params.lines)
    .split(',')
    .flatMap((text) => {
      const [skuId, quantity, price] = text.split('*')
      const pieces = Number(quantity)
      if (!skuId || !Number.isInteger(pieces) || pieces < 1) return []
      const seenPriceFen = price === undefined ? Number.NaN : Number(price)
      return [{ skuId, quantity: pieces, ...(Number.isInteger(seenPriceFen) && { seenPriceFen }) }]
    })
  return { lines, fromCart: params.cart === '1' }
}
