import { Element, type GeneralBehavior, type GeneralComponent, triggerRender } from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { scopeOf } from '../compile/scope'
import type { Instance } from '../program/instance'
import type { Manifest } from '../program/manifest'
import { type Data, packPatch, type SetDataCall } from '../program/set-data'
import { carried } from './carried'

interface Surroundings {
  manifest: Manifest
  /** What `wx` offers to this page or component alone: queries of what it shows. */
  callsOf(instance: Instance): Record<string, (options?: object) => unknown>
  /** Told when the call begins; `ms` is there when `drawn` is told. */
  record(call: SetDataCall): void
  drawn(call: SetDataCall): void
  warn(words: string): void
  caught(error: unknown): void
}

/** The `this` of a page's or a component's functions, and the framework's component behind it. */
export type Caller = Instance & { _$: GeneralComponent }

const ownerOf = (component: GeneralComponent) =>
  component.ownerShadowRoot?.getHostNode() as GeneralComponent | undefined

function rootOf(component: GeneralComponent): { root: GeneralComponent; depth: number } {
  let root = component
  let depth = 0
  for (let owner = ownerOf(root); owner; owner = ownerOf(root)) {
    root = owner
    depth += 1
  }
  return { root, depth }
}

const tabBars = new WeakMap<GeneralComponent, unknown>()

/** The custom tab bar below this page: what `getTabBar()` answers, in its components too. */
export const setTabBar = (page: Caller, tabBar: unknown): void => void tabBars.set(page._$, tabBar)

/** What every page and component of the program has beyond what its own code says. */
export function programBehavior(space: CodeSpace, around: Surroundings): GeneralBehavior {
  const { manifest, callsOf } = around

  const whose = (component: GeneralComponent) => {
    const { root } = rootOf(component)
    const isPage = component === root && manifest.pages.includes(root.is)
    return { page: root.is, ...(!isPage && { component: component.is }) }
  }

  function setData(this: Caller, patch: Data, done?: () => void) {
    const { bytes } = packPatch(patch)
    const paths = Object.keys(patch)
    for (const path of paths) if (patch[path] === undefined) around.warn(`setData sets ${path} to undefined`)
    const call: SetDataCall = { ...whose(this._$), bytes, paths }
    around.record(call)
    // An answer that comes when its page is gone has nothing to draw; the framework would make elements of nothing.
    if (rootOf(this._$).root.$$ === null) return
    const startMs = performance.now()
    this._$.setData(carried(patch) as Data)
    call.ms = performance.now() - startMs
    around.drawn(call)
    if (done) triggerRender(this._$, () => guard(() => done.call(this)))
  }
  const guard = (work: () => void) => {
    try {
      work()
    } catch (error) {
      around.caught(error)
    }
  }

  // The framework leaves `ready` to its host: once the picture stands, those first that others are made of.
  let attached: GeneralComponent[] = []
  const tellReady = () => {
    const ready = attached.map((component) => ({ component, depth: rootOf(component).depth }))
    attached = []
    ready.sort((one, other) => other.depth - one.depth)
    for (const { component } of ready) if (Element.isAttached(component)) component.triggerLifetime('ready', [])
  }

  const behavior: GeneralBehavior = space
    .getComponentSpace()
    .define()
    .methods({
      setData,
      triggerEvent(this: Caller, name: string, detail: unknown = {}, options: object = {}) {
        this._$.triggerEvent(name, detail, options)
      },
      getTabBar(this: Caller) {
        return tabBars.get(rootOf(this._$).root) ?? null
      },
      // The picture of the first page is never kept here: there is nothing to set.
      setInitialRenderingCache() {},
      ...Object.fromEntries(
        ['createSelectorQuery', 'createIntersectionObserver', 'createMediaQueryObserver'].map((name) => [
          name,
          function (this: Caller, options?: object) {
            return callsOf(this)[name]?.(options)
          },
        ]),
      ),
    } as never)
    .lifetime('attached', function (this: unknown) {
      const component = (this as Caller)._$
      // What `:host` finds it by; the framework says it of components with a style scope of their own only.
      ;(component.$$ as HTMLElement | null)?.setAttribute('wx-host', scopeOf(component.is))
      if (attached.push(component) === 1) triggerRender(component, tellReady)
    })
    .registerBehavior() as never
  return behavior
}
