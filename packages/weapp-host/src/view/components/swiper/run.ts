import { easings, move } from '../motion'
import { drawDots } from './dots'
import type { SwiperPart } from './properties'
import type { Track } from './track'

/** The cause of a change, as in the events. */
type Source = '' | 'autoplay' | 'touch'

/** The current item, and the animations between items. */
export function openRun(part: SwiperPart, track: Track) {
  const dots = drawDots(part)
  let current = 0
  /** The last position of the track at rest. */
  let rest = 0
  let stop: (() => void) | undefined

  const drawNow = () => dots.show(track.items().length, current, part.props.displayMultipleItems)
  const tell = (name: string, source: Source) =>
    part.emit(name, { current, currentItemId: track.idOf(current), source })
  const show = (position: number) => {
    if (position === track.position()) return
    track.go(position)
    const moved = (position - rest) * track.step()
    part.emit('transition', part.props.vertical ? { dx: 0, dy: moved } : { dx: moved, dy: 0 })
  }
  const halt = () => {
    stop?.()
    stop = undefined
  }
  const jumpTo = (index: number) => {
    halt()
    current = index
    rest = index
    track.go(index)
    drawNow()
  }

  return {
    current: () => current,
    isRunning: () => stop !== undefined,
    show,
    halt,
    /** Without animation and events. */
    jumpTo,
    /** Animates to a position; its item is the current one from the start of the animation. */
    runTo(position: number, source: Source, durationMs = part.props.duration) {
      halt()
      const count = track.items().length
      const next = count > 0 ? ((position % count) + count) % count : 0
      const from = track.position()
      const easing = easings[part.props.easingFunction]
      const isOther = next !== current
      current = next
      drawNow()
      if (isOther) tell('change', source)
      stop = move({
        from,
        to: position,
        durationMs: from === position ? 0 : durationMs,
        ...(easing && { easing }),
        step: show,
        done() {
          stop = undefined
          // A circular swiper normalizes its position after a full turn.
          track.go(current)
          rest = current
          tell('animationfinish', source)
        },
      })
    },
    /** After items were added or removed. */
    redraw(isHeld: boolean) {
      if (current > track.last() && !track.mayCircle()) jumpTo(track.last())
      else if (!stop && !isHeld) track.go(current)
      drawNow()
    },
  }
}
export type Run = ReturnType<typeof openRun>
