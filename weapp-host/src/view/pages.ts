import type { CodeSpace, MiniProgramEnv, Root } from 'glass-easel-miniprogram-adapter'
import { call } from '../program/instance'
import type { PageLife } from '../program/page-stack'
import type { ViewBackend } from './backend'
import type { Frame } from './frame/frame'
import { openPageBox } from './frame/page-box'
import type { Caller } from './instances'
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
  /** Runs work of the program; what it throws goes where all errors go. */
  guard<T>(work: () => T): T | undefined
  onReady(page: ViewPage): void
}

type PageLifetime = 'show' | 'hide'
const lifetimeOf: Record<'onShow' | 'onHide', PageLifetime> = { onShow: 'show', onHide: 'hide' }

/** Pages that are drawn: each in a box of its own, of which one is in sight. */
export function openPages({ env, space, program, styles, frame, backend, guard, onReady }: Surroundings) {
  const associated = env.associateBackend(backend)
  const roots = new WeakMap<ViewPage, Root>()
  const rootOf = (page: ViewPage) => roots.get(page)?.getComponent()
  let lastId = 0

  const life: PageLife<ViewPage> = {
    make(route, query) {
      program.load(route)
      const box = openPageBox(route)
      box.window.hidden = true
      frame.pages.append(box.window)
      frame.place(box.window, route)
      const root = associated.createRoot('page', space, route)
      const component = root.getComponent()
      const element = component.$$ as unknown as HTMLElement
      const instance = root.get() as unknown as Caller
      const options = { ...query }
      Object.assign(instance, { route, __route__: route, options })
      const page: ViewPage = { id: `page-${++lastId}`, route, query, instance, element, ...box }
      roots.set(page, root)
      styles.dress(element, route)
      // A page written as a Component takes its query as properties.
      const names = Object.keys(query).filter((name) => component.getRootBehavior().getPropertyType(name) !== undefined)
      if (names.length > 0) component.setData(Object.fromEntries(names.map((name) => [name, query[name]])))
      root.attach(box.scroller as never, box.placeholder as never)
      return page
    },
    load: (page) => guard(() => call(page.instance, 'onLoad', page.instance.options)),
    tell(page, what) {
      guard(() => call(page.instance, what))
      rootOf(page)?.triggerPageLifetime(lifetimeOf[what], [])
    },
    ready: (page) =>
      backend.render(() => {
        guard(() => call(page.instance, 'onReady'))
        onReady(page)
      }),
    unload(page) {
      guard(() => call(page.instance, 'onUnload'))
      roots.get(page)?.release()
      page.window.remove()
    },
  }

  let shown: ViewPage | undefined
  let scrollTop = 0
  return {
    life,
    /** Puts this page in sight. The one before keeps where it was scrolled to. */
    show(page: ViewPage | undefined) {
      if (page === shown) return
      const before = shown
      shown = page
      if (page) {
        page.window.hidden = false
        page.scroller.scrollTop = Number(page.window.dataset.scrollTop ?? 0)
      }
      if (before) {
        scrollTop = before.scroller.scrollTop
        before.window.dataset.scrollTop = String(scrollTop)
        before.window.hidden = true
      }
    },
  }
}
