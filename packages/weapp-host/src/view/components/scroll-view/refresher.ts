import type { Part } from '../part'

export const refresherProperties = {
  refresherEnabled: Boolean,
  refresherThreshold: { type: Number, value: 45 },
  refresherDefaultStyle: { type: String, value: 'black' },
  refresherBackground: { type: String, value: '#FFF' },
  refresherTriggered: Boolean,
  refresherBallisticRefreshEnabled: Boolean,
  refresherTwoLevelEnabled: Boolean,
  refresherTwoLevelTriggered: Boolean,
  refresherTwoLevelThreshold: { type: Number, value: 150 },
  refresherTwoLevelCloseThreshold: { type: Number, value: 80 },
  refresherTwoLevelScrollEnabled: Boolean,
  refresherTwoLevelPinned: Boolean,
}

interface RefresherProps {
  refresherEnabled: boolean
  refresherThreshold: number
  refresherDefaultStyle: string
  refresherBackground: string
  refresherTriggered: boolean
}
type RefresherPart = Pick<Part<RefresherProps>, 'props' | 'emit' | 'watch' | 'slots' | 'host'>

/** The resistance, which grows with the distance. */
const resistance = 0.5

/** Pulling down at the top of a scroll-view: the events pulling, refresh or abort, restore. */
export function drawRefresher(part: RefresherPart, scroller: HTMLElement) {
  const box = part.slots.refresher
  if (!box) return
  const dots = document.createElement('div')
  dots.className = 'wx-refresher-dots'
  dots.innerHTML = '<i></i><i></i><i></i>'
  box.append(dots)
  let isRefreshing = false

  const open = (px: number, isMoving: boolean) => {
    for (const element of [box, scroller]) element.style.transition = isMoving ? 'none' : ''
    box.style.height = `${px}px`
    scroller.style.transform = px > 0 ? `translateY(${px}px)` : ''
  }
  const refresh = () => {
    isRefreshing = true
    open(part.props.refresherThreshold, false)
    part.emit('refresherrefresh')
  }
  const restore = () => {
    isRefreshing = false
    open(0, false)
    part.emit('refresherrestore')
  }

  part.watch(['refresherEnabled'], () => part.host.toggleAttribute('refresher', part.props.refresherEnabled))
  part.watch(['refresherDefaultStyle', 'refresherBackground'], () => {
    dots.dataset.style = part.props.refresherDefaultStyle
    box.style.background = part.props.refresherBackground
  })
  part.watch(['refresherTriggered'], () => {
    const { refresherTriggered, refresherEnabled } = part.props
    if (!refresherEnabled) return
    if (refresherTriggered && !isRefreshing) refresh()
    else if (!refresherTriggered && isRefreshing) restore()
  })

  listenPull(scroller, {
    mayPull: () => part.props.refresherEnabled && !isRefreshing && scroller.scrollTop <= 0,
    pull(dy) {
      open(dy * resistance, true)
      part.emit('refresherpulling', { dy: dy * resistance })
    },
    release(dy) {
      if (dy * resistance >= part.props.refresherThreshold) return refresh()
      open(0, false)
      part.emit('refresherabort')
    },
  })
}

interface PullWork {
  mayPull(): boolean
  pull(dy: number): void
  release(dy: number): void
}

/** Reports pulls by finger or mouse, during which the browser does not scroll. */
function listenPull(element: HTMLElement, { mayPull, pull, release }: PullWork) {
  let fromY: number | undefined
  let pulled = 0

  const down = (y: number) => {
    fromY = mayPull() ? y : undefined
    pulled = 0
  }
  const move = (y: number, event: Event) => {
    if (fromY === undefined) return
    const dy = y - fromY
    if (pulled === 0 && dy <= 0) {
      fromY = undefined
      return
    }
    if (event.cancelable) event.preventDefault()
    pulled = Math.max(dy, 0.1)
    pull(pulled)
  }
  const up = () => {
    if (pulled > 0) release(pulled)
    fromY = undefined
    pulled = 0
  }
  element.addEventListener('touchstart', ({ touches }) => down(touches[0]?.clientY ?? 0), { passive: true })
  element.addEventListener('touchmove', (event) => move(event.touches[0]?.clientY ?? 0, event), { passive: false })
  element.addEventListener('touchend', up)
  element.addEventListener('touchcancel', up)
  element.addEventListener('pointerdown', ({ pointerType, clientY }) => {
    if (pointerType === 'mouse') down(clientY)
  })
  element.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' && event.buttons === 1) move(event.clientY, event)
  })
  element.addEventListener('pointerup', ({ pointerType }) => {
    if (pointerType === 'mouse') up()
  })
}
