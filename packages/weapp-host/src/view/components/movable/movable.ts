import type { GeneralComponent } from 'glass-easel'
import { browserCss } from '../../../compile/lengths'
import { builtIn } from '../built-in'
import { listenDrag } from '../drag'
import { around } from '../fields'
import { move } from '../motion'
import { whenShown } from '../shown'
import { listenPinch } from './pinch'

interface Area {
  host: HTMLElement
  /** Whether two fingers anywhere in the area scale the view. */
  scaleArea(): boolean
}

const areas = new WeakMap<GeneralComponent, Area>()

export const movableArea = builtIn('movable-area', {
  properties: { scaleArea: Boolean },
  draw(part) {
    areas.set(part.component, { host: part.host, scaleArea: () => part.props.scaleArea })
  },
})

const within = (value: number, low: number, high: number) =>
  Math.min(Math.max(value, Math.min(low, high)), Math.max(low, high))
/** The resistance beyond the area's edge. */
const resistance = 0.3
/** The distance after release at a speed of 1 px per millisecond. */
const throwPx = 180

export const movableView = builtIn('movable-view', {
  properties: {
    direction: { type: String, value: 'none' },
    inertia: Boolean,
    outOfBounds: Boolean,
    x: null,
    y: null,
    damping: { type: Number, value: 20 },
    friction: { type: Number, value: 2 },
    disabled: Boolean,
    scale: Boolean,
    scaleMin: { type: Number, value: 0.5 },
    scaleMax: { type: Number, value: 10 },
    scaleValue: { type: Number, value: 1 },
    animation: { type: Boolean, value: true },
  },
  draw(part) {
    const { host } = part
    let [x, y, scale] = [0, 0, 1]
    let held = { x: 0, y: 0 }
    let stop: (() => void) | undefined
    const area = () => {
      const found = around(part.component, (other) => areas.has(other))
      return found && areas.get(found)
    }

    const goesX = () => ['all', 'horizontal'].includes(part.props.direction)
    const goesY = () => ['all', 'vertical'].includes(part.props.direction)
    const leftToScroll = () =>
      part.props.disabled
        ? 'auto'
        : ({ horizontal: 'pan-y', vertical: 'pan-x', none: 'auto' }[part.props.direction] ?? 'none')
    /** The limits of the position: a view larger than its area can move until its other edge is visible. */
    const ends = () => {
      const box = area()?.host ?? host
      const [width, height] = [host.offsetWidth * scale, host.offsetHeight * scale]
      return { x: box.clientWidth - width, y: box.clientHeight - height }
    }
    const clamp = (to: { x: number; y: number }) => ({ x: within(to.x, 0, ends().x), y: within(to.y, 0, ends().y) })
    const put = (to: { x: number; y: number }, source: string) => {
      const isOther = to.x !== x || to.y !== y
      ;[x, y] = [to.x, to.y]
      part.setExtraStyle(
        `transform: translate(${x}px, ${y}px) scale(${scale}); transform-origin: 0 0; touch-action: ${leftToScroll()}`,
      )
      if (isOther) part.emit('change', { x, y, source })
    }
    const runTo = (to: { x: number; y: number }, source: string) => {
      stop?.()
      const from = { x, y }
      if (!part.props.animation) return put(to, source)
      // A greater `damping` ends the movement sooner.
      const durationMs = 6000 / Math.max(1, part.props.damping)
      stop = move({
        from: 0,
        to: 1,
        durationMs,
        step: (share) => put({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, source),
        done: () => {
          stop = undefined
        },
      })
    }
    const lengthPx = (value: unknown): number => {
      if (typeof value === 'number' || /^-?\d+(\.\d+)?$/.test(String(value))) return Number(value)
      const ruler = host.appendChild(document.createElement('div'))
      ruler.style.cssText = `position:absolute;visibility:hidden;width:${browserCss(String(value).replace('-', ''))}`
      const px = ruler.getBoundingClientRect().width / scale
      ruler.remove()
      return String(value).startsWith('-') ? -px : px
    }
    const setScale = (next: number) => {
      scale = within(next, part.props.scaleMin, part.props.scaleMax)
      part.emit('scale', { x, y, scale })
      put(clamp({ x, y }), '')
    }

    /** The position that the program sets, else the present one. */
    const asked = () => ({
      x: part.props.x === null ? x : lengthPx(part.props.x),
      y: part.props.y === null ? y : lengthPx(part.props.y),
    })
    part.watch(['x', 'y'], () => {
      if (host.getClientRects().length === 0) return
      const to = clamp(asked())
      if (to.x !== x || to.y !== y) runTo(to, '')
    })
    part.watch(['scaleValue', 'scale'], () => {
      if (part.props.scale && part.props.scaleValue !== scale) setScale(part.props.scaleValue)
    })
    part.watch(['direction', 'disabled'], () => put({ x, y }, ''))
    part.attached(() => {
      const forget = whenShown(host, () => put(clamp(asked()), ''))
      const box = area()
      const unpinch = listenPinch(box?.scaleArea() ? box.host : host, {
        mayPinch: () => part.props.scale && !part.props.disabled,
        scale: () => scale,
        pinch: setScale,
      })
      return () => {
        forget()
        unpinch()
        stop?.()
      }
    })

    listenDrag(host, {
      start({ dx, dy }) {
        const { disabled, direction } = part.props
        if (disabled || direction === 'none') return false
        stop?.()
        held = { x, y }
        part.emit(Math.abs(dx) > Math.abs(dy) ? 'htouchmove' : 'vtouchmove', {}, { bubbling: true })
        return true
      },
      move({ dx, dy }) {
        const wished = { x: goesX() ? held.x + dx : x, y: goesY() ? held.y + dy : y }
        const inside = clamp(wished)
        const isOut = inside.x !== wished.x || inside.y !== wished.y
        const give = part.props.outOfBounds ? resistance : 0
        put(
          { x: inside.x + (wished.x - inside.x) * give, y: inside.y + (wished.y - inside.y) * give },
          isOut && part.props.outOfBounds ? 'touch-out-of-bounds' : 'touch',
        )
      },
      end({ vx, vy }) {
        const thrown = part.props.inertia
          ? {
              x: goesX() ? x + (vx * throwPx) / part.props.friction : x,
              y: goesY() ? y + (vy * throwPx) / part.props.friction : y,
            }
          : { x, y }
        const to = clamp(thrown)
        if (to.x === x && to.y === y) return
        const wasOut = clamp({ x, y }).x !== x || clamp({ x, y }).y !== y
        runTo(to, wasOut ? 'out-of-bounds' : 'friction')
      },
    })
  },
})
