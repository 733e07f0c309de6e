import { CurrentWindowBackendContext } from 'glass-easel'
import { hostTag } from '../compile/host-tags'
import { takeInlineLengths } from './styles'

/** Events that the browser itself tells of any element, and WeChat hands on. All others are made by the host. */
const handedOn = new Set(['transitionend', 'animationstart', 'animationiteration', 'animationend'])

/** How long a picture may take before work that waits for it goes on: a tab in the background draws none. */
const longestFrameMs = 100

type Told = Parameters<CurrentWindowBackendContext['onEvent']>[0]

/** The document that pages are drawn in, as the component framework sees it. */
export class ViewBackend extends CurrentWindowBackendContext {
  private tell: Told = () => {}

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
  override onEvent(listener: Told) {
    this.tell = listener
  }

  override setListenerStats(element: unknown, type: string) {
    if (!handedOn.has(type) || !(element instanceof HTMLElement)) return
    const known = `weapp:${type}`
    if (known in element) return
    Object.defineProperty(element, known, { value: true })
    element.addEventListener(type, (event) => {
      const component = (element as { __wxElement?: Parameters<Told>[0] }).__wxElement
      if (event.target !== element || !component) return
      this.tell(component, type, {}, { bubbles: true, composed: true, capturePhase: true })
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
