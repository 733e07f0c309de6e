/**
 * Every error the API can answer with: a closed set. `status` is the HTTP status; `retryable` says whether
 * the same request may succeed when it is simply sent again.
 */
export const errorCodes = {
  validation_failed: { status: 400, retryable: false },
  idempotency_key_missing: { status: 400, retryable: false },
  unauthenticated: { status: 401, retryable: false },
  session_expired: { status: 401, retryable: true },
  login_rejected: { status: 401, retryable: false },
  not_found: { status: 404, retryable: false },
  method_not_allowed: { status: 405, retryable: false },
  idempotency_in_progress: { status: 409, retryable: true },
  out_of_stock: { status: 409, retryable: false },
  off_shelf: { status: 409, retryable: false },
  price_changed: { status: 409, retryable: false },
  purchase_limit_exceeded: { status: 409, retryable: false },
  order_state_conflict: { status: 409, retryable: false },
  payment_state_conflict: { status: 409, retryable: false },
  cart_full: { status: 409, retryable: false },
  address_limit_reached: { status: 409, retryable: false },
  coupon_sold_out: { status: 409, retryable: false },
  coupon_limit_reached: { status: 409, retryable: false },
  coupon_not_claimable: { status: 409, retryable: false },
  coupon_not_usable: { status: 409, retryable: false },
  not_giftable: { status: 409, retryable: false },
  present_state_conflict: { status: 409, retryable: false },
  present_own: { status: 409, retryable: false },
  present_already_yours: { status: 409, retryable: false },
  present_declined_by_you: { status: 409, retryable: false },
  present_taken: { status: 409, retryable: false },
  present_all_gone: { status: 409, retryable: false },
  present_expired: { status: 409, retryable: false },
  swap_not_allowed: { status: 409, retryable: false },
  thanked_already: { status: 409, retryable: false },
  card_limit_reached: { status: 409, retryable: false },
  after_sale_state_conflict: { status: 409, retryable: false },
  venue_code_ended: { status: 409, retryable: false },
  payload_too_large: { status: 413, retryable: false },
  unsupported_media_type: { status: 415, retryable: false },
  idempotency_key_reused: { status: 422, retryable: false },
  catalogue_invalid: { status: 422, retryable: false },
  rate_limited: { status: 429, retryable: true },
  internal: { status: 500, retryable: true },
  unavailable: { status: 503, retryable: true },
} as const

export type ErrorCode = keyof typeof errorCodes

/** Why one line (of a cart, a quote or an order) cannot be had as asked. */
export const lineProblemCodes = [
  'out_of_stock',
  'not_enough_stock',
  'off_shelf',
  'price_changed',
  'purchase_limit_exceeded',
  'not_giftable',
] as const
export type LineProblemCode = (typeof lineProblemCodes)[number]
