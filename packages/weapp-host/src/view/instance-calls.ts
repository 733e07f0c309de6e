import type { GeneralComponent } from 'glass-easel'
import type { Instance } from '../program/instance'
import { pathFrom } from '../program/paths'
import { browserKeyframe, type WxKeyframe } from './keyframes'

/** The `this` of a page's or component's functions, and the framework's component behind it. */
export type Caller = Instance & { _$: GeneralComponent }

interface Surroundings {
  /** The members of `wx` that belong to this page or component: queries of its own content. */
  callsOf(instance: Instance): Record<string, (options?: object) => unknown>
  wx: Record<string, (options?: object) => unknown>
  rootOf(component: GeneralComponent): GeneralComponent
  guard<T>(work: () => T): T | undefined
}

const tabBars = new WeakMap<GeneralComponent, unknown>()

/** The custom tab bar of this page, for `getTabBar()`, also of its components. */
export const setTabBar = (page: Caller, tabBar: unknown): void => void tabBars.set(page._$, tabBar)

const queries = ['createSelectorQuery', 'createIntersectionObserver', 'createMediaQueryObserver']
const moves = ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'navigateBack']

/** Methods that every page and component has in addition to the framework's. */
export function instanceCalls({ callsOf, wx, rootOf, guard }: Surroundings) {
  const elementsOf = (caller: Caller, selector: string) =>
    (caller._$.getShadowRoot()?.querySelectorAll(selector) ?? []).flatMap(({ $$ }) => ($$ as unknown as Element) ?? [])

  /** Navigation with relative URLs resolved from `path`. */
  const routerFrom = (path: string) =>
    Object.fromEntries(
      moves.map((name) => [
        name,
        (options: { url?: string } = {}) => {
          const [file = '', query] = (options.url ?? '').split('?')
          const url = `/${pathFrom(path, file)}${query === undefined ? '' : `?${query}`}`
          return wx[name]?.({ ...options, ...(options.url !== undefined && { url }) })
        },
      ]),
    )

  return {
    methods: {
      triggerEvent(this: Caller, name: string, detail: unknown = {}, options: object = {}) {
        this._$.triggerEvent(name, detail, options)
      },
      getTabBar(this: Caller) {
        return tabBars.get(rootOf(this._$)) ?? null
      },
      getPageId(this: Caller) {
        return `pageId:${rootOf(this._$).is}`
      },
      animate(this: Caller, selector: string, frames: WxKeyframe[], durationMs: number, done?: unknown) {
        const played = elementsOf(this, selector).map(
          (element) =>
            element.animate(frames.map(browserKeyframe), { duration: durationMs, fill: 'forwards' }).finished,
        )
        // A cleared animation does not end.
        Promise.all(played).then(
          () => typeof done === 'function' && guard(() => done.call(this)),
          () => undefined,
        )
      },
      clearAnimation(this: Caller, selector: string, ...more: unknown[]) {
        for (const element of elementsOf(this, selector)) for (const one of element.getAnimations()) one.cancel()
        const done = more.find((one) => typeof one === 'function') as (() => void) | undefined
        if (done) guard(() => done.call(this))
      },
      // The host keeps no snapshot of the first page and does not measure its display, so there is nothing to set.
      setInitialRenderingCache() {},
      setUpdatePerformanceListener() {},
      ...Object.fromEntries(
        queries.map((name) => [
          name,
          function (this: Caller, options?: object) {
            return callsOf(this)[name]?.(options)
          },
        ]),
      ),
    },
    /** Members that are read and not called; computed when the instance is created. */
    created(caller: Caller) {
      const routers = { router: () => caller._$.is, pageRouter: () => rootOf(caller._$).is }
      for (const [name, path] of Object.entries(routers)) {
        Object.defineProperty(caller, name, { get: () => routerFrom(path()), configurable: true })
      }
    },
  }
}
