import type { ErrorRules } from '../common/errors'

export const deskErrors = {
  /** A desk does this only for a while after its person confirmed with the phone; ask for a confirmation and send it again. */
  confirmation_required: { status: 403, retryable: false, staff: true },
  /** No code like this waits: never made, decided, too old, or not for this person. All alike, so that guessing learns nothing. */
  desk_code_invalid: { status: 404, retryable: false },
} as const satisfies ErrorRules
