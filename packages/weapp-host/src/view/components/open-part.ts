import { Component, type GeneralComponent } from 'glass-easel'
import { openAttributes } from './attributes'
import type { Part } from './part'
import type { BuiltInSurroundings } from './surroundings'

/** glass-easel's `StyleSegmentIndex`, whose enum exists only for the compiler; the last one is for WXS (view/wxs.ts). */
const extraSegment = 1
const animationSegment = 2

/** The part, and the calls that the component framework makes on it. */
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
