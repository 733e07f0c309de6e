import type { ErrorRules } from '../common/errors'

export const agencyErrors = {
  /** A legal entity, or a name, has an agency already. */
  agency_exists: { status: 409, retryable: false, staff: true },
  /** The agency was ended. */
  agency_ended: { status: 409, retryable: false },
  /** The promoter is with an agency, and has to leave it first. */
  already_in_an_agency: { status: 409, retryable: false },
  /** They act for an agency already. */
  already_an_operator: { status: 409, retryable: false },
  /** The invitation was accepted by somebody, or it has expired. */
  agency_invitation_over: { status: 409, retryable: false },
  /** Only goods for which the merchant named the agency in a targeted plan can be offered to other agencies. */
  not_theirs_to_offer: { status: 409, retryable: false },
  /** An offer pays no more than the plan does. */
  offer_too_high: { status: 409, retryable: false },
  /** The agency offers this product for some of this time already. */
  offer_overlaps: { status: 409, retryable: false },
  /** The offer has ended or is paused. */
  offer_not_open: { status: 409, retryable: false },
  /** An agency does not take on what it offers itself. */
  own_offer: { status: 409, retryable: false },
  /** The live room belongs to an agency for some of this time. */
  room_overlaps: { status: 409, retryable: false, staff: true },
  /** The state of what an agency took on does not allow it. */
  taking_state_conflict: { status: 409, retryable: false },
} as const satisfies ErrorRules
