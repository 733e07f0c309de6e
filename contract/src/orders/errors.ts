import type { ErrorRules } from '../common/errors'

export const orderErrors = {
  /** Some of the goods are not delivered to the address. */
  place_not_served: { status: 409, retryable: false },
  order_state_conflict: { status: 409, retryable: false },
  /** To the new address freight costs more than was paid; `fen` says how much more. */
  address_costs_more: { status: 409, retryable: false },
  address_change_limit_reached: { status: 409, retryable: false },
  /** Some or all of the order is on its way. */
  already_shipped: { status: 409, retryable: false },
  urge_too_early: { status: 409, retryable: false },
  already_urged: { status: 409, retryable: false },
  /** Of an unpaid order's goods at least 1 fen has to be paid. */
  price_too_low: { status: 409, retryable: false, staff: true },
  refund_exceeds_paid: { status: 409, retryable: false },
} as const satisfies ErrorRules
