import type { Static } from 'typebox'
import type * as costs from './cost-schemas'
import type * as merchant from './merchant-schemas'
import type * as schema from './schemas'

export type Coupon = Static<typeof schema.Coupon>
export type ClaimableCoupon = Static<typeof schema.ClaimableCoupon>
export type HeldCoupon = Static<typeof schema.HeldCoupon>
export type HeldCouponState = (typeof schema.heldCouponStates)[number]
export type TriedCoupon = Static<typeof schema.TriedCoupon>
export type CreateCoupon = Static<typeof merchant.CreateCoupon>
export type MerchantCoupon = Static<typeof merchant.MerchantCoupon>
export type MadeCouponCodes = Static<typeof merchant.MadeCouponCodes>
export type CouponCodeBatch = Static<typeof merchant.CouponCodeBatch>
export type GivenCoupon = Static<typeof merchant.GivenCoupon>
export type ChangeCoupon = Static<typeof costs.ChangeCoupon>
export type CouponForecast = Static<typeof costs.CouponForecast>
export type CouponCosts = Static<typeof costs.CouponCosts>
