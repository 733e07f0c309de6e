import type { ErrorRules } from '../common/errors'

export const goodsErrors = {
  /** What the change is based on has changed since. */
  goods_changed: { status: 409, retryable: false, staff: true },
  /** A category with products, or with others below it, is not removed. */
  category_in_use: { status: 409, retryable: false, staff: true },
  /** Fewer pieces than unpaid orders hold, or fewer than none. */
  stock_too_low: { status: 409, retryable: false, staff: true },
} as const satisfies ErrorRules
