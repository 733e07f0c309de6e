import type { ErrorRules } from '../common/errors'

export const promoterErrors = {
  /** Only a promoter may do it, and the caller is none, or has left. */
  not_a_promoter: { status: 409, retryable: false },
  /** They are one already, or have asked to become one. */
  already_a_promoter: { status: 409, retryable: false },
  /** They have not said their real name, which a withdrawal needs. */
  real_name_missing: { status: 409, retryable: false },
  /** The invitation was accepted by somebody, or it has expired. */
  promoter_invitation_over: { status: 409, retryable: false },
  /** The promoter's state does not allow it. */
  promoter_state_conflict: { status: 409, retryable: false, staff: true },
} as const satisfies ErrorRules
