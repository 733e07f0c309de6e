import type { Clock } from '../clock'
import type { Realm } from '../realm'
import { isCallbackOnly } from './call-kinds'
import { type Callbacks, fail, succeed } from './callbacks'
import type { Gate } from './gates'
import { isPromise } from './promises'
import type { Refusal } from './types'

/** The host's implementation of a call. */
export type Run = (...args: never[]) => unknown

interface DeferredCall {
  clock: Clock
  realm: Realm
  name: string
  run: Run
  options: Callbacks
  /** A person decides its result: the program's time passes meanwhile. */
  isPersons: boolean
  refused: Gate
}

/** Makes a call that answers later: by its callbacks, or by the returned promise where it has none. */
export function runDeferred({ clock, realm, name, run, options, isPersons, refused }: DeferredCall): unknown {
  const wantsPromise = !options.success && !options.fail && !options.complete && !isCallbackOnly(name)
  let settle: { resolve?(value: unknown): void; reject?(reason: unknown): void } = {}

  // The promise is settled before callbacks run, so that an error in one does not leave it pending.
  const end = (kind: 'success' | 'fail', value: unknown) => {
    const told: Callbacks = {
      ...options,
      [kind]: (result: unknown) => {
        if (kind === 'success') settle.resolve?.(result)
        else settle.reject?.(result)
        options[kind]?.(result)
      },
    }
    if (kind === 'success') succeed(realm, name, told, value)
    else fail(realm, name, told, value)
  }
  const later = (work: () => void) => void clock.after(0, work)

  const deliver = (outcome: Promise<unknown>) => {
    let finish = () => {}
    const known = outcome.then(
      (value) => {
        finish = () => end('success', value)
      },
      (error) => {
        finish = () => end('fail', error)
      },
    )
    if (isPersons) known.then(() => later(() => finish()))
    else clock.after(0, () => finish(), known)
  }
  const attempt = () => {
    let outcome: unknown
    try {
      outcome = (run as (options: Callbacks) => unknown)(options)
    } catch (error) {
      return end('fail', error)
    }
    if (isPromise(outcome)) deliver(outcome)
    else end('success', outcome)
  }
  const go = (why: Refusal | undefined) => (why ? end('fail', why) : attempt())

  later(() => {
    const why = refused(name, options)
    if (!isPromise(why)) return go(why)
    why.then(
      (words) => later(() => go(words)),
      (error) => later(() => end('fail', error)),
    )
  })
  if (!wantsPromise) return undefined
  return realm.promise((resolve, reject) => {
    settle = { resolve, reject }
  })
}
