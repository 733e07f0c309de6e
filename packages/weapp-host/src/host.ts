import { basename } from 'node:path'
import type { Child } from './program/children'
import { fileIn, readManifest } from './program/folder'
import { call, type Instance } from './program/instance'
import { logicLife } from './program/page-life'
import { type Move, openPageStack } from './program/page-stack'
import { openProgram } from './program/program'
import type { SetDataCall } from './program/set-data'
import { type Query, readUrl } from './program/urls'
import { virtualClock } from './virtual-clock'
import { openRealm } from './vm-realm'
import { openPhone } from './wx/open-phone'
import { type PhoneFacts, plainPhone } from './wx/phone'
import type { Stored } from './wx/storage'
import { type InSight, openUndrawn } from './wx/undrawn'
import type { Wire } from './wx/wire'

export interface HostOptions {
  /** The page to start on, with its query; without it the first of `app.json`. */
  url?: string
  /** How the program was opened (wechat.md 2.8), and what came along. */
  scene?: number
  shareTicket?: string
  referrerInfo?: Record<string, unknown>
  wire?: Wire
  /** What the phone has kept from before. */
  stored?: Stored
  phone?: Partial<PhoneFacts>
  /** What the program observes and finds on screen; all of it without this. */
  inSight?: InSight
  /** When the program starts, epoch ms. */
  startMs?: number
  /** Random numbers are the same for the same seed: two phones of one test need two. */
  seed?: number
  /** How long an answer takes, in the program's own time. */
  latencyMs?: number
}

const defaultStartMs = Date.parse('2026-03-02T02:00:00.000Z')
const defaultLatencyMs = 50
const defaultSettleMs = 500
const hopMs = 50

export interface EnterOptions {
  path: string
  query: Query
  scene: number
  /** Of the card that was opened, where its sharer asked for one. */
  shareTicket?: string
  /** The mini program, account or app that it was opened from, and what that handed over. */
  referrerInfo: Record<string, unknown>
}

/** How the program is entered: a page with its query, a scene, and what came along. */
export type Entrance = { url?: string } & Partial<Pick<EnterOptions, 'scene' | 'shareTicket' | 'referrerInfo'>>

function entering({ route, query }: { route: string; query: Query }, entrance: Entrance): EnterOptions {
  const { scene = 1001, shareTicket, referrerInfo = {} } = entrance
  return { path: route, query, scene, referrerInfo, ...(shareTicket !== undefined && { shareTicket }) }
}

/** A mini program that runs: see README.md for what each part does. */
export type Host = ReturnType<typeof openHost>

