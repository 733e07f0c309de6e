/** A touch point in WeChat's event format; px. */
export interface Touch {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
  force: number
}

export interface Gesture {
  type: string
  /** The position, px; empty for touches. */
  detail: { x?: number; y?: number }
  touches: Touch[]
  changedTouches: Touch[]
}

interface Surroundings {
  /** Passes the gesture to the program; returns whether it had a handler, and whether the default action is prevented. */
  dispatch(target: EventTarget | null, gesture: Gesture): { handled: boolean; prevented: boolean }
  /** Converts a point of the window to page coordinates: `top` px below the window's top, scrolled by `scrollTop` px. */
  page(): { top: number; scrollTop: number }
}

interface Point {
  identifier: number
  clientX: number
  clientY: number
  force?: number
}

/** A finger that moves farther does not tap. */
const tapRadiusPx = 10
const longPressMs = 350
const mouseId = 0

/** Converts touches and mouse input on `screen` to WeChat's events: touches, tap, longpress, longtap. */
export function openGestures(screen: HTMLElement, { dispatch, page }: Surroundings): void {
  let first: { id: number; x: number; y: number; target: EventTarget | null } | undefined
  let isTap = false
  let longPress = 0

  const asTouch = ({ identifier, clientX, clientY, force = 1 }: Point): Touch => {
    const { top, scrollTop } = page()
    const y = clientY - top
    return { identifier, clientX, clientY: y, pageX: clientX, pageY: y + scrollTop, force }
  }
  const tell = (type: string, target: EventTarget | null, changed: Point[], all: Point[]) => {
    const changedTouches = changed.map(asTouch)
    const [touch] = changedTouches
    const isPress = !type.startsWith('touch')
    const detail = isPress && touch ? { x: touch.pageX, y: touch.pageY } : {}
    return dispatch(target, { type, detail, touches: all.map(asTouch), changedTouches })
  }
  const cancelPress = () => {
    isTap = false
    clearTimeout(longPress)
  }

  const start = (target: EventTarget | null, changed: Point[], all: Point[]) => {
    tell('touchstart', target, changed, all)
    const [point] = changed
    cancelPress()
    if (all.length !== 1 || !point) return
    first = { id: point.identifier, x: point.clientX, y: point.clientY, target }
    isTap = true
    longPress = window.setTimeout(() => {
      if (!isTap) return
      tell('longtap', target, [point], [point])
      // A long press with a handler is not followed by a tap.
      if (tell('longpress', target, [point], [point]).handled) isTap = false
    }, longPressMs)
  }
  const move = (target: EventTarget | null, changed: Point[], all: Point[]) => {
    for (const { identifier, clientX, clientY } of changed) {
      if (identifier !== first?.id) continue
      if (Math.hypot(clientX - first.x, clientY - first.y) > tapRadiusPx) cancelPress()
    }
    return tell('touchmove', target, changed, all).prevented
  }
  const end = (target: EventTarget | null, changed: Point[], all: Point[]) => {
    tell('touchend', target, changed, all)
    const taps = isTap && all.length === 0
    cancelPress()
    if (taps) tell('tap', target, changed, all)
  }

  const pointsOf = (list: TouchList): Point[] => [...list]
  const followed = new WeakSet<EventTarget>()
  /** On the target itself, because an element removed from the document still gets the events of its touch. */
  const follow = (target: EventTarget) => {
    if (followed.has(target)) return
    followed.add(target)
    const on = (type: string, listener: (event: TouchEvent) => void) =>
      target.addEventListener(type, (event) => event.target === target && listener(event as TouchEvent), {
        passive: false,
      })
    on('touchmove', (event) => {
      const prevented = move(target, pointsOf(event.changedTouches), pointsOf(event.touches))
      if (prevented && event.cancelable) event.preventDefault()
    })
    on('touchend', (event) => end(target, pointsOf(event.changedTouches), pointsOf(event.touches)))
    on('touchcancel', (event) => {
      cancelPress()
      tell('touchcancel', target, pointsOf(event.changedTouches), pointsOf(event.touches))
    })
  }
  screen.addEventListener(
    'touchstart',
    (event) => {
      if (event.target) follow(event.target)
      start(event.target, pointsOf(event.changedTouches), pointsOf(event.touches))
    },
    { capture: true, passive: true },
  )

  dropGhosts(screen.ownerDocument)

  // The mouse counts as a finger. Pointer events distinguish it from the mouse events that a browser emulates after a touch.
  let pressed: EventTarget | null = null
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ identifier: mouseId, clientX, clientY })
  const onMouse = (type: string, listener: (event: PointerEvent) => void) =>
    screen.ownerDocument.addEventListener(
      type,
      (event) => {
        if ((event as PointerEvent).pointerType !== 'touch') listener(event as PointerEvent)
      },
      { capture: true },
    )
  onMouse('pointerdown', (event) => {
    if (event.button !== 0 || !(event.target instanceof Node) || !screen.contains(event.target)) return
    pressed = event.target
    start(pressed, [pointOf(event)], [pointOf(event)])
  })
  onMouse('pointermove', (event) => {
    if (pressed) move(pressed, [pointOf(event)], [pointOf(event)])
  })
  onMouse('pointerup', (event) => {
    const target = pressed
    pressed = null
    if (target) end(target, [pointOf(event)], [])
  })
  onMouse('pointercancel', (event) => {
    cancelPress()
    if (pressed) tell('touchcancel', pressed, [pointOf(event)], [])
    pressed = null
  })
  // `element.click()` of assistive tools and tests, without touches.
  screen.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted) return
      const { clientX, clientY } = event as MouseEvent
      tell('tap', event.target, [{ identifier: mouseId, clientX, clientY }], [])
    },
    { capture: true },
  )
}

/**
 * After a touch the browser emulates mouse events at the same point. If the touch opened another page, they would reach
 * elements that the person did not mean: those get no event.
 */
function dropGhosts(document: Document): void {
  let touched: EventTarget | null = null
  const isNear = (target: EventTarget | null) =>
    touched instanceof Node && target instanceof Node && (touched.contains(target) || target.contains(touched))
  const remember = (event: Event) => {
    touched = event.target
  }
  const forget = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') touched = null
  }
  const drop = (event: Event) => {
    if (!event.isTrusted || !touched || isNear(event.target)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('touchstart', remember, { capture: true, passive: true })
  document.addEventListener('pointerdown', forget, { capture: true })
  for (const type of ['mousedown', 'mouseup', 'click']) document.addEventListener(type, drop, { capture: true })
}
