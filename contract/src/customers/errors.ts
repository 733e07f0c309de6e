import type { ErrorRules } from '../common/errors'

export const customerErrors = {
  /** The shop sells nothing more to this customer for now; what they have bought is not touched. */
  customer_blocked: { status: 403, retryable: false },
  /** Blocked already, or not blocked. */
  customer_state_conflict: { status: 409, retryable: false, staff: true },
} as const satisfies ErrorRules
