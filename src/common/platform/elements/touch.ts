import type { TouchEvent } from 'react'

interface Touch {
  hoverClass?: string | undefined
  hoverStartTime?: number | undefined
  hoverStayTime?: number | undefined
  onLongPress?: ((event: never) => void) | undefined
}

const longPressMs = 350

/** The timers of what is touched. */
const timers = new WeakMap<Element, { hover?: ReturnType<typeof setTimeout>; press?: ReturnType<typeof setTimeout> }>()

const timersOf = (element: Element) => {
  const known = timers.get(element) ?? {}
  timers.set(element, known)
  return known
}

/**
 * Handlers that give an element WeChat's `hover-class` while a finger is on it, and its long press. The class is set on the
 * element itself: to be pressed changes nothing that React has to know.
 */
export function touchHandlers({ hoverClass = 'none', hoverStartTime = 50, hoverStayTime = 400, onLongPress }: Touch) {
  if (hoverClass === 'none' && !onLongPress) return {}
  const classes = hoverClass === 'none' ? [] : hoverClass.split(' ').filter(Boolean)
  const onTouchEnd = ({ currentTarget }: TouchEvent) => {
    const known = timersOf(currentTarget)
    clearTimeout(known.press)
    clearTimeout(known.hover)
    known.hover = setTimeout(() => currentTarget.classList.remove(...classes), hoverStayTime)
  }
  return {
    onTouchStart(event: TouchEvent) {
      const { currentTarget } = event
      const known = timersOf(currentTarget)
      clearTimeout(known.hover)
      known.hover = setTimeout(() => currentTarget.classList.add(...classes), hoverStartTime)
      if (onLongPress) known.press = setTimeout(() => onLongPress(event as never), longPressMs)
    },
    onTouchMove: ({ currentTarget }: TouchEvent) => clearTimeout(timersOf(currentTarget).press),
    onTouchEnd,
    // A finger that goes on to scroll presses nothing.
    onTouchCancel: onTouchEnd,
  }
}
