import type { ErrorRules } from '../common/errors'

export const limitedPriceErrors = {
  /** The SKU has another limited-time price for some of this time. */
  limited_price_overlaps: { status: 409, retryable: false, staff: true },
} as const satisfies ErrorRules
