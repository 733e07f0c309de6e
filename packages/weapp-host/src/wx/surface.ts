import type { Clock } from '../clock'
import type { Realm } from '../realm'
import { isImmediate, isTask } from './call-kinds'
import { callNames } from './call-names'
import { type Callbacks, failWords } from './callbacks'
import { type Run, runDeferred } from './deferred'
import { type Listener, openEvents } from './events'
import type { Gate } from './gates'
import { Refusal, type WxCall } from './types'

/**
 * The implementations of a call: `own` is what the phone does, `face` what the person does on screen, `answer` what the
 * test set. The last one that exists is used. `around` runs first, and calls them itself.
 */
export type Layer = 'own' | 'face' | 'answer' | 'around'

export interface Surface {
  /** The object that the program sees. */
  wx: Record<string, unknown>
  calls: WxCall[]
  set(layer: Layer, name: string, run: Run): void
  drop(layer: Layer, name: string): void
  /** Makes a call as test, person or phone answer it, for code of `around`; fails where none does. */
  ask(name: string, options: unknown): unknown
  /** Calls the listeners that the program registered with `on…`. */
  emit(event: string, ...args: unknown[]): void
  /** The program's listeners of an event, and a way for the host to listen too. */
  listeners(event: string): Listener[]
  listen(event: string, listener: Listener): void
  has(name: string): boolean
}

interface Surroundings {
  clock: Clock
  realm: Realm
  /** The reason why this call fails in any case; a promise if a person has to be asked. */
  refused: Gate
  onCall(call: WxCall): void
  onUnanswered(error: Error): void
}

/** The task of a transfer or a socket; if the test answers the call, the task does nothing. */
const taskCalls = [
  'abort onHeadersReceived offHeadersReceived onProgressUpdate offProgressUpdate onChunkReceived offChunkReceived',
  'send close onOpen onMessage onError onClose',
].flatMap((line) => line.split(' '))

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

  const quietTask = realm.own(Object.fromEntries(taskCalls.map((call) => [call, () => undefined])))
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
      // A program that catches all errors must not hide this one.
      onUnanswered(error)
      throw error
    }
    const isAnswered = layers.answer.has(name)
    if (isImmediate(name) && !(isTask(name) && isAnswered)) return immediate(name, run, args)
    // While a person decides, the program's time passes; while the phone or the test answers, it stands still.
    const isPersons = !isAnswered && (layers.face.has(name) || layers.around.has(name))
    const options = (args[0] ?? {}) as Callbacks
    const promise = runDeferred({ clock, realm, name, run, options, isPersons, refused })
    return isTask(name) ? quietTask : promise
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
