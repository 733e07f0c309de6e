import { phoneNow } from './clock'

declare const made: unique symbol
/** The value of an `Idempotency-Key` header. This file makes them all, so that no command has one of its own. */
export type IdempotencyKey = string & { readonly [made]: true }

/** What the user wants sent: the body of the first try and its key, which every later try repeats. */
export interface Intent<Body> {
  readonly key: IdempotencyKey
  readonly body: Body
  /** An earlier try had no answer: the API may have done it already. */
  readonly repeated: boolean
}

export interface IntentKeys<Body> {
  /** The intent of this content: the one that is not settled yet, or a new one that sends `body`. */
  intentOf: (content: string, body: Body) => Intent<Body>
  /** It is done or refused for good: the same content again is a new intent. */
  settle: (content: string) => void
}

let count = 0

/** A key that no other request of this phone has: time, a counter and chance. WeChat has no `crypto`. */
export function newIdempotencyKey(): IdempotencyKey {
  count += 1
  const chance = () => Math.random().toString(36).slice(2, 10)
  return `${phoneNow().toString(36)}-${count.toString(36)}-${chance()}${chance()}` as IdempotencyKey
}

export function intentKeys<Body>(): IntentKeys<Body> {
  const unsettled = new Map<string, Intent<Body>>()
  return {
    intentOf(content, body) {
      const known = unsettled.get(content)
      const intent = known ? { ...known, repeated: true } : { key: newIdempotencyKey(), body, repeated: false }
      unsettled.set(content, intent)
      return intent
    },
    settle(content) {
      unsettled.delete(content)
    },
  }
}
