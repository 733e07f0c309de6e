import type { ErrorRules } from '../common/errors'

export const staffErrors = {
  /** No invitation has this code, or it was used, withdrawn or is too old: all alike, so that guessing learns nothing. */
  invitation_invalid: { status: 404, retryable: false },
  /** Another member of staff changed what the form showed before: read it again. */
  changed_meanwhile: { status: 409, retryable: false, staff: true },
  /** The shop would have no owner left. */
  last_owner: { status: 409, retryable: false, staff: true },
} as const satisfies ErrorRules
