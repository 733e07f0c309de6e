import { Element, type GeneralBehavior, type GeneralComponent, triggerRender } from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { scopeOf } from '../compile/scope'
import type { Manifest } from '../program/manifest'
import { type Data, packPatch, type SetDataCall } from '../program/set-data'
import { carried } from './carried'
import { type Caller, instanceCalls } from './instance-calls'

interface Surroundings extends Pick<Parameters<typeof instanceCalls>[0], 'callsOf' | 'wx'> {
  manifest: Manifest
  /** Called at the start of a setData call; `ms` is set when `drawn` is called. */
  record(call: SetDataCall): void
  drawn(call: SetDataCall): void
  warn(words: string): void
  guard<T>(work: () => T): T | undefined
}

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

/** What every page and component of the program has in addition to its own code. */
export function programBehavior(space: CodeSpace, around: Surroundings): GeneralBehavior {
  const { manifest } = around

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
    // After its page is gone an answer has nothing to render; the framework would create elements.
    if (rootOf(this._$).root.$$ === null) return
    const startMs = performance.now()
    this._$.setData(carried(patch) as Data)
    call.ms = performance.now() - startMs
    around.drawn(call)
    if (done) triggerRender(this._$, () => around.guard(() => done.call(this)))
  }

  // The framework leaves `ready` to its host: after rendering, inner components first.
  let attached: GeneralComponent[] = []
  const tellReady = () => {
    const ready = attached.map((component) => ({ component, depth: rootOf(component).depth }))
    attached = []
    ready.sort((one, other) => other.depth - one.depth)
    for (const { component } of ready) if (Element.isAttached(component)) component.triggerLifetime('ready', [])
  }

  const calls = instanceCalls({ ...around, rootOf: (component) => rootOf(component).root })
  const behavior: GeneralBehavior = space
    .getComponentSpace()
    .define()
    .methods({ setData, ...calls.methods } as never)
    .lifetime('created', function (this: unknown) {
      calls.created(this as Caller)
    })
    .lifetime('attached', function (this: unknown) {
      const component = (this as Caller)._$
      // `:host` selects by this attribute; the framework sets it only on components with their own style scope.
      ;(component.$$ as HTMLElement | null)?.setAttribute('wx-host', scopeOf(component.is))
      if (attached.push(component) === 1) triggerRender(component, tellReady)
    })
    .registerBehavior() as never
  return behavior
}
