import type { SwiperProps } from '@tarojs/components'
import { Children, type PropsWithChildren, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { cx } from '@/common/lib/cx'
import { mouseDrag } from './mouse-drag'
import { whenNear } from './when-near'
import './elements.scss'

interface Props extends Pick<SwiperProps, 'className' | 'circular' | 'autoplay' | 'interval' | 'indicatorDots'> {
  indicatorActiveColor?: string
  onChange?: (event: { detail: { current: number } }) => void
}

/** So long the first slide has the network to itself, unless somebody reaches for the slides, ms. */
const firstAloneMs = 1500
/** A list that has not moved for so long has come to rest, ms. */
const restMs = 100

export const SwiperItem = ({ children }: PropsWithChildren) => <div className="swiper-item">{children}</div>

/** A slide a second time, out of reach for keyboard and screen reader. */
const Again = ({ children }: PropsWithChildren) => (
  <div className="swiper-again" aria-hidden="true" {...{ inert: '' }}>
    {children}
  </div>
)

/**
 * Slides that the browser itself scrolls and snaps. A circular one has its last slide once more at the beginning, and its first
 * at the end: having come to rest there, it moves to the slide itself.
 */
export function Swiper(props: PropsWithChildren<Props>) {
  const { className, circular, autoplay, interval = 5000, indicatorDots, indicatorActiveColor, onChange } = props
  const slides = Children.toArray(props.children)
  const count = slides.length
  const list = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const rest = useRef<ReturnType<typeof setTimeout>>()
  const held = useRef(false)
  const [whole, setWhole] = useState(false)
  /** How many come before the first: none yet while it is alone, so that nothing has to be measured to show it. */
  const before = circular && whole && count > 1 ? 1 : 0
  useEffect(() => {
    const timer = setTimeout(() => setWhole(true), firstAloneMs)
    return () => clearTimeout(timer)
  }, [])
  const drawn = slides.map((slide, place) =>
    whole || place === current ? slide : <SwiperItem key={(slide as { key?: string }).key} />,
  )

  const follow = () => {
    const { current: box } = list
    // A page that is hidden has no width.
    if (!box?.clientWidth) return
    const place = Math.round(box.scrollLeft / box.clientWidth) - before
    const next = (place + count) % count
    if (next !== current) {
      setCurrent(next)
      onChange?.({ detail: { current: next } })
    }
    clearTimeout(rest.current)
    rest.current = setTimeout(() => {
      if (held.current) return
      box.style.scrollSnapType = ''
      if (place !== next) box.scrollLeft = (next + before) * box.clientWidth
    }, restMs)
  }
  useEffect(() => () => clearTimeout(rest.current), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, from the slide that is shown then
  useLayoutEffect(() => {
    const { current: box } = list
    if (!box || !before) return
    const stay = () => box.scrollTo((current + before) * box.clientWidth, 0)
    stay()
    return box.clientWidth ? undefined : whenNear(box, stay)
  }, [before])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each slide has its whole time
  useEffect(() => {
    if (!autoplay || count < 2) return
    const timer = setInterval(() => {
      const { current: box } = list
      if (!box?.clientWidth || held.current) return
      const next = circular ? current + 1 : (current + 1) % count
      box.scrollTo({ left: (next + before) * box.clientWidth, behavior: 'smooth' })
    }, interval)
    return () => clearInterval(timer)
  }, [autoplay, circular, interval, count, current])

  const hold = () => {
    held.current = true
    setWhole(true)
  }
  const letGo = () => {
    held.current = false
    follow()
  }
  return (
    <div className={cx('swiper', className)}>
      <div
        ref={list}
        className="swiper-slides"
        // The arrow keys scroll it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached without a finger
        tabIndex={0}
        onScroll={follow}
        onTouchStart={hold}
        onTouchEnd={letGo}
        onTouchCancel={letGo}
        {...mouseDrag(hold, letGo)}
      >
        {before ? <Again>{drawn[count - 1]}</Again> : null}
        {drawn}
        {before ? <Again>{drawn[0]}</Again> : null}
      </div>
      {indicatorDots && count > 1 ? (
        <div className="swiper-dots">
          {slides.map((slide, place) => (
            <span
              key={(slide as { key?: string }).key}
              className="swiper-dot"
              style={place === current ? { background: indicatorActiveColor ?? '#000', opacity: 1 } : undefined}
            />
          ))}
        </div>
      ) : null}
    </div>
  )
}
