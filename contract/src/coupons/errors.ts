import type { ErrorRules } from '../common/errors'

export const couponErrors = {
  coupon_sold_out: { status: 409, retryable: false },
  coupon_limit_reached: { status: 409, retryable: false },
  coupon_not_claimable: { status: 409, retryable: false },
  coupon_not_usable: { status: 409, retryable: false },
  /** No code of the shop: mistyped, or taken back. */
  coupon_code_unknown: { status: 404, retryable: false },
  /** Somebody has claimed the coupon of this code. */
  coupon_code_used: { status: 409, retryable: false },
  /** So many wrong codes that this customer enters none for a while. */
  coupon_code_tries: { status: 409, retryable: false },
} as const satisfies ErrorRules
