import { easings, move } from '../motion'
import { drawDots } from './dots'
import type { SwiperPart } from './properties'
import type { Track } from './track'

/** What made the swiper turn, as its events say. */
type Source = '' | 'autoplay' | 'touch'

/** Which item is the current one, and the ways from one to another. */
export function openRun(part: SwiperPart, track: Track) {
  const dots = drawDots(part)
  let current = 0
  /** Where the track was when nothing moved it. */
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
    /** Without a way, and without a word. */
    jumpTo,
    /** To a place on the track; the item there is the current one from the start of the way. */
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
          // A circle that has gone round begins again.
          track.go(current)
          rest = current
          tell('animationfinish', source)
        },
      })
    },
    /** After items came or went. */
    redraw(isHeld: boolean) {
      if (current > track.last() && !track.mayCircle()) jumpTo(track.last())
      else if (!stop && !isHeld) track.go(current)
      drawNow()
    },
  }
}
export type Run = ReturnType<typeof openRun>
