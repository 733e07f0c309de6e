import type { Clock } from '../clock'
import type { Realm } from '../realm'
import { isCallbackOnly, isImmediate } from './call-kinds'
import { callNames } from './call-names'
import { type Callbacks, fail, failWords, succeed } from './callbacks'
import { Refusal, type WxCall } from './types'

export type Run = (...args: never[]) => unknown
type Listener = (...args: unknown[]) => void

/**
 * What a call brings: `own` is what this phone does by itself, `face` what the person does on screen, `answer` what the
 * test says. The last of them that is there counts. `around` comes before all, and asks them itself.
 */
export type Layer = 'own' | 'face' | 'answer' | 'around'

export interface Surface {
  /** The object that the program sees. */
  wx: Record<string, unknown>
  calls: WxCall[]
  set(layer: Layer, name: string, run: Run): void
  drop(layer: Layer, name: string): void
  /** What the test, the person or the phone makes of a call, for what stands around it; fails where there is none. */
  ask(name: string, options: unknown): unknown
  /** Calls what the program registered with `on…`. */
  emit(event: string, ...args: unknown[]): void
  /** The program's listeners of an event, and a way for the host to be one. */
  listeners(event: string): Listener[]
  listen(event: string, listener: Listener): void
  has(name: string): boolean
}

interface Surroundings {
  clock: Clock
  realm: Realm
  /** Words with which this call fails whatever its answer is; a promise of them where that waits for the person. */
  refused(name: string, options: unknown): Refusal | undefined | Promise<Refusal | undefined>
  onCall(call: WxCall): void
  onUnanswered(error: Error): void
}

export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as { then?: unknown } | undefined)?.then === 'function'

/** `on` and `off` of events, by name: `NetworkStatusChange`. */
function openEvents(realm: Realm) {
  const listeners = new Map<string, Set<Listener>>()
  const ofHost = new Map<string, Listener[]>()
  const named = (event: string) => {
    const name = event.charAt(0).toUpperCase() + event.slice(1)
    const set = listeners.get(name) ?? new Set()
    listeners.set(name, set)
    return set
  }
  return {
    on: (event: string) => (listener: Listener) => void named(event).add(listener),
    off: (event: string) => (listener?: Listener) =>
      void (listener ? named(event).delete(listener) : named(event).clear()),
    listeners: (event: string) => [...named(event)],
    listen: (event: string, listener: Listener) => void ofHost.set(event, [...(ofHost.get(event) ?? []), listener]),
    emit(event: string, ...args: unknown[]) {
      for (const listener of ofHost.get(event) ?? []) listener(...args)
      for (const listener of [...named(event)]) listener(...args.map((arg) => realm.own(arg)))
    },
  }
}

export function openSurface({ clock, realm, refused, onCall, onUnanswered }: Surroundings): Surface {
  const layers: Record<Layer, Map<string, Run>> = {
    own: new Map(),
    face: new Map(),
    answer: new Map(),
    around: new Map(),
  }
  const events = openEvents(realm)
  const calls: WxCall[] = []
  const wx: Record<string, unknown> = {}
  const answering = (name: string): Run | undefined =>
    layers.answer.get(name) ?? layers.face.get(name) ?? layers.own.get(name)
  const unanswered = (name: string) =>
    new Error(`nothing answers wx.${name}: say what it brings with host.wx.answer('${name}', …)`)

  const deferred = (name: string, run: Run, options: Callbacks) => {
    const wantsPromise = !options.success && !options.fail && !options.complete && !isCallbackOnly(name)
    let settle: { resolve?(value: unknown): void; reject?(reason: unknown): void } = {}

    // A promise is settled before the callbacks run: what they throw must not leave it open.
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
    // What takes a person's time comes when it comes; for what the phone or the test takes time for, time stands still.
    const isPersons = () => !layers.answer.has(name) && (layers.face.has(name) || layers.around.has(name))
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
      if (isPersons()) known.then(() => clock.after(0, () => finish()))
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
    const start = () => {
      const why = refused(name, options)
      const go = (words: Refusal | undefined) => (words ? end('fail', words) : attempt())
      if (!isPromise(why)) return go(why)
      const raise = (error: unknown) => () => {
        throw error
      }
      why.then(
        (words) => clock.after(0, () => go(words)),
        (error) => clock.after(0, raise(error)),
      )
      return undefined
    }

    clock.after(0, start)
    if (!wantsPromise) return undefined
    return realm.promise((resolve, reject) => {
      settle = { resolve, reject }
    })
  }

  const immediate = (name: string, run: Run, args: unknown[]) => {
    try {
      return (run as (...args: unknown[]) => unknown)(...args)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      throw new Error(failWords(name, error.message))
    }
  }

  const invoke = (name: string, args: unknown[]) => {
    const call = { name, options: args[0] }
    calls.push(call)
    onCall(call)
    const run = layers.around.get(name) ?? answering(name)
    if (!run) {
      const error = unanswered(name)
      // A program that catches everything must not hide it.
      onUnanswered(error)
      throw error
    }
    return isImmediate(name) ? immediate(name, run, args) : deferred(name, run, (args[0] ?? {}) as Callbacks)
  }

  for (const name of callNames) {
    const [, kind, event = ''] = /^(on|off)([A-Z]\w*)$/.exec(name) ?? []
    if (kind === 'on') wx[name] = events.on(event)
    else if (kind === 'off') wx[name] = events.off(event)
    else wx[name] = (...args: unknown[]) => invoke(name, args)
  }

  return {
    wx,
    calls,
    set: (layer, name, run) => void layers[layer].set(name, run),
    drop: (layer, name) => void layers[layer].delete(name),
    ask(name, options) {
      const run = answering(name)
      if (!run) throw unanswered(name)
      return (run as (options: unknown) => unknown)(options)
    },
    emit: events.emit,
    listeners: events.listeners,
    listen: events.listen,
    has: (name) => answering(name) !== undefined || (/^(on|off)[A-Z]/.test(name) && name in wx),
  }
}
