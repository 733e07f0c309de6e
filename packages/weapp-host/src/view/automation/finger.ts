import { aimAt, meet } from './aim'

/** A touch from the client; missing members are taken from the middle of the element. */
export interface GivenTouch {
  identifier?: number
  pageX?: number
  pageY?: number
  clientX?: number
  clientY?: number
}
export interface GivenTouches {
  touches?: GivenTouch[]
  changedTouches?: GivenTouch[]
}

interface Point {
  x: number
  y: number
}

const touchesAt = (target: Element, { x, y }: Point, given: GivenTouch[] = [{}]) =>
  given.map(({ identifier = 0, pageX, pageY, clientX = pageX ?? x, clientY = pageY ?? y }) => {
    const place = { pageX: clientX, pageY: clientY, screenX: clientX, screenY: clientY }
    return new Touch({ identifier, target, clientX, clientY, ...place })
  })

/** The mouse's id: only this pointer can be captured by synthetic events. */
const pointerId = 1

const pointerOf = { touchstart: 'pointerdown', touchmove: 'pointermove', touchend: 'pointerup' } as const
type TouchKind = keyof typeof pointerOf

/** Sends the events of a browser for a touch: the pointer event, then the touch event. */
function send(type: TouchKind, target: Element, point: Point, { touches, changedTouches }: GivenTouches = {}) {
  const changed = touchesAt(target, point, changedTouches ?? touches)
  const down = type === 'touchend' ? touchesAt(target, point, touches ?? []) : touchesAt(target, point, touches)
  const { clientX = point.x, clientY = point.y } = changed[0] ?? {}
  const common = { bubbles: true, composed: true, cancelable: true, view: window }
  const pointer = { ...common, pointerId, pointerType: 'touch', isPrimary: true, clientX, clientY }
  target.dispatchEvent(new PointerEvent(pointerOf[type], pointer))
  const event = new TouchEvent(type, { ...common, touches: down, targetTouches: down, changedTouches: changed })
  return target.dispatchEvent(event)
}

const dragSteps = 8
/** Longer than the time over which components measure the speed of a drag. */
const stillMs = 150
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const frame = () => pause(16)

/** What a browser does after a tap: focuses a text field, or blurs the focused one. */
function moveFocus(target: Element) {
  const field = target.closest<HTMLElement>('input, textarea')
  if (field) field.focus()
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** A finger that touches elements. As on a touch screen, the element where it went down stays the target. */
export function openFinger() {
  const downOn = new WeakMap<HTMLElement, Point & { target: Element }>()

  const start = (element: HTMLElement, given?: GivenTouches) => {
    const aim = aimAt(element)
    downOn.set(element, aim)
    send('touchstart', aim.target, aim, given)
  }
  const continueTouch = (type: 'touchmove' | 'touchend', element: HTMLElement, given?: GivenTouches) => {
    const down = downOn.get(element)
    if (!down) throw new Error(`${type} without a touchstart on this element`)
    return { target: down.target, isAllowed: send(type, down.target, down, given) }
  }
  const end = (element: HTMLElement, given?: GivenTouches) => {
    const { target, isAllowed } = continueTouch('touchend', element, given)
    downOn.delete(element)
    if (isAllowed) moveFocus(target)
  }
  /** Drags the element from one of its points to another, and waits before release, so that scrolling stops. */
  const drag = async (element: HTMLElement, from: Point, to: Point) => {
    const target = meet(element, from)
    send('touchstart', target, from)
    for (let step = 1; step <= dragSteps; step += 1) {
      await frame()
      const part = step / dragSteps
      send('touchmove', target, { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part })
    }
    await pause(stillMs)
    send('touchmove', target, to)
    send('touchend', target, to)
  }
  return {
    start,
    drag,
    move: (element: HTMLElement, given?: GivenTouches) => void continueTouch('touchmove', element, given),
    end,
    tap(element: HTMLElement) {
      start(element)
      end(element)
    },
  }
}
export type Finger = ReturnType<typeof openFinger>
