import type { Static } from 'typebox'
import type * as schema from './schemas'

export type Coupon = Static<typeof schema.Coupon>
export type ClaimableCoupon = Static<typeof schema.ClaimableCoupon>
export type HeldCoupon = Static<typeof schema.HeldCoupon>
export type HeldCouponState = (typeof schema.heldCouponStates)[number]
export type TriedCoupon = Static<typeof schema.TriedCoupon>
