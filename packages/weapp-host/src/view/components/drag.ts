/** The distance of a drag since its start, and its speed; px and milliseconds. */
export interface Drag {
  dx: number
  dy: number
  /** px per millisecond, over the last moments. */
  vx: number
  vy: number
  /** The position in the window. */
  x: number
  y: number
}

interface DragWork {
  /** The axis of the drag; a finger that first moves along the other axis scrolls. */
  axis?: () => 'x' | 'y'
  /** Returns false to ignore the drag. */
  start?(drag: Drag): boolean
  move(drag: Drag): void
  end(drag: Drag): void
}

/** Events that an inner tag has handled: in nested swipers only the inner one moves. */
const taken = new WeakSet<Event>()
/** A shorter movement is a tap. */
const slackPx = 6
/** The period over which speed is measured. */
const recentMs = 100

interface Point {
  x: number
  y: number
  ms: number
}

function dragOf(points: Point[]): Drag {
  const last = points.at(-1) ?? { x: 0, y: 0, ms: 0 }
  const first = points[0] ?? last
  const recent = points.find(({ ms }) => last.ms - ms <= recentMs) ?? last
  const ms = Math.max(1, last.ms - recent.ms)
  return {
    dx: last.x - first.x,
    dy: last.y - first.y,
    vx: (last.x - recent.x) / ms,
    vy: (last.y - recent.y) / ms,
    x: last.x,
    y: last.y,
  }
}

/** Reports drags of the element by finger or mouse. Its `touch-action` has to leave the axis to us. */
export function listenDrag(element: HTMLElement, { axis, start, move, end }: DragWork): void {
  let points: Point[] = []
  let pointer: number | undefined
  let isDragging = false

  const stop = () => {
    pointer = undefined
    if (isDragging) end(dragOf(points))
    isDragging = false
  }
  const isOurWay = ({ dx, dy }: Drag) => {
    if (!axis) return true
    return axis() === 'x' ? Math.abs(dx) > Math.abs(dy) : Math.abs(dy) > Math.abs(dx)
  }

  element.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary || (event.pointerType === 'mouse' && event.button !== 0)) return
    pointer = event.pointerId
    isDragging = false
    points = [{ x: event.clientX, y: event.clientY, ms: event.timeStamp }]
  })
  element.addEventListener('pointermove', (event) => {
    if (event.pointerId !== pointer) return
    if (taken.has(event) && !isDragging) {
      pointer = undefined
      return
    }
    points.push({ x: event.clientX, y: event.clientY, ms: event.timeStamp })
    const drag = dragOf(points)
    if (!isDragging) {
      if (Math.hypot(drag.dx, drag.dy) < slackPx) return
      if (!isOurWay(drag) || start?.(drag) === false) {
        pointer = undefined
        return
      }
      isDragging = true
      element.setPointerCapture(event.pointerId)
    }
    taken.add(event)
    move(drag)
  })
  element.addEventListener('pointerup', (event) => {
    if (event.pointerId === pointer) stop()
  })
  element.addEventListener('pointercancel', (event) => {
    if (event.pointerId === pointer) stop()
  })
}
