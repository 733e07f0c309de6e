import type { Clock } from '../clock'
import type { Realm } from '../realm'
import { callNames } from './call-names'
import { Refusal, type WxCall } from './types'

interface Callbacks {
  success?(result: unknown): void
  fail?(error: unknown): void
  complete?(result: unknown): void
}

/** A call as the host implements it: `immediate` ones return, the others answer through callbacks or a promise. */
export type Implementation = { immediate: boolean; run(...args: unknown[]): unknown }

export interface Surface {
  /** The object that the program sees. */
  wx: Record<string, unknown>
  calls: WxCall[]
  implement(name: string, implementation: Implementation): void
  /** Calls what the program registered with `on…`. */
  emit(event: string, ...args: unknown[]): void
  has(name: string): boolean
}

interface Surroundings {
  clock: Clock
  realm: Realm
  /** Words with which this call fails now, whatever its answer is. */
  forbidden(name: string): string | undefined
  onUnanswered(error: Error): void
}

const reason = (name: string, error: unknown) => {
  const words = error instanceof Error ? error.message : String(error)
  return words.startsWith(`${name}:fail`) ? words : `${name}:fail ${words}`
}

export function openSurface({ clock, realm, forbidden, onUnanswered }: Surroundings): Surface {
  const implementations = new Map<string, Implementation>()
  const listeners = new Map<string, Set<(...args: unknown[]) => void>>()
  const calls: WxCall[] = []
  const wx: Record<string, unknown> = {}

  const unanswered = (name: string): Error => {
    const error = new Error(`nothing answers wx.${name}: say what it brings with host.wx.answer('${name}', …)`)
    // A program that catches everything must not hide it.
    onUnanswered(error)
    return error
  }

  const deferred = (name: string, run: Implementation['run'], options: Callbacks) => {
    const finish = (start: { resolve?(v: unknown): void; reject?(v: unknown): void }) => {
      clock.after(0, () => {
        try {
          const refused = forbidden(name)
          if (refused !== undefined) throw new Refusal(refused)
          const outcome = run(options)
          const result = realm.own({ errMsg: `${name}:ok`, ...(outcome as object | undefined) })
          start.resolve?.(result)
          options.success?.(result)
          options.complete?.(result)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          const failure = realm.own({ errMsg: reason(name, error) })
          start.reject?.(failure)
          options.fail?.(failure)
          options.complete?.(failure)
        }
      })
    }
    const wantsPromise = !options.success && !options.fail && !options.complete
    if (wantsPromise) return realm.promise((resolve, reject) => finish({ resolve, reject }))
    finish({})
    return undefined
  }

  const invoke = (name: string, args: unknown[]) => {
    calls.push({ name, options: args[0] })
    const implementation = implementations.get(name)
    if (!implementation) throw unanswered(name)
    if (implementation.immediate) return implementation.run(...args)
    return deferred(name, implementation.run, (args[0] ?? {}) as Callbacks)
  }

  for (const name of callNames) {
    const [, kind, event = ''] = /^(on|off)([A-Z]\w*)$/.exec(name) ?? []
    const named = () => listeners.get(event) ?? listeners.set(event, new Set()).get(event)
    if (kind === 'on') wx[name] = (listener: () => void) => void named()?.add(listener)
    else if (kind === 'off')
      wx[name] = (listener?: () => void) => (listener ? named()?.delete(listener) : named()?.clear())
    else wx[name] = (...args: unknown[]) => invoke(name, args)
  }

  return {
    wx,
    calls,
    implement: (name, implementation) => void implementations.set(name, implementation),
    has: (name) => implementations.has(name) || (/^(on|off)[A-Z]/.test(name) && name in wx),
    emit(event, ...args) {
      const name = event.charAt(0).toUpperCase() + event.slice(1)
      for (const listener of [...(listeners.get(name) ?? [])]) listener(...args.map((arg) => realm.own(arg)))
    },
  }
}
