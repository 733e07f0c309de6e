import fc from 'fast-check'
import type { HeldRule } from '../../src/core/coupons/coupon-rule'
import type { PriceLine } from '../../src/core/pricing/pricing'

const productIds = ['prd_a', 'prd_b', 'prd_c', 'prd_d']
const categoryIds = ['cat_x', 'cat_y', 'cat_z']

const arbitraryLine: fc.Arbitrary<PriceLine> = fc.record({
  productId: fc.constantFrom(...productIds),
  categoryIds: fc.uniqueArray(fc.constantFrom(...categoryIds), { maxLength: 2 }),
  freightTemplateId: fc.constant(null),
  weightGrams: fc.constant(0),
  priceFen: fc.integer({ min: 1, max: 1_200_000 }),
  quantity: fc.integer({ min: 1, max: 20 }),
})
export const arbitraryLines = fc.array(arbitraryLine, { minLength: 1, maxLength: 8 })

const scope = fc.oneof(
  fc.constant({ scope: 'shop' as const, scopeIds: [] }),
  fc.record({ scope: fc.constant('products' as const), scopeIds: fc.subarray(productIds, { minLength: 1 }) }),
  fc.record({ scope: fc.constant('categories' as const), scopeIds: fc.subarray(categoryIds, { minLength: 1 }) }),
)
const discount = fc.oneof(
  fc.record({
    kind: fc.constant('amount_off' as const),
    offFen: fc.integer({ min: 1, max: 50_000 }),
    percentOff: fc.constant(0),
  }),
  fc.record({
    kind: fc.constant('percent_off' as const),
    offFen: fc.constant(0),
    percentOff: fc.integer({ min: 1, max: 90 }),
  }),
)

export const now = new Date('2026-06-01T04:00:00Z')

export const arbitraryCoupons: fc.Arbitrary<HeldRule[]> = fc
  .array(fc.tuple(scope, discount, fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 1, max: 30 })), {
    maxLength: 6,
  })
  .map((all) =>
    all.map(([where, what, thresholdFen, days], index) => ({
      id: `hcp_${index}`,
      couponId: `cpn_${index}`,
      ...where,
      ...what,
      thresholdFen,
      thresholdQuantity: 0,
      payer: 'merchant' as const,
      budgetLeftFen: null,
      validFrom: now,
      validUntil: new Date(now.getTime() + days * 86_400_000),
    })),
  )
