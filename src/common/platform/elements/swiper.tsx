import type { SwiperProps } from '@tarojs/components'
import { Children, type PropsWithChildren, useEffect, useRef, useState } from 'react'
import { cx } from '@/common/lib/cx'
import './elements.scss'

interface Props extends Pick<SwiperProps, 'className' | 'circular' | 'autoplay' | 'interval' | 'indicatorDots'> {
  indicatorActiveColor?: string
  onChange?: (event: { detail: { current: number } }) => void
}

/** A list that has not moved for so long has come to rest, ms. */
const restMs = 100

export const SwiperItem = ({ children }: PropsWithChildren) => <div className="swiper-item">{children}</div>

/**
 * Slides that the browser itself scrolls and snaps. A circular one has its first slide once more at the end, out of reach for
 * keyboard and screen reader: having come to rest there, it is at the beginning.
 */
export function Swiper(props: PropsWithChildren<Props>) {
  const { className, circular, autoplay, interval = 5000, indicatorDots, indicatorActiveColor, onChange } = props
  const slides = Children.toArray(props.children)
  const count = slides.length
  const list = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const rest = useRef<ReturnType<typeof setTimeout>>()
  const touched = useRef(false)

  const follow = () => {
    const { current: box } = list
    // A page that is hidden has no width.
    if (!box?.clientWidth) return
    const place = Math.round(box.scrollLeft / box.clientWidth)
    const next = place % count
    if (next !== current) {
      setCurrent(next)
      onChange?.({ detail: { current: next } })
    }
    clearTimeout(rest.current)
    rest.current = setTimeout(() => {
      if (place === count && !touched.current) box.scrollLeft = 0
    }, restMs)
  }
  useEffect(() => () => clearTimeout(rest.current), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each slide has its whole time
  useEffect(() => {
    if (!autoplay || count < 2) return
    const timer = setInterval(() => {
      const { current: box } = list
      if (!box?.clientWidth || touched.current) return
      const next = Math.round(box.scrollLeft / box.clientWidth) + 1
      box.scrollTo({ left: (circular ? next : next % count) * box.clientWidth, behavior: 'smooth' })
    }, interval)
    return () => clearInterval(timer)
  }, [autoplay, circular, interval, count, current])

  return (
    <div className={cx('swiper', className)}>
      <div
        ref={list}
        className="swiper-slides"
        // The arrow keys scroll it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached without a finger
        tabIndex={0}
        onScroll={follow}
        onTouchStart={() => {
          touched.current = true
        }}
        onTouchEnd={() => {
          touched.current = false
          follow()
        }}
        onTouchCancel={() => {
          touched.current = false
          follow()
        }}
      >
        {slides}
        {circular && count > 1 ? (
          <div className="swiper-item" aria-hidden="true" {...{ inert: '' }}>
            {slides[0]}
          </div>
        ) : null}
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
