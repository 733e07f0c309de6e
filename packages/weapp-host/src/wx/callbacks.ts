import type { Realm } from '../realm'
import { Refusal } from './types'

/** What every call that does not return its result takes. */
export interface Callbacks {
  success?(result: unknown): void
  fail?(error: unknown): void
  complete?(result: unknown): void
}

/** `<name>:fail <why>`, once. */
export const failWords = (name: string, why: string): string =>
  why.startsWith(`${name}:fail`) ? why : `${name}:fail ${why}`.trim()

/** Ends a call: its `success`, then its `complete`. Answers what they were given. */
export function succeed(realm: Realm, name: string, options: Callbacks, outcome?: unknown): unknown {
  const result = realm.own({ errMsg: `${name}:ok`, ...(outcome as object | undefined) })
  options.success?.(result)
  options.complete?.(result)
  return result
}

/** Ends a call with a Refusal; an error of another kind is nobody's answer and is thrown on. */
export function fail(realm: Realm, name: string, options: Callbacks, error: unknown): unknown {
  if (!(error instanceof Refusal)) throw error
  const failure = realm.own({ errMsg: failWords(name, error.message), ...error.codes })
  options.fail?.(failure)
  options.complete?.(failure)
  return failure
}

/** Runs what can answer at once, and ends the call with it. */
export function finish(realm: Realm, name: string, options: Callbacks, run: () => unknown): void {
  let outcome: unknown
  try {
    outcome = run()
  } catch (error) {
    fail(realm, name, options, error)
    return
  }
  succeed(realm, name, options, outcome)
}
