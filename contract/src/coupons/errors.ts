import type { ErrorRules } from '../common/errors'

export const couponErrors = {
  coupon_sold_out: { status: 409, retryable: false },
  coupon_limit_reached: { status: 409, retryable: false },
  coupon_not_claimable: { status: 409, retryable: false },
  coupon_not_usable: { status: 409, retryable: false },
} as const satisfies ErrorRules
