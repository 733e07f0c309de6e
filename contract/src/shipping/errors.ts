import type { ErrorRules } from '../common/errors'

export const shippingErrors = {
  /** The orders are of several customers, or go to several addresses. */
  orders_apart: { status: 409, retryable: false, staff: true },
  /** The waybill is on an order of another customer or address. */
  waybill_elsewhere: { status: 409, retryable: false, staff: true },
  too_many_rows: { status: 409, retryable: false, staff: true },
} as const satisfies ErrorRules
