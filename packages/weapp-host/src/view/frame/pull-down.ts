import { element } from './elements'

export interface PullDown {
  /** Refreshes as if the person had pulled. */
  start(): void
  stop(): void
}

interface Surroundings {
  window: HTMLElement
  scroller: HTMLElement
  /** Whether the page can be pulled down, which its JSON may enable. */
  isEnabled(): boolean
  /** The style of the three dots and of the background. */
  look(): { text: 'dark' | 'light'; background: string | undefined }
  /** Pulled far enough, or started by a call: `onPullDownRefresh`. */
  refresh(): void
}

/** px: the distance that starts a refresh, and the offset of the page during it. */
const openPx = 50
/** The resistance to the finger. */
const resistance = 0.5

/** Tags that handle vertical drags themselves: WeChat does not pull the page from inside them. */
const takers = 'scroll-view[scroll-y], picker-view, movable-view, swiper[vertical], slider'

const isTakenWithin = (from: EventTarget | null, until: HTMLElement) => {
  if (from instanceof Element && from.closest(takers)) return true
  for (let at = from as HTMLElement | null; at && at !== until; at = at.parentElement) {
    if (at.scrollTop > 0 && /auto|scroll/.test(getComputedStyle(at).overflowY)) return true
  }
  return false
}

/** Pulling the page down by finger or mouse, with WeChat's three dots behind it. */
export function openPullDown({ window, scroller, isEnabled, look, refresh }: Surroundings): PullDown {
  const dots = element('div', { className: 'weapp-pull' }, element('i'), element('i'), element('i'))
  window.prepend(dots)
  let from: number | undefined
  let pulledPx = 0
  let isBusy = false

  const place = (px: number) => {
    pulledPx = px
    // Not `transform`: elements with a fixed position in the page's window must not move.
    scroller.style.top = px ? `${px}px` : ''
    scroller.style.bottom = px ? `${-px}px` : ''
    dots.style.height = `${px}px`
    const { text, background = '' } = look()
    dots.dataset.text = text
    dots.style.background = background
  }
  const start = () => {
    if (isBusy) return
    isBusy = true
    dots.dataset.busy = ''
    scroller.classList.add('weapp-back')
    place(openPx)
    refresh()
  }
  const stop = () => {
    isBusy = false
    delete dots.dataset.busy
    scroller.classList.add('weapp-back')
    place(0)
  }

  const down = (event: Event, y: number) => {
    const canPull = isEnabled() && !isBusy && scroller.scrollTop <= 0 && !isTakenWithin(event.target, scroller)
    from = canPull ? y : undefined
    scroller.classList.remove('weapp-back')
  }
  const move = (event: Event, y: number) => {
    if (from === undefined) return
    // A handler of the program takes the gesture (`catch:touchmove`).
    if (event.defaultPrevented || scroller.scrollTop > 0) {
      from = undefined
      if (pulledPx) stop()
      return
    }
    const px = Math.max(0, (y - from) * resistance)
    if (px > 0 && event.cancelable) event.preventDefault()
    if (px > 0 || pulledPx > 0) place(px)
  }
  const up = () => {
    if (from === undefined) return
    from = undefined
    if (pulledPx >= openPx) start()
    else if (pulledPx > 0) stop()
  }

  const touch = (work: (event: Event, y: number) => void) => (event: TouchEvent) =>
    work(event, event.touches[0]?.clientY ?? 0)
  scroller.addEventListener('touchstart', touch(down), { passive: true })
  scroller.addEventListener('touchmove', touch(move), { passive: false })
  scroller.addEventListener('touchend', up)
  scroller.addEventListener('touchcancel', up)
  const mouse = (work: (event: Event, y: number) => void) => (event: PointerEvent) => {
    if (event.pointerType === 'touch' || !event.isPrimary) return
    work(event, event.clientY)
    // The mouse may leave the page during the drag.
    if (pulledPx > 0 && from !== undefined) scroller.setPointerCapture(event.pointerId)
  }
  scroller.addEventListener('pointerdown', mouse(down))
  scroller.addEventListener('pointermove', mouse(move))
  scroller.addEventListener('pointerup', mouse(up))
  scroller.addEventListener('pointercancel', mouse(up))

  return { start, stop }
}
