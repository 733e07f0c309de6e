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
import type { SavedFiles } from './wx/files'
import { openPhone } from './wx/open-phone'
import { type PhoneFacts, plainPhone } from './wx/phone'
import type { Stored } from './wx/storage'
import { type InSight, openUndrawn } from './wx/undrawn'
import type { Wire } from './wx/wire'

export interface HostOptions {
  /** The page to start on, with its query; by default the first of `app.json`. */
  url?: string
  /** How the program was opened (wechat.md 2.8), with the data that came with it. */
  scene?: number
  shareTicket?: string
  referrerInfo?: Record<string, unknown>
  wire?: Wire
  /** Storage of the phone from earlier runs. */
  stored?: Stored
  /** Files of the program on the phone from earlier runs: `host.wx.files.saved`. */
  saved?: SavedFiles
  phone?: Partial<PhoneFacts>
  /** Answers what the program observes or measures on screen; by default everything is visible. */
  inSight?: InSight
  /** The time at which the program starts, epoch ms. */
  startMs?: number
  /** Seed of random numbers: two phones in one test need two seeds. */
  seed?: number
  /** The delay of each network answer, in the program's time. */
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
  /** The ticket of the card that was opened, if its sharer asked for one. */
  shareTicket?: string
  /** The mini program, account or app that opened it, and the data it passed. */
  referrerInfo: Record<string, unknown>
}

/** How the program is entered: page with query, scene, and the data that came with it. */
export type Entrance = { url?: string } & Partial<Pick<EnterOptions, 'scene' | 'shareTicket' | 'referrerInfo'>>

function entering({ route, query }: { route: string; query: Query }, entrance: Entrance): EnterOptions {
  const { scene = 1001, shareTicket, referrerInfo = {} } = entrance
  return { path: route, query, scene, referrerInfo, ...(shareTicket !== undefined && { shareTicket }) }
}

/** A running mini program; README.md describes each part. */
export type Host = ReturnType<typeof openHost>

/** Loads the program in `folder`. No code of it runs before `launch()`, so that answers of `wx` can be set first. */
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
    saved: options.saved,
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
    // An array of the program's realm that contains the pages themselves, not copies.
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

  /** Throws what the program has thrown, or the missing answer of `wx`, since the last check. */
  const throwErrors = () => {
    const [first] = errors.splice(0)
    if (first !== undefined) throw first
  }
  /** Lets time pass until this promise settles. */
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
    /** `answer`, `refuse`, `calls`, `emit`, `setWire`, `setTheme` and the rest of the phone. */
    wx: {
      ...phone.control,
      /** The person scrolls: sets what is on screen from now on. */
      setInSight: layout.setInSight,
      share: (wish?: Parameters<typeof phone.control.share>[0]) => whenKnown(phone.control.share(wish)),
      shareTimeline: () => whenKnown(phone.control.shareTimeline()),
    },
    /** Every setData of pages and components since the array was last emptied. */
    setData,
    logs,
    warnings,
    errors,
    /** The program's own `wx`. */
    programWx: phone.surface.wx,
    loadedPackages: program.loadedPackages,
    /** Runs app.js, onLaunch, onShow and the first page, and waits until nothing is due. */
    async launch() {
      program.start()
      const enter = realm.own(launched)
      appCall('onLaunch', enter)
      appCall('onShow', enter)
      stack.move('reLaunch', `/${options.url?.replace(/^\//, '') ?? launched.path}`)
      await this.settle()
    },
    /** Runs what is due within `withinMs` and what that causes, until nothing is left; throws what the program threw. */
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
    /** All components of the page on top, nested ones too. */
    components: (): Child[] => componentsBelow(page().instance),
    move: (kind: Move, url: string) => stack.move(kind, url),
    back: (delta = 1) => stack.back(delta),
    /** The app goes to the background. */
    hide() {
      stack.tell('onHide')
      appCall('onHide')
      phone.surface.emit('appHide')
    },
    /** The app returns to the foreground; with `url` on that page, by another entrance. */
    show(enter: Entrance = {}) {
      const to = readUrl(`/${(enter.url ?? page().route).replace(/^\//, '')}`)
      entered = entering(enter.url ? to : page(), enter)
      appCall('onShow', realm.own(entered))
      phone.surface.emit('appShow', entered)
      if (enter.url) stack.move('reLaunch', `/${enter.url.replace(/^\//, '')}`)
      else stack.tell('onShow')
    },
    /** Calls a function of the top page as WeChat would: `onReachBottom`, `onShareAppMessage`, a handler. */
    fire: (name: string, event: object = {}) => call(page().instance, name, realm.own(event)),
  }
}
