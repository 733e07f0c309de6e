import type { Clock } from '../clock'
import type { Move } from '../program/page-stack'
import type { Realm } from '../realm'
import { type InSight, openLayout } from './layout'
import { type PhoneFacts, phoneCalls, plainPhone, silentCalls, tabBarCalls } from './phone'
import { openRequests, type Wire } from './request'
import { forbiddenInMoments, momentsScene } from './single-page'
import { type Stored, storageCalls } from './storage'
import { openSurface } from './surface'
import { type Answer, type CallName, Refusal, type WxCall } from './types'

interface Surroundings {
  clock: Clock
  realm: Realm
  wire: Wire | undefined
  latencyMs: number
  stored: Stored
  facts: Partial<PhoneFacts>
  inSight: InSight
  scene(): number
  enterOptions(): object
  launchOptions(): object
  onTab(): boolean
  move(kind: Move, url: string): void
  back(delta: number): void
  onUnanswered(error: Error): void
}

type Run = (...args: never[]) => unknown

const noWire: Wire = ({ method, url }) => {
  throw new Error(`this phone has no network: ${method} ${url}`)
}

/** The phone around the program: all of `wx`, and the test's hand on it. */
export function openPhone(around: Surroundings) {
  const { clock, realm, scene } = around
  const facts: PhoneFacts = { ...plainPhone, ...around.facts }
  const layout = openLayout(clock, facts.windowWidth, around.inSight)
  let wire = around.wire ?? noWire
  const forbidden = (name: string) => (scene() === momentsScene ? forbiddenInMoments(name) : undefined)
  const surface = openSurface({ clock, realm, forbidden, onUnanswered: around.onUnanswered })
  const requests = openRequests(
    clock,
    realm,
    () => wire,
    around.latencyMs,
    () => forbidden('request'),
  )

  const implement = (name: string, immediate: boolean, run: Run) => {
    const answered = run as (...args: unknown[]) => unknown
    surface.implement(name, {
      immediate,
      run: (...args) => (immediate ? realm.own(answered(...args)) : answered(...args)),
    })
  }
  const refusing =
    (work: () => void): Run =>
    () => {
      try {
        work()
      } catch (error) {
        throw new Refusal(error instanceof Error ? error.message : String(error))
      }
    }

  const immediate: Record<string, Run> = {
    ...phoneCalls(facts, clock, surface.has),
    ...layout.calls,
    getEnterOptionsSync: around.enterOptions,
    getLaunchOptionsSync: around.launchOptions,
  }
  for (const [name, run] of Object.entries(immediate)) implement(name, true, run)
  for (const [name, run] of Object.entries(storageCalls(around.stored))) implement(name, name.endsWith('Sync'), run)
  for (const name of silentCalls) implement(name, false, () => undefined)
  for (const name of tabBarCalls) {
    implement(name, false, () => {
      if (!around.onTab()) throw new Refusal('not TabBar page')
    })
  }
  for (const kind of ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch'] as const) {
    implement(kind, false, ({ url }: { url: string }) => refusing(() => around.move(kind, url))())
  }
  implement('navigateBack', false, ({ delta = 1 }: { delta?: number }) => refusing(() => around.back(delta))())
  implement('getSystemInfo', false, immediate.getSystemInfoSync ?? (() => ({})))
  implement('login', false, () => ({ code: `code-${clock.nowMs()}` }))
  surface.implement('request', { immediate: true, run: (options) => requests.request(options as never) })

  return {
    surface,
    control: {
      /** Every call the program made, with what it handed over. */
      calls: surface.calls as WxCall[],
      /** Calls of one name, as often as they were made. */
      callsOf: (name: CallName) => surface.calls.filter((call) => call.name === name).map(({ options }) => options),
      /** Says what a call brings from now on: a value, or a function of the program's options. */
      answer<Name extends CallName>(name: Name, answer: Answer<Name>) {
        const run = typeof answer === 'function' ? (answer as Run) : () => answer
        implement(name, name.endsWith('Sync') || name in immediate, run)
      },
      /** Makes a call fail from now on, with `<name>:fail <why>`. */
      refuse: (name: CallName, why: string) =>
        implement(name, name.endsWith('Sync'), () => {
          throw new Refusal(why)
        }),
      /** Calls the program's listeners: `emit('networkStatusChange', { isConnected: false })`. */
      emit: surface.emit,
      setWire: (next: Wire) => {
        wire = next
      },
      /** The person scrolls: what is on screen from now on. */
      setInSight: layout.setInSight,
      setTheme: (theme: PhoneFacts['theme']) => {
        facts.theme = theme
        surface.emit('themeChange', { theme })
      },
      requestsInFlight: requests.inFlight,
      mostRequestsAtOnce: requests.mostAtOnce,
      stored: around.stored,
    },
  }
}
