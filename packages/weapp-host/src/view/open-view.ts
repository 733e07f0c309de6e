import type { ProgramBundle } from '../compile/bundle'
import { call } from '../program/instance'
import { momentsScene } from '../wx/single-page'
import { openAppLife } from './app-life'
import { openBase } from './base'
import { defineBuiltIns } from './components'
import { openEntrance } from './entrance'
import { barCalls } from './frame/bar-calls'
import { openCapsule } from './frame/capsule'
import { openErrorStrip } from './frame/error-strip'
import { openFrame } from './frame/frame'
import { pageCalls } from './frame/page-calls'
import { programBehavior } from './instances'
import type { LaunchOptions } from './launch-options'
import { openMoving } from './moving'
import { openPages } from './pages'
import { openProgram } from './program'
import { enterWith, restartWith } from './restart'
import { followScreen, hearLostErrors } from './screen-events'
import { programTimers } from './timers'
import type { ViewHost, ViewPage } from './view-host'
import { openViewPhone } from './wx/open-view-phone'

const usualSettleMs = 50

/** Opens the program in this document, runs it, and renders its first page; `fileUrl` is the URL of its files. */
export function openView(bundle: ProgramBundle, options: LaunchOptions, fileUrl: (path: string) => string): ViewHost {
  const base = openBase(bundle, options)
  const { eventLog, app, manifest, styles, env, space, clock, realm, backend, looks, words, name, firstPage, isTab } =
    base
  const { caught, guard } = eventLog

  // The phone is shown before its first page.
  let openNow = (): ViewPage[] => []
  const stack = () => openNow()
  const top = (): ViewPage => {
    const page = stack().at(-1)
    if (!page) throw new Error('no page is open: wait for host.ready')
    return page
  }
  const frame = openFrame({
    options,
    looks,
    tabs: manifest.tabs,
    firstPage,
    name,
    isSinglePage: options.scene === momentsScene,
    stack,
    fileUrl,
    press: {
      back: () => guard(() => moving.back()),
      home: () => guard(home),
      more: () => capsule.more(),
      close: () => capsule.close(),
      // Scene 1155: the whole program, entered from its single page.
      enter: () => restartWith({ scene: '1155' }),
      tab: (index) => moving.pressTab(index, looks.tabBar(frame.theme()).list?.[index]?.text ?? ''),
    },
  })

  const home = () => moving.move('reLaunch', `/${firstPage}`)
  const entrance = openEntrance({
    ...{ manifest, options, firstPage },
    moving: () => moving,
    life: () => life,
    // `wx` is asynchronous: the App may still navigate elsewhere.
    lost: (route) =>
      backend.render(() => {
        capsule.lost(route)
        drawn()
      }),
  })
  const phone = openViewPhone({
    ...{ clock, realm, name, stack },
    app,
    screen: frame.screen,
    storeName: `${bundle.name}/${options.phone}`,
    programUrl: fileUrl,
    isProgramFile: (path) => Object.hasOwn(bundle.files, path),
    facts: frame.facts,
    faces: {
      ...barCalls({ frame, page: top, isTab, tabCount: manifest.tabs.length }),
      ...pageCalls({ page: top, pullDownOf: (page) => pages.pullDownOf(page) }),
    },
    scene: () => entrance.entered().scene,
    enterOptions: entrance.entered,
    launchOptions: () => entrance.launched,
    onTab: () => isTab(stack().at(-1)?.route ?? ''),
    move: (kind, url, opened) => moving.move(kind, url, opened),
    back: (delta) => moving.back(delta),
    hide: () => entrance.hide(),
    show: (enter) => guard(() => entrance.show(enter)),
    restart: () => restartWith({}),
    enterFromCard: enterWith,
    onCall: (made) => eventLog.emit({ type: 'wx', call: made }),
    onUnanswered: caught,
    onError: caught,
    warn: eventLog.warn,
  })
  const { surface } = phone
  const emit = (event: string, ...args: unknown[]) => void guard(() => surface.emit(event, ...args))

  defineBuiltIns(space, {
    wx: surface.wx as Record<string, (options?: object) => unknown>,
    phone: {
      get windowWidth() {
        return frame.facts().windowWidth
      },
      language: options.language,
      keyboardHeight: options.keyboard,
    },
    style: app.style ?? '',
    name,
    page: top,
    screen: () => frame.screen,
    fileUrl: phone.fileUrl,
    tempFile: phone.keepDataUrl,
    share: (target) => phone.share({ from: 'button', target }),
    agreePrivacy: phone.control.privacy.agree,
    emit,
    warn: eventLog.warn,
  })
  space.setOverallBehavior(
    programBehavior(space, {
      manifest,
      wx: surface.wx as Record<string, (options?: object) => unknown>,
      callsOf: (instance) => phone.callsOfInstance(instance) as Record<string, (options?: object) => unknown>,
      record: (made) => eventLog.setData.push(made),
      drawn: (made) => eventLog.emit({ type: 'setData', call: made }),
      warn: eventLog.warn,
      guard,
    }),
  )

  const program = openProgram({ bundle, manifest, space, realm, caught })
  const life = openAppLife({ realm, app: program.app, guard, emit: surface.emit })
  let drawn = () => {}
  const ready = new Promise<void>((resolve) => {
    drawn = resolve
  })
  const pages = openPages({
    ...{ env, space, program, styles, frame, backend, guard },
    hasCustomTabBar: (route) => isTab(route) && app.tabBar?.custom === true,
    onReady: () => drawn(),
  })
  const moving = openMoving({ manifest, pages, frame, eventLog, emit })
  openNow = moving.stack

  const capsule = openCapsule({
    screen: frame.screen,
    name,
    words,
    page: moving.top,
    onPage: (work) => eventLog.on((event) => event.type === 'page' && work()),
    share: (where) => (where === 'chat' ? phone.share() : phone.shareTimeline()),
    restart: () => restartWith({}),
    home: () => guard(home),
    hide: entrance.hide,
    show: () => guard(() => entrance.show()),
  })

  eventLog.onError(life.error)
  hearLostErrors(eventLog, life.unhandledRejection)
  if (options.showErrors) {
    const strip = openErrorStrip(frame.screen, words.close)
    eventLog.on((event) => event.type === 'error' && strip(event.error))
  }
  surface.listen('themeChange', (told) => {
    const { theme } = told as { theme: 'light' | 'dark' }
    frame.setTheme(theme)
    styles.setTheme(theme)
    life.themeChange(theme)
  })
  followScreen({ frame, moving, pages, eventLog, emit })

  realm.define({
    ...program.globals,
    ...programTimers(clock),
    wx: surface.wx,
    getCurrentPages: () => stack().map(({ instance }) => instance),
    console: eventLog.console,
    __wxConfig: { envVersion: 'develop' },
  })
  guard(program.start)
  guard(entrance.launch)
  // A failure to open is among the errors; nobody has to await it.
  if (stack().length === 0) drawn()

  return {
    manifest,
    ready,
    realm,
    wx: phone.control,
    programWx: surface.wx,
    setData: eventLog.setData,
    errors: eventLog.errors,
    warnings: eventLog.warnings,
    logs: eventLog.logs,
    stack,
    page: top,
    app: program.app,
    move: (kind, url) => moving.move(kind, url),
    back: moving.back,
    hide: entrance.hide,
    show: entrance.show,
    setTheme: phone.control.setTheme,
    fire: (handler, event = {}) => call(top().instance, handler, realm.own(event)),
    async settle(withinMs = usualSettleMs) {
      await clock.rest(withinMs)
      await new Promise<void>((resolve) => backend.render(() => resolve()))
      // `onReady` and the callbacks of setData have run with the frame.
      await clock.rest(withinMs)
    },
    on: eventLog.on,
  }
}
