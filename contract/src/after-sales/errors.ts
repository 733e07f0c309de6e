import type { ErrorRules } from '../common/errors'

export const afterSaleErrors = {
  after_sale_state_conflict: { status: 409, retryable: false },
} as const satisfies ErrorRules
