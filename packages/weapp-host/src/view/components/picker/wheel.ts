interface WheelWork {
  /** The height of one choice in px. */
  itemHeight(): number
  count(): number
  /** The wheel starts to turn. */
  onStart?(): void
  /** The wheel has stopped, on the same choice or another. */
  onSettle(index: number): void
}

/** Without a `scrollend` event scrolling counts as ended after this time without movement. */
const stillMs = 120
/** A mouse that moves less clicks. */
const dragSlackPx = 4

/** A column that turns by finger, mouse wheel or mouse drag, and stops on a choice: the browser scrolls and snaps. */
export function openWheel(scroller: HTMLElement, { itemHeight, count, onStart, onSettle }: WheelWork) {
  let index = 0
  /** Whether a person turns it. Any other scrolling, for example after a resize, is corrected. */
  let isHeld = false
  let isTurning = false
  let dragFrom: { y: number; top: number } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const shown = () => Math.min(Math.max(0, Math.round(scroller.scrollTop / itemHeight())), Math.max(0, count() - 1))
  const place = (behavior: ScrollBehavior) => scroller.scrollTo({ top: index * itemHeight(), behavior })
  const settle = () => {
    clearTimeout(timer)
    if (dragFrom) return
    if (!isTurning) return place('instant')
    isTurning = false
    isHeld = false
    index = shown()
    onSettle(index)
  }
  const hold = () => {
    isHeld = true
  }

  scroller.addEventListener('touchstart', hold, { passive: true })
  scroller.addEventListener('wheel', hold, { passive: true })
  scroller.addEventListener('scroll', () => {
    if (isHeld && !isTurning) onStart?.()
    isTurning = isHeld
    clearTimeout(timer)
    if (!('onscrollend' in scroller)) timer = setTimeout(settle, stillMs)
  })
  scroller.addEventListener('scrollend', settle)
  scroller.addEventListener('pointerdown', ({ pointerType, button, clientY }) => {
    if (pointerType === 'mouse' && button === 0) dragFrom = { y: clientY, top: scroller.scrollTop }
  })
  scroller.addEventListener('pointermove', (event) => {
    if (!dragFrom || event.pointerType !== 'mouse') return
    if (!scroller.hasPointerCapture(event.pointerId)) {
      if (Math.abs(event.clientY - dragFrom.y) < dragSlackPx) return
      hold()
      scroller.setPointerCapture(event.pointerId)
      scroller.style.scrollSnapType = 'none'
    }
    scroller.scrollTop = dragFrom.top - (event.clientY - dragFrom.y)
  })
  const drop = () => {
    if (!dragFrom) return
    dragFrom = undefined
    scroller.style.scrollSnapType = ''
    if (!isHeld) return
    // Released exactly on a choice nothing scrolls, so no event would follow.
    const top = shown() * itemHeight()
    if (Math.abs(scroller.scrollTop - top) < 1) settle()
    else scroller.scrollTo({ top, behavior: 'smooth' })
  }
  scroller.addEventListener('pointerup', drop)
  scroller.addEventListener('pointercancel', drop)

  return {
    index: () => index,
    /** Scrolls to a choice without an event. */
    put(next: number) {
      index = Math.min(Math.max(0, next), Math.max(0, count() - 1))
      isTurning = false
      isHeld = false
      place('instant')
    },
    /** After the element was resized. */
    place: () => place('instant'),
    /** Like a finger: with events. */
    turnTo(next: number) {
      if (next === index || next < 0 || next >= count()) return
      onStart?.()
      index = next
      isTurning = false
      isHeld = false
      place('instant')
      onSettle(index)
    },
  }
}
export type Wheel = ReturnType<typeof openWheel>
