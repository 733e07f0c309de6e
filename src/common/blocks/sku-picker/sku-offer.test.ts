import type { Product, Sku, SkuOffer } from '@haoli/contract'
import { shownPrice } from './sku-offer'

const now = '2026-11-20T04:00:00.000Z'
const sku = (id: string, priceFen: number) => ({ id, priceFen, marketPriceFen: 9_900 }) as Sku
const offer = (skuId: string, change: Partial<SkuOffer> = {}): SkuOffer => ({
  id: `lmp_${skuId}`,
  skuId,
  priceFen: 3_000,
  startsAt: '2026-11-20T03:00:00.000Z',
  endsAt: '2026-11-20T05:00:00.000Z',
  quantity: 9,
  leftQuantity: 5,
  perPersonQuantity: 2,
  maxQuantity: 2,
  ...change,
})
const product = (limitedPrices: SkuOffer[]) =>
  ({
    priceFen: 5_000,
    maxPriceFen: 6_000,
    marketPriceFen: 9_900,
    skus: [sku('red', 5_000), sku('blue', 6_000)],
    delivery: { now },
    limitedPrices,
  }) as unknown as Product
const shown = (limitedPrices: SkuOffer[], of?: string, quantity = 1) => {
  const one = product(limitedPrices)
  const { fen, marketFen, from } = shownPrice(
    one,
    one.skus.find(({ id }) => id === of),
    quantity,
  )
  return { fen, marketFen, from }
}

test('the chosen SKU costs its limited-time price, as far as all pieces can have it', () => {
  expect(shown([offer('red')], 'red', 2)).toEqual({ fen: 3_000, marketFen: 5_000, from: false })
  expect(shown([offer('red')], 'red', 3)).toEqual({ fen: 5_000, marketFen: 9_900, from: false })
  expect(shown([offer('red')], 'blue')).toEqual({ fen: 6_000, marketFen: 9_900, from: false })
})

test('where none is chosen the lowest price is shown, and that there are higher ones', () => {
  expect(shown([offer('red')])).toEqual({ fen: 3_000, marketFen: 5_000, from: true })
  expect(shown([offer('red'), offer('blue')])).toEqual({ fen: 3_000, marketFen: 5_000, from: false })
  expect(shown([offer('blue', { priceFen: 5_500 })])).toEqual({ fen: 5_000, marketFen: null, from: true })
})

test('one that has not begun, or of which nothing can be had, is not the price', () => {
  expect(shown([offer('red', { startsAt: '2026-11-20T04:00:01.000Z' })], 'red')).toMatchObject({ fen: 5_000 })
  expect(shown([offer('red', { leftQuantity: 0, maxQuantity: 0 })])).toMatchObject({ fen: 5_000, from: true })
})
