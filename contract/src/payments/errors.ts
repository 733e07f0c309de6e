import type { ErrorRules } from '../common/errors'

export const paymentErrors = {
  payment_state_conflict: { status: 409, retryable: false },
  /** A payment provider states another amount or currency than the payment or refund has. Nothing was changed. */
  payment_amount_differs: { status: 409, retryable: false, staff: true },
  /** Only a refund that failed is requested again or settled by hand. */
  refund_state_conflict: { status: 409, retryable: false, staff: true },
} as const satisfies ErrorRules
