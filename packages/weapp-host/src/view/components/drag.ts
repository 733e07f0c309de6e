/** How far a finger has gone since it came down, and how fast it goes; pixels and milliseconds. */
export interface Drag {
  dx: number
  dy: number
  /** Pixels in a millisecond, over the last moments. */
  vx: number
  vy: number
  /** Where it is in the window. */
  x: number
  y: number
}

interface DragWork {
  /** The way that counts; a finger that first goes the other way is left to scroll. */
  axis?: () => 'x' | 'y'
  /** False: this drag is none of ours. */
  start?(drag: Drag): boolean
  move(drag: Drag): void
  end(drag: Drag): void
}

/** Moves that a tag within has taken: a swiper in a swiper moves alone. */
const taken = new WeakSet<Event>()
/** Less than this is a tap. */
const slackPx = 6
/** What the speed is measured over. */
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

/** Tells of a finger or mouse that drags the element. Its `touch-action` has to leave the axis to us. */
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
