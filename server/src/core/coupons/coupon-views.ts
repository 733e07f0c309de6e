import type { HeldCoupon, TriedCoupon } from '@haoli/contract'
import type { Tried } from './choose-coupons'
import type { CouponRule } from './coupon-rule'
import type { Held } from './held-coupons'

type Shown = Omit<CouponRule, 'scopeIds' | 'payer'> & { name: string; promoter: { nickname: string } | null }

/** The members that every answer about a coupon has. */
export const ruleView = (rule: Shown) => ({
  name: rule.name,
  kind: rule.kind,
  offFen: rule.offFen,
  percentOff: rule.percentOff,
  thresholdFen: rule.thresholdFen,
  thresholdQuantity: rule.thresholdQuantity,
  scope: rule.scope,
  promoter: rule.promoter,
})

export const heldView = (held: Held, now: Date): HeldCoupon => ({
  id: held.id,
  couponId: held.couponId,
  ...ruleView(held),
  state: held.state,
  validFrom: held.validFrom.toISOString(),
  validUntil: held.validUntil.toISOString(),
  orderId: held.orderId,
  now: now.toISOString(),
})

export const triedView = (tried: Tried<Held>): TriedCoupon => ({
  id: tried.coupon.id,
  couponId: tried.coupon.couponId,
  ...ruleView(tried.coupon),
  validUntil: tried.coupon.validUntil.toISOString(),
  usable: tried.obstacle === null,
  savesFen: tried.savesFen,
  reason: tried.obstacle?.reason ?? null,
  missingFen: tried.obstacle?.missingFen ?? null,
  missingQuantity: tried.obstacle?.missingQuantity ?? null,
})
