import type { GeneralComponent } from 'glass-easel'
import type { CodeSpace, MiniProgramEnv, Root } from 'glass-easel-miniprogram-adapter'
import { call } from '../program/instance'
import type { PageLife } from '../program/page-stack'
import type { Query } from '../program/urls'
import type { ViewBackend } from './backend'
import type { Frame } from './frame/frame'
import { followOverflow, openPageBox } from './frame/page-box'
import { openPullDown, type PullDown } from './frame/pull-down'
import { followScrolling } from './frame/scrolling'
import { type Caller, setTabBar } from './instance-calls'
import type { ViewProgram } from './program'
import type { Styles } from './styles'
import type { ViewPage } from './view-host'

interface Surroundings {
  env: MiniProgramEnv
  space: CodeSpace
  program: ViewProgram
  styles: Styles
  frame: Frame
  backend: ViewBackend
  /** Whether tabs have a custom tab bar: `custom-tab-bar/index`, one instance for each. */
  hasCustomTabBar(route: string): boolean
  /** Runs code of the program; errors are handled like all others. */
  guard<T>(work: () => T): T | undefined
  onReady(page: ViewPage): void
}

/** What the host knows of a rendered page in addition to its public members. */
interface Drawn {
  roots: Root[]
  pullDown: PullDown
}

const tabBarPath = 'custom-tab-bar/index'
const usualReachPx = 50
const lifetimeOf = { onShow: 'show', onHide: 'hide' } as const

/** A page written as a Component gets its query as properties. */
function passQuery(component: GeneralComponent, query: Query) {
  const isProperty = (name: string) => component.getRootBehavior().getPropertyType(name) !== undefined
  const values = Object.entries(query).filter(([name]) => isProperty(name))
  if (values.length > 0) component.setData(Object.fromEntries(values))
}

/** Rendered pages: each in its own element, of which one is visible. */
export function openPages(around: Surroundings) {
  const { env, space, program, styles, frame, backend, guard } = around
  const associated = env.associateBackend(backend)
  const drawn = new WeakMap<ViewPage, Drawn>()
  let lastId = 0
  let shown: ViewPage | undefined

  const tellComponents = (page: ViewPage, lifetime: string, ...args: unknown[]) => {
    for (const root of drawn.get(page)?.roots ?? []) root.getComponent().triggerPageLifetime(lifetime, args)
  }

  /** Renders `path` in place of `placeholder`. */
  const plant = (path: string, tag: string, placeholder: HTMLElement, prepare: (root: Root) => void) => {
    const root = associated.createRoot(tag, space, path)
    styles.attach(root.getComponent().$$ as unknown as HTMLElement, path)
    prepare(root)
    root.attach(placeholder.parentElement as never, placeholder as never)
    return root
  }

  const make: PageLife<ViewPage>['make'] = (route, query, opened) => {
    program.load(route)
    const box = openPageBox(route)
    box.window.hidden = true
    frame.pages.append(box.window)
    frame.place(box.window, route)

    const options = { ...query }
    const root = plant(route, 'page', box.placeholder, (planted) => {
      const fields = { route, __route__: route, options, getOpenerEventChannel: () => opened }
      Object.assign(planted.get(), fields)
      passQuery(planted.getComponent(), query)
    })
    const element = root.getComponent().$$ as unknown as HTMLElement
    const instance = root.get() as unknown as Caller
    const { window, scroller } = box
    const page: ViewPage = { id: `page-${++lastId}`, route, query, instance, element, window, scroller }
    const pullDown = openPullDown({
      window,
      scroller,
      isEnabled: () => frame.windowOf(page).enablePullDownRefresh === true,
      look: () => {
        const { backgroundTextStyle = 'dark', backgroundColor, backgroundColorTop } = frame.windowOf(page)
        return { text: backgroundTextStyle, background: backgroundColorTop ?? backgroundColor }
      },
      refresh: () => guard(() => call(instance, 'onPullDownRefresh')),
    })
    followOverflow(element, scroller, frame.windowOf(page).disableScroll === true)
    followScrolling(page, {
      guard,
      reachDistance: () => frame.windowOf(page).onReachBottomDistance ?? usualReachPx,
    })
    drawn.set(page, { roots: [root, ...plantTabBar(page)], pullDown })
    return page
  }

  const plantTabBar = (page: ViewPage): Root[] => {
    if (!around.hasCustomTabBar(page.route)) return []
    program.load(tabBarPath)
    const placeholder = document.createElement('div')
    page.window.append(placeholder)
    const root = plant(tabBarPath, 'custom-tab-bar', placeholder, () => {})
    setTabBar(page.instance as Caller, root.get())
    return [root]
  }

  const life: PageLife<ViewPage> = {
    make,
    load: (page) => guard(() => call(page.instance, 'onLoad', page.instance.options)),
    tell(page, what) {
      guard(() => call(page.instance, what))
      tellComponents(page, lifetimeOf[what])
    },
    ready: (page) =>
      backend.render(() => {
        guard(() => call(page.instance, 'onReady'))
        around.onReady(page)
      }),
    unload(page) {
      guard(() => call(page.instance, 'onUnload'))
      for (const root of drawn.get(page)?.roots ?? []) root.release()
      page.window.remove()
    },
  }

  const scrollTops = new WeakMap<ViewPage, number>()
  return {
    life,
    tellComponents,
    pullDownOf: (page: ViewPage) => drawn.get(page)?.pullDown,
    /** Shows this page. The previous one keeps its scroll position. */
    show(page: ViewPage | undefined) {
      if (page === shown) return
      const before = shown
      shown = page
      if (before) scrollTops.set(before, before.scroller.scrollTop)
      if (page) {
        page.window.hidden = false
        page.scroller.scrollTop = scrollTops.get(page) ?? 0
      }
      if (before) before.window.hidden = true
    },
  }
}
