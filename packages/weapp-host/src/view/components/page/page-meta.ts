import { browserCss } from '../../../compile/lengths'
import { builtIn } from '../built-in'
import { scrollCalls } from '../scroll-view/scroll-calls'
import { pageScroller } from '../shown'

/** Settings of a page in its WXML. */
export const pageMeta = builtIn('page-meta', {
  properties: {
    backgroundTextStyle: String,
    backgroundColor: String,
    backgroundColorTop: String,
    backgroundColorBottom: String,
    rootBackgroundColor: String,
    scrollTop: String,
    scrollDuration: { type: Number, value: 300 },
    pageStyle: String,
    pageFontSize: String,
    rootFontSize: String,
    pageOrientation: String,
  },
  draw(part) {
    const page = () => part.host.closest('page') as HTMLElement | null
    const scroller = () => pageScroller(part.host)

    part.watch(['pageStyle', 'pageFontSize', 'rootBackgroundColor'], () => {
      const { pageStyle, pageFontSize, rootBackgroundColor } = part.props
      const fontSize = pageFontSize && pageFontSize !== 'system' ? `font-size: ${pageFontSize};` : ''
      const background = rootBackgroundColor ? `background-color: ${rootBackgroundColor};` : ''
      page()?.setAttribute('style', `${background}${fontSize}${browserCss(pageStyle)}`)
    })
    part.watch(['rootFontSize'], () => {
      const { rootFontSize } = part.props
      document.documentElement.style.fontSize = rootFontSize === 'system' ? '' : rootFontSize
    })
    part.watch(['backgroundColor'], () => {
      const window = scroller()?.parentElement
      if (window && part.props.backgroundColor) window.style.backgroundColor = part.props.backgroundColor
    })
    part.watch(['scrollTop'], () => {
      const at = scroller()
      if (!at || part.props.scrollTop === '') return
      const top = Number.parseFloat(part.props.scrollTop)
      scrollCalls(at, at).scrollTo({ top, animated: part.props.scrollDuration > 0 })
    })
    part.attached(() => {
      const at = scroller()
      const onScroll = () => part.emit('scroll', { scrollTop: at?.scrollTop ?? 0 })
      const onEnd = () => part.emit('scrolldone')
      const onResize = () =>
        part.emit('resize', { size: { windowWidth: window.innerWidth, windowHeight: window.innerHeight } })
      at?.addEventListener('scroll', onScroll)
      at?.addEventListener('scrollend', onEnd)
      window.addEventListener('resize', onResize)
      return () => {
        at?.removeEventListener('scroll', onScroll)
        at?.removeEventListener('scrollend', onEnd)
        window.removeEventListener('resize', onResize)
      }
    })
  },
})

/** The navigation bar as set in a page's WXML: the same as the calls of `wx`. */
export const navigationBar = builtIn('navigation-bar', {
  properties: {
    title: String,
    loading: Boolean,
    frontColor: String,
    backgroundColor: String,
    colorAnimationDuration: Number,
    colorAnimationTimingFunc: { type: String, value: 'linear' },
  },
  boxes: null,
  draw(part) {
    const { wx } = part.around
    // The page is on top only after it has been attached.
    part.watch(['title'], () =>
      queueMicrotask(() => part.props.title && wx.setNavigationBarTitle?.({ title: part.props.title })),
    )
    part.watch(['loading'], () => {
      queueMicrotask(() => (part.props.loading ? wx.showNavigationBarLoading?.({}) : wx.hideNavigationBarLoading?.({})))
    })
    part.watch(['frontColor', 'backgroundColor'], () => {
      const { frontColor, backgroundColor, colorAnimationDuration, colorAnimationTimingFunc } = part.props
      if (!frontColor && !backgroundColor) return
      const animation = { duration: colorAnimationDuration, timingFunc: colorAnimationTimingFunc }
      queueMicrotask(() =>
        wx.setNavigationBarColor?.({ frontColor: frontColor || '#000000', backgroundColor, animation }),
      )
    })
  },
})
