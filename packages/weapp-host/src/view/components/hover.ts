import type { Part } from './part'

export interface HoverProps {
  hoverClass: string
  hoverStopPropagation: boolean
  hoverStartTime: number
  hoverStayTime: number
}

/** The four hover properties of a tag; times are milliseconds. */
export const hoverProperties = (className: string, startMs: number, stayMs: number) => ({
  hoverClass: { type: String, value: className },
  hoverStopPropagation: { type: Boolean, value: false },
  hoverStartTime: { type: Number, value: startMs },
  hoverStayTime: { type: Number, value: stayMs },
})

/** Touches that an inner tag keeps for itself (`hover-stop-propagation`). */
const kept = new WeakSet<Event>()
/** A finger that moves this far scrolls. */
const tapDistancePx = 10

/** Adds `hover-class` while a finger rests on the tag, unless `mayHover` returns false. */
export function drawHover(
  part: Pick<Part<HoverProps>, 'props' | 'listen' | 'attached' | 'setExtraClass'>,
  mayHover: () => boolean = () => true,
) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pressed: { x: number; y: number } | undefined
  let isShown = false

  const show = (isOn: boolean) => {
    isShown = isOn
    part.setExtraClass(isOn ? part.props.hoverClass : '')
    // Even a tap shorter than `hover-start-time` shows the class.
    if (isOn && !pressed) fade()
  }
  const after = (ms: number, isOn: boolean) => {
    clearTimeout(timer)
    timer = setTimeout(() => show(isOn), ms)
  }
  const fade = () => after(part.props.hoverStayTime, false)
  const release = () => {
    pressed = undefined
    if (isShown) fade()
  }
  const give = () => {
    // A lifted finger also fires a leave event.
    if (!pressed) return
    if (!isShown) clearTimeout(timer)
    release()
  }

  part.listen('pointerdown', (event) => {
    const { hoverClass, hoverStopPropagation, hoverStartTime } = part.props
    const isKept = kept.has(event)
    if (hoverStopPropagation) kept.add(event)
    if (isKept || !event.isPrimary || hoverClass === 'none' || hoverClass === '' || !mayHover()) return
    pressed = { x: event.clientX, y: event.clientY }
    after(hoverStartTime, true)
  })
  part.listen('pointermove', ({ clientX, clientY }) => {
    if (pressed && Math.hypot(clientX - pressed.x, clientY - pressed.y) > tapDistancePx) give()
  })
  part.listen('pointerup', release)
  part.listen('pointercancel', give)
  part.listen('pointerleave', give)
  part.attached(() => () => clearTimeout(timer))
}
