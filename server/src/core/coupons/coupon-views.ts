import type { HeldCoupon, TriedCoupon } from '@haoli/contract'
import type { Tried } from './choose-coupons'
import type { CouponRule } from './coupon-rule'
import type { Held } from './held-coupons'

/** The members that every answer about a coupon has. */
export const ruleView = (rule: CouponRule & { name: string }) => ({
  name: rule.name,
  kind: rule.kind,
  offFen: rule.offFen,
  percentOff: rule.percentOff,
  thresholdFen: rule.thresholdFen,
  thresholdQuantity: rule.thresholdQuantity,
  scope: rule.scope,
})

export const heldView = (held: Held): HeldCoupon => ({
  id: held.id,
  couponId: held.couponId,
  ...ruleView(held),
  state: held.state,
  validFrom: held.validFrom.toISOString(),
  validUntil: held.validUntil.toISOString(),
})

export const triedView = (tried: Tried<Held>): TriedCoupon => ({
  id: tried.coupon.id,
  ...ruleView(tried.coupon),
  validUntil: tried.coupon.validUntil.toISOString(),
  usable: tried.obstacle === null,
  savesFen: tried.savesFen,
  reason: tried.obstacle?.reason ?? null,
  missingFen: tried.obstacle?.missingFen ?? null,
  missingQuantity: tried.obstacle?.missingQuantity ?? null,
})
