import { CurrentWindowBackendContext, type Element, Event } from 'glass-easel'
import { hostTag } from '../compile/host-tags'
import { takeInlineLengths } from './styles'

/** Events that the browser itself tells of any element, and WeChat hands on. All others are made by the host. */
const handedOn = new Set(['transitionend', 'animationstart', 'animationiteration', 'animationend'])

/** How long a picture may take before work that waits for it goes on: a tab in the background draws none. */
const longestFrameMs = 100

/** The document that pages are drawn in, as the component framework sees it. */
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

  /** Gestures are the host's own (see gestures.ts): the framework's know no long press, and no mouse after a touch. */
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
