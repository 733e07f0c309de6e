interface PinchWork {
  mayPinch(): boolean
  scale(): number
  pinch(scale: number): void
}

const spread = ({ 0: one, 1: other }: TouchList) =>
  one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0

/** Reports pinches of two fingers. Returns a function that stops it. */
export function listenPinch(element: HTMLElement, { mayPinch, scale, pinch }: PinchWork): () => void {
  let from: { spread: number; scale: number } | undefined
  const down = ({ touches }: TouchEvent) => {
    from = touches.length === 2 && mayPinch() ? { spread: spread(touches), scale: scale() } : undefined
  }
  const move = (event: TouchEvent) => {
    if (!from || event.touches.length !== 2) return
    event.preventDefault()
    pinch((from.scale * spread(event.touches)) / Math.max(1, from.spread))
  }
  element.addEventListener('touchstart', down, { passive: true })
  element.addEventListener('touchmove', move, { passive: false })
  return () => {
    element.removeEventListener('touchstart', down)
    element.removeEventListener('touchmove', move)
  }
}
