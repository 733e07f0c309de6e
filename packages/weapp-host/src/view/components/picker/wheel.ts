interface WheelWork {
  /** px of one choice. */
  itemHeight(): number
  count(): number
  /** Begins to turn. */
  onStart?(): void
  /** Stands still on another choice, or on the same. */
  onSettle(index: number): void
}

/** Browsers that do not say when scrolling ends have ended when nothing moved for so long. */
const stillMs = 120
/** A mouse that moves less clicks. */
const dragSlackPx = 4

/** A column that turns under a finger, a wheel or a dragging mouse, and stops on a choice; the browser scrolls and snaps. */
export function openWheel(scroller: HTMLElement, { itemHeight, count, onStart, onSettle }: WheelWork) {
  let index = 0
  /** Someone turns it. Whatever else scrolls it, a box of another size for one, is put right again. */
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
    // Nothing scrolls, and nothing ends, where it was dropped on its place.
    const top = shown() * itemHeight()
    if (Math.abs(scroller.scrollTop - top) < 1) settle()
    else scroller.scrollTo({ top, behavior: 'smooth' })
  }
  scroller.addEventListener('pointerup', drop)
  scroller.addEventListener('pointercancel', drop)

  return {
    index: () => index,
    /** Puts a choice in the middle without telling anyone. */
    put(next: number) {
      index = Math.min(Math.max(0, next), Math.max(0, count() - 1))
      isTurning = false
      isHeld = false
      place('instant')
    },
    /** After the box has got another size. */
    place: () => place('instant'),
    /** As a finger would: it is told of. */
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
