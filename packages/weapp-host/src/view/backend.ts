import { CurrentWindowBackendContext, type Element, Event } from 'glass-easel'
import { hostTag } from '../compile/host-tags'
import { takeInlineLengths } from './styles'

/** Events that a browser sends for any element and WeChat passes on. The host creates all others. */
const handedOn = new Set(['transitionend', 'animationstart', 'animationiteration', 'animationend'])

/** The longest wait for a frame before work that needs one continues: a tab in the background has none. */
const longestFrameMs = 100

/** The document of the pages, as the component framework's backend. */
export class ViewBackend extends CurrentWindowBackendContext {
  constructor() {
    super()
    this.document = {
      createElement: (tag) => document.createElement(hostTag(tag)) as never,
      createTextNode: (text) => document.createTextNode(text) as never,
      createDocumentFragment: () => document.createDocumentFragment() as never,
    }
    takeInlineLengths(this as never)
  }

  /** The host has its own gestures (gestures.ts): the framework's have no long press, and count the mouse after a touch too. */
  override onEvent() {}

  override setListenerStats(element: unknown, type: string) {
    if (!handedOn.has(type) || !(element instanceof HTMLElement)) return
    const known = `weapp:${type}`
    if (known in element) return
    Object.defineProperty(element, known, { value: true })
    element.addEventListener(type, (event) => {
      const { __wxElement: node } = element as { __wxElement?: Element }
      if (event.target !== element || !node) return
      const { animationName, propertyName, elapsedTime } = event as AnimationEvent & TransitionEvent
      const detail = { ...(animationName ? { animationName } : { propertyName }), elapsedTime }
      Event.triggerEvent(node, type, detail, { bubbles: true, composed: true, capturePhase: true })
    })
  }

  override render(done: (error: Error | null) => void) {
    let isDone = false
    const once = () => {
      if (isDone) return
      isDone = true
      done(null)
    }
    requestAnimationFrame(once)
    setTimeout(once, longestFrameMs)
  }
}
