import type { ErrorRules } from '../common/errors'

export const restockErrors = {
  /** The SKU can be bought now: there is nothing to wait for. */
  not_sold_out: { status: 409, retryable: false },
} as const satisfies ErrorRules
