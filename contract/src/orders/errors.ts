import type { ErrorRules } from '../common/errors'

export const orderErrors = {
  /** Some of the goods are not delivered to the address. */
  place_not_served: { status: 409, retryable: false },
  order_state_conflict: { status: 409, retryable: false },
  refund_exceeds_paid: { status: 409, retryable: false },
} as const satisfies ErrorRules
