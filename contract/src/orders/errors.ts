import type { ErrorRules } from '../common/errors'

export const orderErrors = {
  order_state_conflict: { status: 409, retryable: false },
  refund_exceeds_paid: { status: 409, retryable: false, staff: true },
} as const satisfies ErrorRules
