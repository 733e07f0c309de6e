import { addGlobalErrorListener, addGlobalWarningListener } from 'glass-easel'
import type { ProgramBundle } from '../compile/bundle'
import { call } from '../program/instance'
import { makeManifest } from '../program/manifest'
import { openPageStack } from '../program/page-stack'
import { readUrl } from '../program/urls'
import { realClock } from '../real-clock'
import { openPhone } from '../wx/open-phone'
import { ViewBackend } from './backend'
import { openCodeSpace } from './code-space'
import { type BuiltInSurroundings, defineBuiltIns } from './components'
import { dispatchGesture, shapeEvents, warnOfLostHandlers } from './events'
import { openLooks } from './frame/bar-style'
import { openFrame } from './frame/frame'
import { openGestures } from './gestures'
import { type Caller, programBehavior } from './instances'
import type { LaunchOptions } from './launch-options'
import { openNews } from './news'
import { openPages } from './pages'
import { openProgram } from './program'
import { openRealm } from './realm'
import { openStyles } from './styles'
import { programTimers } from './timers'
import type { ViewHost, ViewPage } from './view-host'

/** Opens the program in this document, runs it, and draws its first page; `fileUrl` is where its files are served. */
export function openView(bundle: ProgramBundle, options: LaunchOptions, fileUrl: (path: string) => string): ViewHost {
  const news = openNews()
  const { caught, guard } = news
  const manifest = makeManifest({ json: (path) => bundle.json[path], has: (file) => file in bundle.files })
  const clock = realClock(caught)
  const realm = openRealm()
  const styles = openStyles(bundle, manifest, options.theme)
  const backend = new ViewBackend()
  const { env, space } = openCodeSpace(bundle, manifest, styles)
  const firstPage = manifest.pages[0] ?? ''

  const stackNow = (): ViewPage[] => stack.pages()
  const top = () => {
    const page = stackNow().at(-1)
    if (!page) throw new Error('no page is open yet: wait for host.ready')
    return page
  }
  const frame = openFrame({
    options,
    looks: openLooks(bundle.json),
    tabs: manifest.tabs,
    firstPage,
    stack: stackNow,
    fileUrl,
    press: {
      back: () => guard(() => back(1)),
      home: () => guard(() => move('reLaunch', `/${firstPage}`)),
      more: () => {},
      close: () => {},
      tab: (index) => guard(() => move('switchTab', `/${manifest.tabs[index]}`)),
    },
  })

  const start = readUrl(`/${options.url ?? firstPage}`)
  const launched = { path: start.route, query: { ...start.query, ...options.query }, scene: options.scene }
  let entered = launched
  const phone = openPhone({
    clock,
    realm,
    app: (bundle.json.app ?? {}) as object,
    wire: async ({ method, url, headers, body }, signal) => {
      const answer = await fetch(url, { method, headers, body: body as BodyInit | undefined, signal })
      return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() }
    },
    latencyMs: 0,
    stored: new Map(),
    facts: frame.facts,
    layout: { createSelectorQuery: () => ({}), createIntersectionObserver: () => ({}) },
    scene: () => entered.scene,
    enterOptions: () => entered,
    launchOptions: () => launched,
    page: () => stackNow().at(-1),
    onTab: () => manifest.tabs.includes(stackNow().at(-1)?.route ?? ''),
    move: (kind, url, opened) => move(kind, url, opened),
    back: (delta) => back(delta),
    onCall: (made) => news.tell({ type: 'wx', call: made }),
    onUnanswered: caught,
    warn: news.warn,
  })
  news.onError((words) => phone.surface.emit('error', words))

  const around: BuiltInSurroundings = {
    wx: phone.surface.wx as BuiltInSurroundings['wx'],
    phone: {
      get windowWidth() {
        return frame.facts().windowWidth
      },
      language: options.language,
      keyboardHeight: 0,
    },
    name: bundle.name,
    page: top,
    screen: () => frame.screen,
    fileUrl,
    tempFile: (dataUrl) => dataUrl,
    share: (target) => void phone.control.share({ from: 'button', target }).catch(caught),
  }
  defineBuiltIns(space, around)
  space.setOverallBehavior(
    programBehavior(space, {
      manifest,
      callsOf: (instance) => phone.callsOfInstance(instance) as Record<string, (options?: object) => unknown>,
      record: (made) => news.setData.push(made),
      drawn: (made) => news.tell({ type: 'setData', call: made }),
      warn: news.warn,
      caught,
    }),
  )

  const program = openProgram({ bundle, manifest, space, realm, caught })
  let drawn = () => {}
  const ready = new Promise<void>((resolve) => {
    drawn = resolve
  })
  const pages = openPages({ env, space, program, styles, frame, backend, guard, onReady: () => drawn() })
  const stack = openPageStack(manifest, pages.life)
  const shown = () => {
    pages.show(stackNow().at(-1))
    frame.update()
    news.tell({ type: 'page', route: top().route })
  }
  const move: typeof stack.move = (...step) => {
    stack.move(...step)
    shown()
  }
  const back = (delta: number) => {
    stack.back(delta)
    shown()
  }

  shapeEvents()
  warnOfLostHandlers(news.warn)
  addGlobalErrorListener((error) => {
    caught(error)
    return false
  })
  addGlobalWarningListener((words) => {
    news.warn(words)
    return false
  })
  phone.surface.listen('themeChange', (told) => {
    const { theme } = told as { theme: 'light' | 'dark' }
    frame.setTheme(theme)
    styles.setTheme(theme)
  })
  openGestures(frame.screen, {
    dispatch: dispatchGesture,
    page: () => {
      const page = stackNow().at(-1)
      return { top: page?.window.getBoundingClientRect().top ?? 0, scrollTop: page?.scroller.scrollTop ?? 0 }
    },
  })

  realm.define({
    ...program.globals,
    ...programTimers(clock),
    wx: phone.surface.wx,
    getCurrentPages: () => stackNow().map(({ instance }) => instance),
    console: news.console,
    __wxConfig: { envVersion: 'develop' },
  })

  const appCall = (name: string, ...args: unknown[]) => guard(() => call(program.app(), name, ...args))
  const run = () => {
    program.start()
    appCall('onLaunch', realm.own(launched))
    appCall('onShow', realm.own(launched))
    move('reLaunch', `/${options.url ?? firstPage}`)
  }
  guard(run)

  return {
    manifest,
    ready,
    realm,
    wx: phone.control,
    programWx: phone.surface.wx,
    setData: news.setData,
    errors: news.errors,
    warnings: news.warnings,
    logs: news.logs,
    stack: stackNow,
    page: top,
    app: program.app,
    move: (kind, url) => move(kind, url),
    back: (delta = 1) => back(delta),
    hide() {
      stack.tell('onHide')
      appCall('onHide')
      phone.surface.emit('appHide')
    },
    show(enter = {}) {
      const to = readUrl(`/${(enter.url ?? top().route).replace(/^\//, '')}`)
      entered = { path: to.route, query: enter.url ? to.query : top().query, scene: enter.scene ?? 1001 }
      appCall('onShow', realm.own(entered))
      phone.surface.emit('appShow', entered)
      if (enter.url) move('reLaunch', `/${enter.url.replace(/^\//, '')}`)
      else stack.tell('onShow')
    },
    setTheme: phone.control.setTheme,
    fire: (name, event = {}) => call((top().instance as Caller) ?? {}, name, realm.own(event)),
    on: news.on,
  }
}