/** Loads the program in `folder`. Nothing of it runs before `launch()`: answers of `wx` can be set first. */
export function openHost(folder: string, options: HostOptions = {}) {
  const errors: unknown[] = []
  const warnings: string[] = []
  const setData: SetDataCall[] = []
  const logs: { level: string; words: unknown[] }[] = []
  const caught = (error: unknown) => {
    errors.push(error)
    phone?.surface.emit('error', String(error))
  }

  const manifest = readManifest(folder)
  const clock = virtualClock(options.startMs ?? defaultStartMs, caught)
  const realm = openRealm(clock, options.seed ?? 1)
  const later = (work: () => void) => void clock.after(0, work)
  const record = (made: SetDataCall) => void setData.push(made)
  const warn = (words: string) => void warnings.push(words)
  const program = openProgram({
    ...{ manifest, realm, record, later, warn },
    callsOf: (instance) => phone.callsOfInstance(instance),
  })
  const stack = openPageStack(manifest, logicLife(program, later))
  const start = readUrl(`/${(options.url ?? manifest.pages[0] ?? '').replace(/^\//, '')}`)
  const launched = entering(start, options)
  let entered = launched

  const facts = { ...plainPhone, ...options.phone }
  const layout = openUndrawn(clock, facts.windowWidth, options.inSight ?? (() => true))
  const phone = openPhone({
    clock,
    realm,
    app: manifest.app,
    name: manifest.app.window?.navigationBarTitleText || basename(manifest.folder),
    wire: options.wire,
    latencyMs: options.latencyMs ?? defaultLatencyMs,
    stored: options.stored ?? new Map(),
    packaged: (path) => fileIn(manifest.folder, path),
    facts: () => facts,
    layout,
    scene: () => entered.scene,
    enterOptions: () => entered,
    launchOptions: () => launched,
    page: () => stack.pages().at(-1),
    onTab: () => manifest.tabs.includes(stack.pages().at(-1)?.route ?? ''),
    move: (kind, url, opened) => stack.move(kind, url, opened),
    back: (delta) => stack.back(delta),
    onUnanswered: (error) => void errors.push(error),
    warn,
  })

  const log = (level: string) => [level, (...words: unknown[]) => void logs.push({ level, words })] as const
  const timer =
    (set: (ms: number, work: () => void) => number) =>
    (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
      set(Number(ms) || 0, () => work(...args))
  realm.define({
    ...program.globals,
    wx: phone.surface.wx,
    // An array of the program's own realm, holding the very pages.
    getCurrentPages: () => realm.own(stack.pages().map(() => null)).map((_, index) => stack.pages()[index]?.instance),
    console: Object.fromEntries(
      ['log', 'info', 'debug', 'warn', 'error', 'group', 'groupEnd', 'time', 'timeEnd'].map(log),
    ),
    setTimeout: timer(clock.after),
    setInterval: timer(clock.every),
    clearTimeout: clock.cancel,
    clearInterval: clock.cancel,
    __wxConfig: realm.own({ envVersion: 'develop' }),
  })

  /** Fails with what the program threw, or asked of `wx` in vain, since the last time. */
  const throwErrors = () => {
    const [first] = errors.splice(0)
    if (first !== undefined) throw first
  }
  /** Lets time pass until this has come out. */
  const whenKnown = async <T>(outcome: Promise<T>): Promise<T> => {
    let isKnown = false
    const known = () => {
      isKnown = true
    }
    outcome.then(known, known)
    for (let ms = 0; !isKnown; ms = hopMs) await clock.advance(ms)
    return outcome
  }
  const page = () => {
    const top = stack.pages().at(-1)
    if (!top) throw new Error('no page is open: call launch() first')
    return top
  }
  const componentsBelow = (owner: Instance): Child[] =>
    program.children.of(owner).flatMap((child) => [child, ...componentsBelow(child.instance)])
  const appCall = (name: string, ...args: unknown[]) => call(program.app(), name, ...args)

  return {
    manifest,
    clock,
    /** `answer`, `refuse`, `calls`, `emit`, `setWire`, `setTheme` and all else of the phone. */
    wx: {
      ...phone.control,
      /** The person scrolls: what is on screen from now on. */
      setInSight: layout.setInSight,
      share: (wish?: Parameters<typeof phone.control.share>[0]) => whenKnown(phone.control.share(wish)),
      shareTimeline: () => whenKnown(phone.control.shareTimeline()),
    },
    /** Every setData since it was last emptied, of pages and components. */
    setData,
    logs,
    warnings,
    errors,
    /** The `wx` that the program itself has. */
    programWx: phone.surface.wx,
    loadedPackages: program.loadedPackages,
    /** Runs app.js, onLaunch, onShow and the first page, and waits until it has come to rest. */
    async launch() {
      program.start()
      const enter = realm.own(launched)
      appCall('onLaunch', enter)
      appCall('onShow', enter)
      stack.move('reLaunch', `/${options.url?.replace(/^\//, '') ?? launched.path}`)
      await this.settle()
    },
    /** Runs what is due within `withinMs`, and what that makes due, until all rests; throws what the program threw. */
    async settle(withinMs = defaultSettleMs) {
      await clock.settle(withinMs)
      throwErrors()
    },
    /** Lets time pass. */
    async pass(ms: number) {
      await clock.advance(ms)
      throwErrors()
    },
    page,
    stack: () => stack.pages(),
    app: () => program.app(),
    /** Components of the page on top, those within components too. */
    components: (): Child[] => componentsBelow(page().instance),
    move: (kind: Move, url: string) => stack.move(kind, url),
    back: (delta = 1) => stack.back(delta),
    /** The app goes to the background. */
    hide() {
      stack.tell('onHide')
      appCall('onHide')
      phone.surface.emit('appHide')
    },
    /** The app comes back, as it was or by another entrance: with `url` on that page. */
    show(enter: Entrance = {}) {
      const to = readUrl(`/${(enter.url ?? page().route).replace(/^\//, '')}`)
      entered = entering(enter.url ? to : page(), enter)
      appCall('onShow', realm.own(entered))
      phone.surface.emit('appShow', entered)
      if (enter.url) stack.move('reLaunch', `/${enter.url.replace(/^\//, '')}`)
      else stack.tell('onShow')
    },
    /** Calls a function of the page on top as WeChat would: `onReachBottom`, `onShareAppMessage`, a handler. */
    fire: (name: string, event: object = {}) => call(page().instance, name, realm.own(event)),
  }
}
