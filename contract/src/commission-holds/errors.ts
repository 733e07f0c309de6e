import type { ErrorRules } from '../common/errors'

export const holdErrors = {
  /** The line is not held, or its hold has been appealed against already. */
  appeal_over: { status: 409, retryable: false },
  /** It was decided already, or nothing of it is held any more. */
  hold_over: { status: 409, retryable: false, staff: true },
} as const satisfies ErrorRules
