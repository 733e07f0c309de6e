import { pieceLimit } from './piece-limit'

test('the smallest bound counts, and is named', () => {
  const limit = { period: 'day', quantity: 3 } as const
  expect(pieceLimit({ purchaseLimit: null }, { availableQuantity: 5 })).toEqual({ max: 5, by: 'stock' })
  expect(pieceLimit({ purchaseLimit: limit }, { availableQuantity: 5 })).toEqual({ max: 3, by: 'purchase_limit' })
  expect(pieceLimit({ purchaseLimit: limit }, { availableQuantity: 2 })).toEqual({ max: 2, by: 'stock' })
  expect(pieceLimit({ purchaseLimit: null }, { availableQuantity: 50_000 })).toEqual({ max: 999, by: 'line' })
})
