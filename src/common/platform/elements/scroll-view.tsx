import type { ScrollViewProps } from '@tarojs/components'
import { type HTMLAttributes, useEffect, useRef } from 'react'
import { cx } from '@/common/lib/cx'
import './elements.scss'

const stay = (event: Event) => event.stopPropagation()

/** A part of a page that scrolls by itself; the page is not pulled down by it. */
export function ScrollView(props: ScrollViewProps) {
  const { scrollX, scrollY, enhanced, showScrollbar, scrollWithAnimation, scrollIntoView, className, ...rest } = props
  const box = useRef<HTMLDivElement>(null)
  const shown = useRef(scrollIntoView)
  useEffect(() => {
    box.current?.addEventListener('touchmove', stay)
  }, [])
  useEffect(() => {
    if (!scrollIntoView || shown.current === scrollIntoView) return
    shown.current = scrollIntoView
    const element = document.getElementById(scrollIntoView)
    const inline = scrollX ? 'start' : 'center'
    element?.scrollIntoView({ behavior: scrollWithAnimation ? 'smooth' : 'auto', block: 'center', inline })
  }, [scrollIntoView, scrollX, scrollWithAnimation])
  return (
    <div
      {...(rest as HTMLAttributes<HTMLDivElement>)}
      ref={box}
      className={cx(
        'scroll-view',
        scrollX && 'scroll-x',
        scrollY && 'scroll-y',
        enhanced && showScrollbar === false && 'scroll-no-bar',
        className,
      )}
    />
  )
}
