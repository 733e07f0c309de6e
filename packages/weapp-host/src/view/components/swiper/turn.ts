import { listenDrag } from '../drag'
import type { SwiperPart } from './properties'
import type { Run } from './run'
import type { Track } from './track'

/** A faster finger turns to the next item, whatever the distance; px per millisecond. */
const flickSpeed = 0.3
/** The resistance beyond the first and last item. */
const resistance = 0.3

/** Turning by a finger. Returns whether one is dragging. */
export function turnByFinger(part: SwiperPart, track: Track, run: Run): () => boolean {
  const frame = part.boxes[0] ?? part.host
  let isHeld = false
  let base = 0

  listenDrag(frame, {
    axis: () => (part.props.vertical ? 'y' : 'x'),
    start() {
      const { disableTouch, touchable } = part.props
      if (disableTouch || !touchable || track.items().length === 0) return false
      run.halt()
      isHeld = true
      base = track.position()
      return true
    },
    move({ dx, dy }) {
      const wished = base - (part.props.vertical ? dy : dx) / track.step()
      const [low, high] = [Math.min(wished, 0), Math.max(wished - track.last(), 0)]
      run.show(track.mayCircle() ? wished : wished - (low + high) * (1 - resistance))
    },
    end({ vx, vy }) {
      isHeld = false
      const speed = -(part.props.vertical ? vy : vx)
      const near = Math.round(track.position())
      const isFlick = near === Math.round(base) && Math.abs(speed) > flickSpeed
      const wished = isFlick ? near + Math.sign(speed) : near
      run.runTo(track.mayCircle() ? wished : Math.min(Math.max(wished, 0), track.last()), 'touch')
    },
  })
  return () => isHeld
}

/** Autoplay, while the swiper is visible and nobody drags it. */
export function turnByItself(part: SwiperPart, track: Track, run: Run, isHeld: () => boolean) {
  let timer: ReturnType<typeof setInterval> | undefined
  const isSeen = () => !document.hidden && part.host.getClientRects().length > 0
  const turn = () => {
    if (isHeld() || run.isRunning() || !isSeen() || track.last() === 0) return
    const next = run.current() + 1
    run.runTo(track.mayCircle() || next <= track.last() ? next : 0, 'autoplay')
  }
  part.watch(['autoplay', 'interval'], () => {
    clearInterval(timer)
    if (part.props.autoplay) timer = setInterval(turn, part.props.interval)
  })
  part.attached(() => () => clearInterval(timer))
}
