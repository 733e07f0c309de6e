import type { Part } from '../part'

interface ScrollProps {
  scrollX: boolean
  scrollY: boolean
  upperThreshold: number
  lowerThreshold: number
  enhanced: boolean
}
type ScrollPart = Pick<Part<ScrollProps>, 'props' | 'emit'>

/** While scrolling towards an end continues, WeChat reports it again after this time. */
const againMs = 200

const place = ({ scrollTop, scrollLeft, scrollHeight, scrollWidth }: HTMLElement) => ({
  scrollTop,
  scrollLeft,
  scrollHeight,
  scrollWidth,
})

/** `scroll`, and near an end `scrolltoupper` and `scrolltolower`. */
export function tellOfScrolls(part: ScrollPart, scroller: HTMLElement) {
  let last = place(scroller)
  const told = new Map<string, { ms: number; size: number }>()
  let isDrag = false

  const tellEnd = (name: string, direction: string, ms: number) => {
    const before = told.get(direction)
    // Content that has grown has another end.
    const size = scroller.scrollHeight + scroller.scrollWidth
    if (before && before.size === size && ms - before.ms < againMs) return
    told.set(direction, { ms, size })
    part.emit(name, { direction })
  }
  scroller.addEventListener('pointerdown', () => {
    isDrag = true
  })
  scroller.addEventListener('scrollend', () => {
    isDrag = false
  })
  scroller.addEventListener('scroll', ({ timeStamp }) => {
    const now = place(scroller)
    const [deltaY, deltaX] = [last.scrollTop - now.scrollTop, last.scrollLeft - now.scrollLeft]
    last = now
    part.emit('scroll', { ...now, deltaX, deltaY, isDrag })

    const { scrollX, scrollY, upperThreshold, lowerThreshold } = part.props
    const below = now.scrollHeight - scroller.clientHeight - now.scrollTop
    const beyond = now.scrollWidth - scroller.clientWidth - now.scrollLeft
    if (scrollY && deltaY > 0 && now.scrollTop <= upperThreshold) tellEnd('scrolltoupper', 'top', timeStamp)
    if (scrollY && deltaY < 0 && below <= lowerThreshold) tellEnd('scrolltolower', 'bottom', timeStamp)
    if (scrollX && deltaX > 0 && now.scrollLeft <= upperThreshold) tellEnd('scrolltoupper', 'left', timeStamp)
    if (scrollX && deltaX < 0 && beyond <= lowerThreshold) tellEnd('scrolltolower', 'right', timeStamp)
  })
}

/** `dragstart`, `dragging` and `dragend` of an `enhanced` scroll-view, by finger only. */
export function tellOfDrags(part: ScrollPart, scroller: HTMLElement) {
  let isDown = false
  let from: { top: number; left: number; ms: number } | undefined

  const tell = (name: string, more: object = {}) => {
    const { scrollTop, scrollLeft } = scroller
    if (part.props.enhanced) part.emit(name, { scrollTop, scrollLeft, ...more })
  }
  const touch = () => {
    isDown = true
  }
  scroller.addEventListener('touchstart', touch, { passive: true })
  scroller.addEventListener('scroll', ({ timeStamp: ms }) => {
    if (!isDown) return
    if (!from) tell('dragstart')
    from ??= { top: scroller.scrollTop, left: scroller.scrollLeft, ms }
    tell('dragging')
  })
  const lift = ({ timeStamp }: Event) => {
    isDown = false
    if (!from) return
    const ms = Math.max(1, timeStamp - from.ms)
    tell('dragend', {
      velocity: { x: (scroller.scrollLeft - from.left) / ms, y: (scroller.scrollTop - from.top) / ms },
    })
    from = undefined
  }
  scroller.addEventListener('touchend', lift)
  scroller.addEventListener('touchcancel', lift)
}
