/**
 * What a system says of each error code of its own. `status` is the HTTP status; `retryable`: the same request may succeed
 * when it is simply sent again. `staff`: only routes of the merchant answer so, and the mini program has no words for it.
 */
export type ErrorRules = Readonly<
  Record<string, { readonly status: number; readonly retryable: boolean; readonly staff?: true }>
>

/** Errors that every route may answer with. */
export const commonErrors = {
  validation_failed: { status: 400, retryable: false },
  idempotency_key_missing: { status: 400, retryable: false },
  not_found: { status: 404, retryable: false },
  method_not_allowed: { status: 405, retryable: false },
  idempotency_in_progress: { status: 409, retryable: true },
  payload_too_large: { status: 413, retryable: false },
  unsupported_media_type: { status: 415, retryable: false },
  idempotency_key_reused: { status: 422, retryable: false },
  rate_limited: { status: 429, retryable: true },
  internal: { status: 500, retryable: true },
  unavailable: { status: 503, retryable: true },
} as const satisfies ErrorRules
