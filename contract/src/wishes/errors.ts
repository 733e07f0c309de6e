import type { ErrorRules } from '../common/errors'

export const wishErrors = {
  wish_limit_reached: { status: 409, retryable: false },
} as const satisfies ErrorRules
