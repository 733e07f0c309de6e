import type { ErrorRules } from '../common/errors'

export const settingErrors = {
  /** Somebody else changed the setting since it was read: read it again. */
  setting_changed: { status: 409, retryable: false, staff: true },
  /** A version that holds already cannot be withdrawn: set another value. */
  setting_in_force: { status: 409, retryable: false, staff: true },
} as const satisfies ErrorRules
