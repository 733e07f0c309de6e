import { browserCss } from '../../compile/lengths'
import { builtIn } from './built-in'
import { listenDrag } from './drag'
import { easings, move } from './motion'
import { drawDots } from './swiper-dots'
import { openTrack } from './swiper-track'

/** A finger faster than this turns to the next item, however far it went; px in a millisecond. */
const flickSpeed = 0.3
/** How little a row gives way beyond its ends. */
const resistance = 0.3

type Source = '' | 'autoplay' | 'touch'

export const swiper = builtIn('swiper', {
  properties: {
    indicatorDots: Boolean,
    indicatorColor: { type: String, value: 'rgba(0, 0, 0, .3)' },
    indicatorActiveColor: { type: String, value: '#000000' },
    autoplay: Boolean,
    current: Number,
    currentItemId: String,
    interval: { type: Number, value: 5000 },
    duration: { type: Number, value: 500 },
    circular: Boolean,
    vertical: Boolean,
    previousMargin: { type: String, value: '0px' },
    nextMargin: { type: String, value: '0px' },
    displayMultipleItems: { type: Number, value: 1 },
    skipHiddenItemLayout: Boolean,
    snapToEdge: Boolean,
    easingFunction: { type: String, value: 'default' },
    disableTouch: Boolean,
    touchable: { type: Boolean, value: true },
    acceleration: Boolean,
    disableProgrammaticAnimation: Boolean,
    layoutType: { type: String, value: 'normal' },
    transformerType: String,
    indicatorType: { type: String, value: 'normal' },
    indicatorMargin: Number,
    indicatorSpacing: Number,
    indicatorRadius: Number,
    indicatorWidth: Number,
    indicatorHeight: Number,
    indicatorAlignment: null,
    indicatorOffset: null,
    scrollWithAnimation: { type: Boolean, value: true },
    cacheExtent: Number,
  },
  boxes: ['wx-swiper-frame', 'wx-swiper-content'],
  draw(part) {
    const frame = part.boxes[0] ?? part.host
    const track = openTrack(part.content, () => ({
      vertical: part.props.vertical,
      circular: part.props.circular,
      shown: Math.max(1, part.props.displayMultipleItems),
    }))
    const dots = drawDots(part)
    let current = 0
    let stop: (() => void) | undefined
    /** Where the track was at rest, and where a finger took hold of it. */
    let rest = 0
    let base = 0
    let isHeld = false
    let isReady = false

    const show = (position: number) => {
      const before = track.position()
      track.go(position)
      const moved = (position - rest) * track.step()
      if (before !== position)
        part.emit('transition', part.props.vertical ? { dx: 0, dy: moved } : { dx: moved, dy: 0 })
    }
    const tell = (name: string, source: Source) =>
      part.emit(name, { current, currentItemId: track.idOf(current), source })

    /** Runs to a place on the track; the item there is the current one from the start of the way. */
    const runTo = (position: number, source: Source, durationMs = part.props.duration) => {
      stop?.()
      const count = track.items().length
      const next = count > 0 ? ((position % count) + count) % count : 0
      const isOther = next !== current
      const from = track.position()
      current = next
      dots.show(count, current, part.props.displayMultipleItems)
      if (isOther) tell('change', source)
      stop = move({
        from,
        to: position,
        durationMs: from === position ? 0 : durationMs,
        ...(easings[part.props.easingFunction] && { easing: easings[part.props.easingFunction] }),
        step: show,
        done() {
          stop = undefined
          // A circle that has gone round begins again.
          track.go(current)
          rest = current
          tell('animationfinish', source)
        },
      })
    }
    const jumpTo = (index: number) => {
      stop?.()
      stop = undefined
      current = index
      rest = index
      track.go(index)
    }
    const redraw = () => {
      const count = track.items().length
      if (current > track.last() && !track.mayCircle()) jumpTo(track.last())
      else if (!stop && !isHeld) track.go(current)
      dots.show(count, current, part.props.displayMultipleItems)
    }
    /** The item that the program asks for; undefined where there is none such. */
    const asked = () => {
      const { currentItemId } = part.props
      const index = currentItemId
        ? track.items().findIndex((_, at) => track.idOf(at) === currentItemId)
        : part.props.current
      return index >= 0 && index < track.items().length ? index : undefined
    }

    part.watch(['current', 'currentItemId'], () => {
      // The items of the same setData come after this.
      queueMicrotask(() => {
        const index = asked()
        if (index === undefined || index === current) return
        const isAtOnce = !isReady || part.props.disableProgrammaticAnimation || !part.props.scrollWithAnimation
        if (!isReady) jumpTo(index)
        else runTo(index, '', isAtOnce ? 0 : part.props.duration)
        redraw()
      })
    })
    part.watch(['vertical', 'displayMultipleItems', 'circular'], () => {
      part.host.toggleAttribute('vertical', part.props.vertical)
      redraw()
    })
    part.watch(['previousMargin', 'nextMargin', 'vertical'], () => {
      const { vertical, previousMargin, nextMargin } = part.props
      const [before, after] = [browserCss(previousMargin), browserCss(nextMargin)]
      frame.style.inset = vertical ? `${before} 0 ${after} 0` : `0 ${after} 0 ${before}`
    })

    listenDrag(frame, {
      axis: () => (part.props.vertical ? 'y' : 'x'),
      start() {
        const { disableTouch, touchable } = part.props
        if (disableTouch || !touchable || track.items().length === 0) return false
        stop?.()
        stop = undefined
        isHeld = true
        base = track.position()
        return true
      },
      move({ dx, dy }) {
        const steps = -(part.props.vertical ? dy : dx) / track.step()
        const wished = base + steps
        const [low, high] = [Math.min(wished, 0), Math.max(wished - track.last(), 0)]
        show(track.mayCircle() ? wished : wished - (low + high) * (1 - resistance))
      },
      end({ vx, vy }) {
        isHeld = false
        const speed = -(part.props.vertical ? vy : vx)
        const near = Math.round(track.position())
        const flicked = near === Math.round(base) && Math.abs(speed) > flickSpeed ? near + Math.sign(speed) : near
        const target = track.mayCircle() ? flicked : Math.min(Math.max(flicked, 0), track.last())
        runTo(target, 'touch')
      },
    })

    let timer: ReturnType<typeof setInterval> | undefined
    const isSeen = () => !document.hidden && part.host.getClientRects().length > 0
    const playOn = () => {
      if (isHeld || stop || !isSeen() || track.last() === 0) return
      const next = current + 1
      runTo(track.mayCircle() || next <= track.last() ? next : 0, 'autoplay')
    }
    const play = () => {
      clearInterval(timer)
      if (part.props.autoplay) timer = setInterval(playOn, part.props.interval)
    }
    part.watch(['autoplay', 'interval'], play)
    part.attached(() => {
      const observer = new MutationObserver(redraw)
      observer.observe(part.content, { childList: true })
      queueMicrotask(() => {
        redraw()
        isReady = true
      })
      return () => {
        observer.disconnect()
        clearInterval(timer)
        stop?.()
      }
    })
  },
})
