import type { ErrorRules } from '../common/errors'

export const presentErrors = {
  not_giftable: { status: 409, retryable: false },
  present_state_conflict: { status: 409, retryable: false },
  present_own: { status: 409, retryable: false },
  present_already_yours: { status: 409, retryable: false },
  present_declined_by_you: { status: 409, retryable: false },
  present_taken: { status: 409, retryable: false },
  present_all_gone: { status: 409, retryable: false },
  present_not_open_yet: { status: 409, retryable: false },
  present_taken_back: { status: 409, retryable: false },
  present_expired: { status: 409, retryable: false },
  swap_not_allowed: { status: 409, retryable: false },
  thanked_already: { status: 409, retryable: false },
  card_limit_reached: { status: 409, retryable: false },
} as const satisfies ErrorRules
