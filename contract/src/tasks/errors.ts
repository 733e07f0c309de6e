import type { ErrorRules } from '../common/errors'

export const taskErrors = {
  /** It has ended already. */
  task_state_conflict: { status: 409, retryable: false, staff: true },
  /** The file was kept for as long as the shop keeps such files. */
  task_file_expired: { status: 410, retryable: false, staff: true },
} as const satisfies ErrorRules
