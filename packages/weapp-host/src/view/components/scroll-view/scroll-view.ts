import { builtIn } from '../built-in'
import { offerContext } from '../contexts'
import { whenShown } from '../shown'
import { drawRefresher, refresherProperties } from './refresher'
import { scrollCalls } from './scroll-calls'
import { tellOfDrags, tellOfScrolls } from './scroll-events'

export const scrollView = builtIn('scroll-view', {
  properties: {
    scrollX: Boolean,
    scrollY: Boolean,
    upperThreshold: { type: Number, value: 50 },
    lowerThreshold: { type: Number, value: 50 },
    scrollTop: Number,
    scrollLeft: Number,
    scrollIntoView: String,
    scrollIntoViewOffset: Number,
    scrollIntoViewAlignment: { type: String, value: 'start' },
    scrollIntoViewWithinExtent: Boolean,
    scrollWithAnimation: Boolean,
    enableBackToTop: Boolean,
    enablePassive: null,
    bounces: { type: Boolean, value: true },
    showScrollbar: { type: Boolean, value: true },
    fastDeceleration: Boolean,
    enableFlex: Boolean,
    scrollAnchoring: Boolean,
    enhanced: Boolean,
    pagingEnabled: Boolean,
    usingSticky: Boolean,
    type: { type: String, value: 'list' },
    associativeContainer: String,
    reverse: Boolean,
    clip: { type: Boolean, value: true },
    cacheExtent: Number,
    minDragDistance: { type: Number, value: 18 },
    padding: null,
    ...refresherProperties,
  },
  boxes: ['wx-scroller', 'wx-scroll-content'],
  innerSlots: { refresher: 'wx-refresher' },
  draw(part) {
    const { host } = part
    const scroller = part.boxes[0] ?? host
    const { scrollTo, scrollIntoView } = scrollCalls(scroller, part.content)

    for (const [name, attribute] of [
      ['scrollX', 'scroll-x'],
      ['scrollY', 'scroll-y'],
      ['enableFlex', 'enable-flex'],
      ['pagingEnabled', 'paging-enabled'],
      ['scrollAnchoring', 'scroll-anchoring'],
    ] as const) {
      part.watch([name], () => host.toggleAttribute(attribute, part.props[name]))
    }

    // Children of the same setData exist after it; a page that is being opened has no layout yet.
    const soon = (work: () => void) => queueMicrotask(() => whenShown(host, work))
    const animated = () => part.props.scrollWithAnimation
    let isFirst = true
    part.watch(['scrollTop', 'scrollLeft'], () => {
      const { scrollTop: top, scrollLeft: left } = part.props
      if (isFirst && top === 0 && left === 0) return
      soon(() => scrollTo({ top, left, animated: animated() }))
    })
    part.watch(['scrollIntoView'], () => {
      const { scrollIntoView: id, scrollIntoViewOffset: offset } = part.props
      if (id) soon(() => scrollIntoView(`#${CSS.escape(id)}`, { offset, animated: animated() }))
    })
    part.attached(() => {
      isFirst = false
    })

    tellOfScrolls(part, scroller)
    tellOfDrags(part, scroller)
    drawRefresher(part, scroller)
    offerContext(part.component, {
      scroller,
      node: {
        scrollTo: (options: object) => scrollTo({ animated: true, ...options }),
        scrollIntoView: (selector: string, options: object = {}) =>
          scrollIntoView(selector, { animated: true, ...options }),
        get scrollEnabled() {
          return scroller.style.overflow !== 'hidden'
        },
        set scrollEnabled(isOn: boolean) {
          scroller.style.overflow = isOn ? '' : 'hidden'
        },
      },
    })
  },
})
