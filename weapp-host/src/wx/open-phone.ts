import type { Clock } from '../clock'
import type { Move } from '../program/page-stack'
import type { Realm } from '../realm'
import { type EventChannel, openChannel } from './event-channel'
import type { Layout } from './layout'
import type { OpenPage } from './page'
import { type PhoneFacts, phoneCalls, silentCalls, tabBarCalls } from './phone'
import { openRequests, type Wire } from './request'
import { forbiddenInMoments, momentsScene } from './single-page'
import { type Stored, storageCalls } from './storage'
import { isPromise, openSurface, type Run } from './surface'
import { type Answer, type CallName, type Face, type Faces, Refusal, type WxCall } from './types'

/** What app.json says, as far as `wx` keeps to it. */
export interface AppDeclarations {
  requiredPrivateInfos?: string[]
  __usePrivacyCheck__?: boolean
  networkTimeout?: { request?: number; downloadFile?: number; uploadFile?: number }
  window?: { navigationBarTitleText?: string }
}

/** What a phone stands in: the host that runs the program, on Node or in the browser. */
export interface PhoneSurroundings {
  clock: Clock
  realm: Realm
  app: AppDeclarations
  /** Without one every request fails. */
  wire?: Wire | undefined
  /** How long an answer of the wire takes at least, in the program's own time. */
  latencyMs: number
  stored: Stored
  /** What is kept in single page mode, apart from all else (wechat.md 2.6). */
  storedInMoments?: Stored
  /** Asked anew each time: the window may change with the page. */
  facts(): PhoneFacts
  layout: Layout
  /** What calls show on screen; without a face the test has to say what a call brings. */
  faces?: Faces
  scene(): number
  enterOptions(): object
  launchOptions(): object
  /** The page on top, while one is open. */
  page(): OpenPage | undefined
  onTab(): boolean
  /** `opened` is what the page's `getOpenerEventChannel` answers. Throws WeChat's words where WeChat refuses. */
  move(kind: Move, url: string, opened: EventChannel): void
  back(delta: number): void
  onCall?(call: WxCall): void
  onUnanswered(error: Error): void
}

const noWire: Wire = ({ method, url }) => {
  throw new Error(`this phone has no network: ${method} ${url}`)
}

/** The phone around the program: all of `wx`, and the test's hand on it. */
export function openPhone(around: PhoneSurroundings) {
  const { clock, realm, scene, layout } = around
  const inMoments = () => scene() === momentsScene
  const storedInMoments: Stored = around.storedInMoments ?? new Map()
  let theme: PhoneFacts['theme'] | undefined
  let wire = around.wire ?? noWire
  const facts = (): PhoneFacts => ({ ...around.facts(), ...(theme && { theme }) })

  const refused = (name: string) => {
    const words = inMoments() ? forbiddenInMoments(name) : undefined
    return words === undefined ? undefined : new Refusal(words)
  }
  const surface = openSurface({
    clock,
    realm,
    refused,
    onCall: (call) => around.onCall?.(call),
    onUnanswered: around.onUnanswered,
  })
  const requests = openRequests(
    clock,
    realm,
    () => wire,
    around.latencyMs,
    () => refused('request')?.message,
  )

  const set = (layer: 'own' | 'answer', name: string, run: Run) => {
    const answered = run as (...args: unknown[]) => unknown
    surface.set(layer, name, (...args: unknown[]) => {
      const outcome = answered(...args)
      return isPromise(outcome) ? outcome : realm.own(outcome)
    })
  }
  const refusing = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw new Refusal(error instanceof Error ? error.message : String(error))
    }
  }

  const own: Record<string, Run> = {
    ...phoneCalls(facts, clock, surface.has),
    ...storageCalls(() => (inMoments() ? storedInMoments : around.stored)),
    getEnterOptionsSync: around.enterOptions,
    getLaunchOptionsSync: around.launchOptions,
    login: () => ({ code: `code-${clock.nowMs()}` }),
    checkSession: () => undefined,
    navigateBack: ({ delta = 1 }: { delta?: number }) => refusing(() => around.back(delta)),
  }
  for (const [name, run] of Object.entries(own)) set('own', name, run)
  for (const name of silentCalls) set('own', name, () => undefined)
  for (const name of tabBarCalls) {
    set('own', name, () => {
      if (!around.onTab()) throw new Refusal('not TabBar page')
    })
  }
  for (const kind of ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch'] as const) {
    surface.set('own', kind, ({ url, events }: { url: string; events?: Record<string, () => void> }) => {
      const { opener, opened } = openChannel(events)
      refusing(() => around.move(kind, url, realm.own(opened)))
      return kind === 'navigateTo' ? { eventChannel: opener } : undefined
    })
  }
  surface.set('own', 'request', (options: Parameters<typeof requests.request>[0]) => requests.request(options))
  surface.set('own', 'createSelectorQuery', () => layout.createSelectorQuery())
  surface.set('own', 'createIntersectionObserver', layout.createIntersectionObserver)
  for (const [name, face] of Object.entries(around.faces ?? {})) surface.set('face', name, face as Face)

  return {
    surface,
    control: {
      /** Every call the program made, with what it handed over. */
      calls: surface.calls,
      /** Calls of one name, as often as they were made. */
      callsOf: (name: CallName) => surface.calls.filter((call) => call.name === name).map(({ options }) => options),
      /** Says what a call brings from now on: a value, or a function of the program's options. */
      answer<Name extends CallName>(name: Name, answer: Answer<Name>) {
        set('answer', name, typeof answer === 'function' ? (answer as Run) : () => answer)
      },
      /** Makes a call fail from now on, with `<name>:fail <why>`. */
      refuse: (name: CallName, why: string) =>
        set('answer', name, () => {
          throw new Refusal(why)
        }),
      /** Calls the program's listeners: `emit('networkStatusChange', { isConnected: false })`. */
      emit: surface.emit,
      setWire: (next: Wire) => {
        wire = next
      },
      setTheme: (next: PhoneFacts['theme']) => {
        theme = next
        surface.emit('themeChange', { theme })
      },
      requestsInFlight: requests.inFlight,
      mostRequestsAtOnce: requests.mostAtOnce,
      stored: around.stored,
    },
  }
}
