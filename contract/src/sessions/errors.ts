import type { ErrorRules } from '../common/errors'

export const sessionErrors = {
  unauthenticated: { status: 401, retryable: false },
  session_expired: { status: 401, retryable: true },
  login_rejected: { status: 401, retryable: false },
  refresh_rejected: { status: 401, retryable: false },
} as const satisfies ErrorRules
