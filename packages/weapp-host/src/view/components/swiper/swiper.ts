import { browserCss } from '../../../compile/lengths'
import { builtIn } from '../built-in'
import { swiperProperties } from './properties'
import { openRun } from './run'
import { openTrack } from './track'
import { turnByFinger, turnByItself } from './turn'

export const swiper = builtIn('swiper', {
  properties: swiperProperties,
  boxes: ['wx-swiper-frame', 'wx-swiper-content'],
  draw(part) {
    const frame = part.boxes[0] ?? part.host
    const track = openTrack(part.content, () => ({
      vertical: part.props.vertical,
      circular: part.props.circular,
      shown: Math.max(1, part.props.displayMultipleItems),
    }))
    const run = openRun(part, track)
    const isHeld = turnByFinger(part, track, run)
    const redraw = () => run.redraw(isHeld())
    let isReady = false

    /** The item that the program sets; undefined if it does not exist. */
    const asked = () => {
      const { currentItemId, current } = part.props
      const ids = track.items().map((_, at) => track.idOf(at))
      const index = currentItemId ? ids.indexOf(currentItemId) : current
      return index >= 0 && index < ids.length ? index : undefined
    }
    const follow = () => {
      const index = asked()
      if (index === undefined || index === run.current()) return
      const { disableProgrammaticAnimation, scrollWithAnimation, duration } = part.props
      const isAtOnce = disableProgrammaticAnimation || !scrollWithAnimation
      if (isReady) run.runTo(index, '', isAtOnce ? 0 : duration)
      else run.jumpTo(index)
    }

    // Items of the same setData are rendered after this.
    part.watch(['current', 'currentItemId'], () => queueMicrotask(follow))
    part.watch(['vertical', 'displayMultipleItems', 'circular'], () => {
      part.host.toggleAttribute('vertical', part.props.vertical)
      redraw()
    })
    part.watch(['previousMargin', 'nextMargin', 'vertical'], () => {
      const { vertical, previousMargin, nextMargin } = part.props
      const [before, after] = [browserCss(previousMargin), browserCss(nextMargin)]
      frame.style.inset = vertical ? `${before} 0 ${after} 0` : `0 ${after} 0 ${before}`
    })
    turnByItself(part, track, run, isHeld)

    part.attached(() => {
      const observer = new MutationObserver(redraw)
      observer.observe(part.content, { childList: true })
      queueMicrotask(() => {
        redraw()
        isReady = true
      })
      return () => {
        observer.disconnect()
        run.halt()
      }
    })
  },
})
