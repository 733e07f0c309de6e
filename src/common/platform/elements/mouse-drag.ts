import type { MouseEvent, PointerEvent as ReactPointerEvent, SyntheticEvent } from 'react'

/** A mouse that moves less is a click, px. */
const clickPx = 4

/** So much of a slide has to be pulled for the next one to come. */
const turns = 0.15

/** Where a list of slides goes that was pulled from one place to another; both in slides. */
export function slideAfter(from: number, to: number): number {
  const pulled = to - from
  return Math.abs(pulled) < turns ? from : from + Math.sign(pulled) * Math.max(1, Math.round(Math.abs(pulled)))
}

/** Set while the click comes that ends a drag: it opens nothing. */
const dragged = new WeakSet<Element>()

function drag(box: HTMLElement, startX: number, hold: () => void, letGo: () => void) {
  const start = box.scrollLeft
  let moving = false
  const move = ({ clientX }: PointerEvent) => {
    if (!moving && Math.abs(clientX - startX) < clickPx) return
    if (!moving) {
      moving = true
      hold()
      // Snapping would pull it back at once. It comes back when the list is at rest.
      box.style.scrollSnapType = 'none'
    }
    box.scrollLeft = start - (clientX - startX)
  }
  const end = () => {
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', end)
    window.removeEventListener('pointercancel', end)
    if (!moving) return
    dragged.add(box)
    // The click comes right after, where there is one.
    setTimeout(() => dragged.delete(box))
    const slide = slideAfter(Math.round(start / box.clientWidth), box.scrollLeft / box.clientWidth)
    box.scrollTo({ left: slide * box.clientWidth, behavior: 'smooth' })
    letGo()
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', end)
  window.addEventListener('pointercancel', end)
}

/** Handlers that let a mouse pull what a finger scrolls: a browser does only the latter by itself. */
export const mouseDrag = (hold: () => void, letGo: () => void) => ({
  onPointerDown({ pointerType, button, clientX, currentTarget }: ReactPointerEvent<HTMLElement>) {
    if (pointerType === 'mouse' && button === 0) drag(currentTarget, clientX, hold, letGo)
  },
  onClickCapture(event: MouseEvent<HTMLElement>) {
    if (dragged.has(event.currentTarget)) event.stopPropagation()
  },
  // The browser's own dragging of pictures.
  onDragStart: (event: SyntheticEvent) => event.preventDefault(),
})
