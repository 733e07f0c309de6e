import type { ErrorRules } from '../common/errors'

export const cartErrors = {
  cart_full: { status: 409, retryable: false },
} as const satisfies ErrorRules
