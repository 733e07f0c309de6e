import { Component, Element, type GeneralComponent, type ShadowedEvent, safeCallback } from 'glass-easel'

/** The framework's two segments of a class or style: that of the template, and the one that overrides it. */
const [written, temporary] = [0, 3]

type Styles = string | Record<string, string | number>
type WxsFunction = (...args: unknown[]) => unknown

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const declarationsOf = (styles: Styles): [string, string][] =>
  typeof styles === 'string'
    ? styles.split(/;(?![^(]*\))/).flatMap((words) => {
        const [name, ...value] = words.split(':')
        return name && value.length > 0 ? [[name.trim(), value.join(':').trim()] as [string, string]] : []
      })
    : Object.entries(styles).map(([name, value]) => [dashed(name), String(value)])

const states = new WeakMap<Element, Record<string, unknown>>()
const descriptors = new WeakMap<Element, object>()

/** What WXS gets of an element or component: it can change its style without the program's logic. */
function describe(element: Element): object {
  const known = descriptors.get(element)
  if (known) return known
  const drawn = () => element.$$ as unknown as HTMLElement
  const component = Component.isComponent(element) ? element : undefined
  const owner = () => (component ?? element.ownerShadowRoot?.getHostNode()) as GeneralComponent | undefined
  const select = (selector: string) => (owner()?.getShadowRoot()?.querySelectorAll(selector) ?? []).map(describe)
  const toggle = (name: string, on: boolean) => {
    element.classList?.toggle(name, on, temporary)
    return descriptor
  }

  // Properties set earlier stay, unless they are set again.
  const styled = new Map<string, string>()
  const descriptor: object = {
    selectComponent: (selector: string) => select(selector)[0] ?? null,
    selectAllComponents: select,
    setStyle(styles: Styles) {
      for (const [name, value] of declarationsOf(styles)) styled.set(name, value)
      element.setNodeStyle([...styled].map((pair) => pair.join(':')).join(';'), temporary)
      return descriptor
    },
    addClass: (name: string) => toggle(name, true),
    removeClass: (name: string) => toggle(name, false),
    hasClass: (name: string) => [written, temporary].some((part) => element.classList?.contains(name, part)),
    getDataset: () => ({ ...element.dataset }),
    getState() {
      const state = states.get(element) ?? {}
      states.set(element, state)
      return state
    },
    callMethod(name: string, detail: unknown) {
      const caller = owner()?.getMethodCaller() as Record<string, WxsFunction> | undefined
      if (typeof caller?.[name] !== 'function') throw new Error(`callMethod: ${owner()?.is} has no method ${name}`)
      caller[name](detail)
    },
    triggerEvent: (name: string, detail: unknown = {}, options: object = {}) =>
      element.triggerEvent(name, detail, options),
    getComputedStyle(names: string[]) {
      const style = getComputedStyle(drawn()) as unknown as Record<string, string>
      return Object.fromEntries(names.map((name) => [name, style[name]]))
    },
    getBoundingClientRect() {
      const { left, top, right, bottom, width, height } = drawn().getBoundingClientRect()
      const above = drawn().closest('.weapp-page')?.getBoundingClientRect().top ?? 0
      return { left, top: top - above, right, bottom: bottom - above, width, height }
    },
    requestAnimationFrame: (work: () => void) => requestAnimationFrame(work),
    setTimeout: (work: () => void, ms: number) => setTimeout(work, ms),
    clearTimeout: (id: number) => clearTimeout(id),
  }
  descriptors.set(element, descriptor)
  return descriptor
}

/** The origin of a handler: glass-easel's number for data; all others are scripts. */
const fromData = 0

/** Handlers found by name: the program's functions, not those of WXS. */
const named = new WeakSet<object>()
export const markNamed = (handler: object): void => void named.add(handler)

/** An expression (`{{off || wxs.function}}`) hides the origin of a function. */
const isOfWxs = (work: WxsFunction, origin: [number] | undefined) =>
  origin ? origin[0] !== fromData : !named.has(work)

/** The hooks that compiled templates call for functions of WXS: see compile/templates.ts. */
export const wxsHooks = {
  /** `change:name="{{wxs.function}}"` */
  change: (work: WxsFunction) => (value: unknown, before: unknown, owner: Element, element: Element) => {
    if (typeof work !== 'function') return
    const tell = () => work(value, before, describe(owner), describe(element))
    // The function may look for elements of the template that are not rendered yet at the first change.
    if (Element.isAttached(element)) tell()
    else queueMicrotask(() => safeCallback('WXS change', tell, undefined, [], owner as GeneralComponent))
  },
  /** `bind:tap="{{wxs.function}}"`, and all other handlers. */
  event(
    caller: { _$?: Element },
    event: ShadowedEvent<unknown>,
    work: WxsFunction,
    origin: [number] | undefined,
  ): unknown {
    if (!isOfWxs(work, origin) || !caller._$) return work.call(caller, event)
    const { currentNode } = event as unknown as { currentNode: Element }
    return work(Object.assign(event, { instance: describe(currentNode) }), describe(caller._$))
  },
}
