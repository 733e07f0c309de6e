import type { Realm } from '../realm'
import { Refusal } from './types'

/** The callbacks of every call that does not return its result. */
export interface Callbacks {
  success?(result: unknown): void
  fail?(error: unknown): void
  complete?(result: unknown): void
}

/** `<name>:fail <reason>`, without repeating the prefix. */
export const failWords = (name: string, why: string): string =>
  why.startsWith(`${name}:fail`) ? why : `${name}:fail ${why}`.trim()

/** Ends a call: calls `success`, then `complete`. Returns their argument. */
export function succeed(realm: Realm, name: string, options: Callbacks, outcome?: unknown): unknown {
  const result = realm.own({ errMsg: `${name}:ok`, ...(outcome as object | undefined) })
  options.success?.(result)
  options.complete?.(result)
  return result
}

/** Ends a call with a Refusal; any other error is rethrown. */
export function fail(realm: Realm, name: string, options: Callbacks, error: unknown): unknown {
  if (!(error instanceof Refusal)) throw error
  const failure = realm.own({ errMsg: failWords(name, error.message), ...error.codes })
  options.fail?.(failure)
  options.complete?.(failure)
  return failure
}

/** Runs `work` synchronously and ends the call with its result. */
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
