import type { Recording } from '../../../scripts/bench/stub'

const card = (title: string) => ({
  id: 'prd_1',
  title,
  imageUrl: '/media/a.webp',
  priceFen: 16800,
  soldCount: 12,
  onlySkuId: null,
  couponTag: null,
})

/** What an API with two products said once. */
export const smallRecording: Recording = {
  answers: {
    'GET /v1/products': { status: 200, body: { items: [], nextCursor: null, facets: {} } },
    'GET /v1/cart': { status: 200, body: {} },
    'POST /v1/cart/lines': { status: 200, body: {} },
  },
  cards: [card('龙井'), card('团扇')],
  line: { skuId: '', title: '', specText: '250g', imageUrl: '/media/a.webp', priceFen: 100, quantity: 1 },
}
