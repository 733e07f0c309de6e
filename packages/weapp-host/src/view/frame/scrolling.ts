import { call } from '../../program/instance'
import type { ViewPage } from '../view-host'

interface Surroundings {
  guard<T>(work: () => T): T | undefined
  /** The distance from the end at which it counts as reached, px. */
  reachDistance(page: ViewPage): number
}

/** Tells a page its scroll position, and when it is near its end. */
export function followScrolling(page: ViewPage, { guard, reachDistance }: Surroundings): void {
  const { scroller, instance } = page
  let isDue = false
  let lastTop = 0
  /** The page's height when its end was reported, px: reported once, until the page grows or scrolls away. */
  let toldAt: number | undefined

  const look = () => {
    isDue = false
    const { scrollTop, scrollHeight, clientHeight } = scroller
    if (scrollTop === lastTop) return
    const isNearEnd = scrollHeight - clientHeight - scrollTop <= reachDistance(page)
    const goesDown = scrollTop > lastTop
    lastTop = scrollTop
    guard(() => call(instance, 'onPageScroll', { scrollTop }))
    if (!isNearEnd) toldAt = undefined
    else if (goesDown && toldAt !== scrollHeight) {
      toldAt = scrollHeight
      guard(() => call(instance, 'onReachBottom'))
    }
  }
  scroller.addEventListener(
    'scroll',
    () => {
      if (isDue || page.window.hidden) return
      isDue = true
      requestAnimationFrame(look)
    },
    { passive: true },
  )
}

/** Ease-in-out, from 0 to 1. */
const eased = (share: number) => (share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2)

/** Scrolls within `durationMs`; resolves at the end. */
export function scrollTo(scroller: HTMLElement, top: number, durationMs: number): Promise<void> {
  const from = scroller.scrollTop
  const to = Math.max(0, Math.min(top, scroller.scrollHeight - scroller.clientHeight))
  if (durationMs <= 0 || from === to) {
    scroller.scrollTop = to
    return Promise.resolve()
  }
  const startMs = performance.now()
  return new Promise((resolve) => {
    const step = () => {
      const share = Math.min(1, (performance.now() - startMs) / durationMs)
      scroller.scrollTop = from + (to - from) * eased(share)
      if (share < 1) requestAnimationFrame(step)
      else resolve()
    }
    requestAnimationFrame(step)
  })
}
