import { Component, type GeneralComponent, type ShadowedEvent } from 'glass-easel'
import { type Describe, openAttributes } from './attributes'
import type { BuiltInSurroundings } from './surroundings'

export type TapEvent = ShadowedEvent<unknown>

export interface EmitOptions {
  /** Gestures alone bubble in WeChat. */
  bubbling?: boolean
  /** Hears what the program's handler returned. */
  onReturn?(value: unknown): void
}

/** What a built-in component sees of the one element it draws. */
export interface Part<Props> {
  /** The element of the WXML tag. */
  host: HTMLElement
  /** The innermost element that holds the tag's children. */
  content: HTMLElement
  /** The boxes between the two, outermost first. */
  boxes: HTMLElement[]
  /** Elements that have the classes of `placeholder-class` and its kin, by that name. Not yet in the document. */
  marked: Record<string, HTMLElement>
  /** The boxes of named slots. */
  slots: Record<string, HTMLElement | undefined>
  component: GeneralComponent
  around: BuiltInSurroundings
  /** The values of now. */
  readonly props: Props
  /** Runs when the element is in the document, and whenever one of these properties has become another. */
  watch(names: readonly (keyof Props)[], work: () => void): void
  /** Runs when the element is in the document; a function that it returns runs when it goes. */
  attached(work: () => unknown): void
  /** Tells the program's handler. */
  emit(name: string, detail?: unknown, options?: EmitOptions): void
  /** Listens to the component framework's events (`tap`); returning false ends them, as `catch` does. */
  on(name: string, listener: (event: TapEvent) => unknown, capture?: boolean): void
  /** Listens to the browser's events on the host. */
  listen<Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
    options?: AddEventListenerOptions,
  ): void
  /** Class names as the program writes them, beside those of `class`, in the style scope of the WXML that has the tag. */
  setExtraClass(names: string): void
  /** Declarations beside those of `style`, which the component framework writes anew whenever it changes. */
  setExtraStyle(css: string): void
  /** The same, for what the `animation` of the tag says. */
  setAnimationStyle(css: string): void
  /** Hands a value back to the program's data, where the tag has `model:value` or its kin. */
  model(name: keyof Props, value: unknown): void
  describe: Describe
  /** The element that screen readers meet, where it is not the host. */
  speaker: HTMLElement
}

/** glass-easel's `StyleSegmentIndex`, whose enum is there for the compiler alone; the last one is for WXS (view/wxs.ts). */
const extraSegment = 1
const animationSegment = 2

/** The part, and the component framework's hand on it. */
interface Inside {
  boxes: HTMLElement[]
  marked: Record<string, HTMLElement>
  slots: Record<string, HTMLElement | undefined>
}

export function openPart(component: GeneralComponent, { boxes, marked, slots }: Inside, around: BuiltInSurroundings) {
  type Props = Record<string, unknown>
  const host = component.$$ as unknown as HTMLElement
  const watched: { names: readonly string[]; work: () => void }[] = []
  const starts: (() => unknown)[] = []
  let ends: (() => void)[] = []
  let isAttached = false

  const models = new Map<string, (value: unknown) => void>()
  const data = Component.getDataProxy(component)
  data.setModelBindingListener = (name, listener) => void models.set(name, listener)

  const part: Part<Props> = {
    host,
    content: boxes.at(-1) ?? host,
    boxes,
    marked,
    slots,
    component,
    around,
    get props() {
      return component.data
    },
    watch: (names, work) => void watched.push({ names, work }),
    attached: (work) => void starts.push(work),
    emit(name, detail = {}, { bubbling = false, onReturn } = {}) {
      component.triggerEvent(name, detail, {
        bubbles: bubbling,
        composed: bubbling,
        capturePhase: bubbling,
        ...(onReturn && { handleListenerReturn: (value: unknown) => onReturn(value) }),
      })
    },
    on: (name, listener, capture = false) =>
      component.addListener(name, (event) => (listener(event) === false ? false : undefined), { capture }),
    listen: (name, listener, options) => host.addEventListener(name, listener, options),
    setExtraClass: (names) => component.setNodeClass(names, extraSegment),
    setExtraStyle: (css) => component.setNodeStyle(css, extraSegment),
    setAnimationStyle: (css) => component.setNodeStyle(css, animationSegment),
    model: (name, value) => models.get(name)?.(value),
    describe: () => {},
    speaker: host,
  }
  part.describe = openAttributes(part, () => part.speaker)

  return {
    part,
    changed(names: ReadonlySet<unknown>) {
      if (!isAttached) return
      for (const one of watched) if (one.names.some((name) => names.has(name))) one.work()
    },
    attach() {
      isAttached = true
      for (const { work } of watched) work()
      ends = starts.map((start) => start()).filter((end): end is () => void => typeof end === 'function')
    },
    detach() {
      isAttached = false
      for (const end of ends) end()
      ends = []
    },
  }
}
