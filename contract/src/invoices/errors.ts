import type { ErrorRules } from '../common/errors'

export const invoiceErrors = {
  invoice_title_limit_reached: { status: 409, retryable: false },
  /** The order was cancelled, has no amount left, or is too old; or the shop offers none. `GET /orders/{id}/invoice` says which. */
  invoice_not_possible: { status: 409, retryable: false },
  /** Its state does not allow the step, or the order has one already. */
  invoice_state_conflict: { status: 409, retryable: false },
  /** Only once, and within the time that the shop sets. */
  invoice_not_exchangeable: { status: 409, retryable: false },
  /** The gateway states another amount for it. */
  invoice_differs: { status: 409, retryable: false, staff: true },
} as const satisfies ErrorRules
