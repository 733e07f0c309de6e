import { newIdempotencyKey } from './idempotency-key'

/** One idempotency key for one wish, made when it is first sent and kept for its other tries. */
export interface IntentKeys {
  /** The key for `intent`; another intent gets another key. */
  keyFor: (intent: string) => string
  /** The wish is fulfilled or refused for good: the same again is a new wish. */
  settle: () => void
}

export function intentKeys(): IntentKeys {
  let waiting: { intent: string; key: string } | null = null
  return {
    keyFor(intent) {
      if (waiting?.intent !== intent) waiting = { intent, key: newIdempotencyKey() }
      return waiting.key
    },
    settle() {
      waiting = null
    },
  }
}
