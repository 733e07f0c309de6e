/** The API of a measurement: what the real one answered once, with lists as long as wanted. Runs in the phone's page, too. */

export interface Answer {
  status: number
  body: unknown
}

interface Card {
  id: string
  title: string
  [field: string]: unknown
}
interface Line {
  skuId: string
  title: string
  priceFen: number
  quantity: number
  [field: string]: unknown
}

export interface Recording {
  /** By method and path: `GET /v1/home`. */
  answers: Record<string, Answer>
  /** Products of the demo catalogue, as lists carry them. */
  cards: Card[]
  /** A line of a cart. */
  line: Line
}

/** How much there is. */
export interface Shape {
  /** Products that a list's first page brings. */
  first: number
  /** And each page after it. */
  more: number
  total: number
  lines: number
}

/** What is the product's title in place `index` of a list: each is there once. */
export const titleAt = ({ cards }: Recording, index: number): string => {
  const card = cards[index % cards.length]
  return `${card?.title} ${index + 1}`
}

const skuAt = (index: number) => `sku_${index}`

/** Answers as the API would. A request that nobody recorded throws: the bench would measure an error page. */
export function openStub(recording: Recording, shape: Shape): (method: string, url: string, body?: string) => Answer {
  const { answers, cards, line } = recording
  const lines = Array.from({ length: shape.lines }, (_, index) => {
    const title = titleAt(recording, index)
    return { ...line, skuId: skuAt(index), title, quantity: 1 }
  })

  const products = (from: number) => {
    const until = Math.min(from + (from === 0 ? shape.first : shape.more), shape.total)
    const items = Array.from({ length: Math.max(0, until - from) }, (_, at) => {
      const index = from + at
      // Every one can be bought with one tap.
      const simple = { onlySkuId: skuAt(index), hasPriceRange: false, soldOut: false, listed: true }
      return { ...cards[index % cards.length], ...simple, id: `prd_${index}`, title: titleAt(recording, index) }
    })
    const page = answers['GET /v1/products']?.body as object
    return { ...page, items, total: shape.total, nextCursor: until < shape.total ? String(until) : null }
  }
  const cart = () => {
    const count = lines.reduce((sum, { quantity }) => sum + quantity, 0)
    const goodsFen = lines.reduce((sum, { quantity, priceFen }) => sum + quantity * priceFen, 0)
    return { ...(answers['GET /v1/cart']?.body as object), lines, count, selectedCount: lines.length, goodsFen }
  }

  return (method, url, body) => {
    const { pathname, searchParams } = new URL(url)
    const asked = `${method} ${pathname}`
    if (asked === 'GET /v1/products') return { status: 200, body: products(Number(searchParams.get('cursor') ?? 0)) }
    if (asked === 'GET /v1/cart') return { status: 200, body: cart() }
    if (asked.startsWith('PUT /v1/cart/lines/')) {
      const changed = lines.find(({ skuId }) => pathname.endsWith(`/${skuId}`))
      Object.assign(changed ?? {}, JSON.parse(body ?? '{}'))
      return { status: 200, body: cart() }
    }
    const known = answers[asked]
    if (!known) throw new Error(`the bench has no answer for ${asked}: let scripts/bench/record.ts ask for it`)
    return known
  }
}
