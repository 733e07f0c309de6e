import type { ErrorRules } from '../common/errors'

export const catalogueErrors = {
  out_of_stock: { status: 409, retryable: false },
  off_shelf: { status: 409, retryable: false },
  price_changed: { status: 409, retryable: false },
  purchase_limit_exceeded: { status: 409, retryable: false },
  catalogue_invalid: { status: 422, retryable: false, staff: true },
} as const satisfies ErrorRules
