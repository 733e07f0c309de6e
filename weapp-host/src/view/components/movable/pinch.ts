interface PinchWork {
  mayPinch(): boolean
  scale(): number
  pinch(scale: number): void
}

const spread = ({ 0: one, 1: other }: TouchList) =>
  one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0

/** Tells of two fingers that move apart or together. */
export function listenPinch(element: HTMLElement, { mayPinch, scale, pinch }: PinchWork) {
  let from: { spread: number; scale: number } | undefined
  element.addEventListener('touchstart', ({ touches }) => {
    from = touches.length === 2 && mayPinch() ? { spread: spread(touches), scale: scale() } : undefined
  })
  element.addEventListener(
    'touchmove',
    (event) => {
      if (!from || event.touches.length !== 2) return
      event.preventDefault()
      pinch((from.scale * spread(event.touches)) / Math.max(1, from.spread))
    },
    { passive: false },
  )
}
