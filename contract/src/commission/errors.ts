import type { ErrorRules } from '../common/errors'

export const commissionErrors = {
  /** The product has a plan of this kind and condition for some of this time. */
  plan_overlaps: { status: 409, retryable: false, staff: true },
  /** Less than what is needed can be withdrawn, or the balance is negative. */
  withdrawal_too_small: { status: 409, retryable: false },
  /** One withdrawal is open already. */
  withdrawal_open: { status: 409, retryable: false },
  /** What can be withdrawn has changed since it was read. */
  balance_changed: { status: 409, retryable: false },
  /** A provider states another amount, currency or channel than the withdrawal has. Nothing was changed. */
  withdrawal_differs: { status: 409, retryable: false, staff: true },
} as const satisfies ErrorRules
