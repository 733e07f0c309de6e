import type { ErrorRules } from '../common/errors'

export const venueErrors = {
  venue_code_ended: { status: 409, retryable: false },
} as const satisfies ErrorRules
