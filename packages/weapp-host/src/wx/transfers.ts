import type { Clock } from '../clock'
import type { Realm } from '../realm'
import { type Callbacks, fail, succeed } from './callbacks'
import { Refusal } from './types'
import type { Wire, WireAnswer, WireRequest } from './wire'

/** `wx.request`, `wx.downloadFile` and `wx.uploadFile`, which share a queue. */
export type TransferName = 'request' | 'downloadFile' | 'uploadFile'

export interface TransferOptions extends Callbacks {
  url: string
  timeout?: number
}

/** Calls the program's listeners on the task: `HeadersReceived`, `ProgressUpdate`, `ChunkReceived`. */
export type Tell = (event: string, value: object) => void

export interface Transfer {
  name: TransferName
  options: TransferOptions
  send(tell: Tell): WireRequest
  /** The answer as the program gets it. */
  receive(answer: WireAnswer, tell: Tell): object
}

interface Surroundings {
  clock: Clock
  realm: Realm
  wire(): Wire
  isOnline(): boolean
  latencyMs: number
  /** From `networkTimeout` of app.json. */
  timeouts: { [Name in TransferName]?: number }
  refused(name: TransferName): Refusal | undefined
}

/** wechat.md 2.12: further transfers wait. */
const mostInFlight = 10
const defaultTimeoutMs = 60_000
/** wechat.md 2.12: transfers still pending this long after the app was hidden are aborted. */
const backgroundMs = 5_000

const isUrl = (url: unknown) => typeof url === 'string' && /^https?:\/\/[^/]/i.test(url)
const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : ((error as { errMsg?: string } | undefined)?.errMsg ?? '')

/** The listeners of a task by event, for `onProgressUpdate` and `offProgressUpdate`. */
function openTask(realm: Realm, abort: () => void) {
  const listeners = new Map<string, Set<(value: unknown) => void>>()
  const task: Record<string, unknown> = { abort }
  for (const event of ['HeadersReceived', 'ProgressUpdate', 'ChunkReceived']) {
    const set = new Set<(value: unknown) => void>()
    listeners.set(event, set)
    task[`on${event}`] = (listener: () => void) => void set.add(listener)
    task[`off${event}`] = (listener?: () => void) => void (listener ? set.delete(listener) : set.clear())
  }
  const tell: Tell = (event, value) => {
    for (const listener of listeners.get(event) ?? []) listener(realm.own(value))
  }
  return { task: realm.own(task), tell }
}

/** The queue of transfers: ten at once, `latencyMs` of the program's time for each answer. */
export function openTransfers(around: Surroundings) {
  const { clock, realm, latencyMs } = around
  const waiting: (() => void)[] = []
  const open = new Set<(why: Refusal) => void>()
  let inFlight = 0
  let most = 0

  const transfer = ({ name, options, send, receive }: Transfer): unknown => {
    let state: 'waiting' | 'sent' | 'over' = 'waiting'
    const controller = new AbortController()
    const timers: number[] = []

    const end = (tellProgram: () => void) => {
      if (state === 'over') return
      const wasSent = state === 'sent'
      state = 'over'
      open.delete(giveUp)
      for (const timer of timers) clock.cancel(timer)
      if (wasSent) {
        inFlight -= 1
        waiting.shift()?.()
      }
      tellProgram()
    }
    const giveUp = (why: Refusal) => {
      end(() => fail(realm, name, options, why))
      controller.abort()
    }
    const { task, tell } = openTask(realm, () => giveUp(new Refusal('abort')))

    const deliver = (answer: WireAnswer) => {
      if (state === 'over') return
      tell('HeadersReceived', { statusCode: answer.status, header: answer.headers ?? {}, cookies: [] })
      let outcome: object
      try {
        outcome = receive(answer, tell)
      } catch (error) {
        end(() => fail(realm, name, options, error))
        return
      }
      end(() => succeed(realm, name, options, outcome))
    }
    const start = () => {
      if (state !== 'waiting') return waiting.shift()?.()
      state = 'sent'
      inFlight += 1
      most = Math.max(most, inFlight)
      let finish = () => {}
      const ask = async () => {
        if (!around.isOnline()) throw new Error('net::ERR_INTERNET_DISCONNECTED')
        const answer = await around.wire()(send(tell), controller.signal)
        finish = () => deliver(answer)
      }
      const known = ask().catch((error) => {
        const why = error instanceof Refusal ? error : new Refusal(wordsOf(error), { errno: 600001 })
        finish = () => giveUp(why)
      })
      // Set before the answer's timer: if both are due at once, the call times out.
      const timeoutMs = options.timeout ?? around.timeouts[name] ?? defaultTimeoutMs
      timers.push(clock.after(timeoutMs, () => giveUp(new Refusal('timeout', { errno: 5 }))))
      timers.push(clock.after(latencyMs, () => finish(), known))
      return undefined
    }

    const refused = isUrl(options.url)
      ? around.refused(name)
      : new Refusal(`invalid url "${options.url}"`, { errno: 600009 })
    open.add(giveUp)
    if (refused) timers.push(clock.after(0, () => giveUp(refused)))
    else if (inFlight < mostInFlight) start()
    else waiting.push(start)
    return task
  }

  let background: number | undefined
  return {
    transfer,
    inFlight: () => inFlight,
    mostAtOnce: () => most,
    hide() {
      background = clock.after(backgroundMs, () => {
        for (const giveUp of [...open]) giveUp(new Refusal('interrupted', { errno: 600003 }))
      })
    },
    show() {
      if (background !== undefined) clock.cancel(background)
    },
  }
}
