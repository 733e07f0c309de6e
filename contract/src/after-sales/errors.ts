import type { ErrorRules } from '../common/errors'

export const afterSaleErrors = {
  /** It does not take this step now, or its lines have another one that is open. */
  after_sale_state_conflict: { status: 409, retryable: false },
  /** Too late, too many pieces, or too often: what is wanted of these lines cannot be applied for. */
  after_sale_not_possible: { status: 409, retryable: false },
  /** The shop has set no address to return goods to, and none was named. */
  return_address_missing: { status: 409, retryable: false },
} as const satisfies ErrorRules
