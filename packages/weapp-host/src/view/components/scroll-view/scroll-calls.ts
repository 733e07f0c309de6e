interface ScrollTo {
  /** px; missing members stay unchanged. */
  top?: number
  left?: number
  animated?: boolean
}

/** The functions that scroll a scroll-view. */
export function scrollCalls(scroller: HTMLElement, content: HTMLElement) {
  const scrollTo = ({ top = scroller.scrollTop, left = scroller.scrollLeft, animated = false }: ScrollTo) =>
    scroller.scrollTo({ top, left, behavior: animated ? 'smooth' : 'instant' })

  const scrollIntoView = (selector: string, { offset = 0, animated = false } = {}) => {
    const child = content.querySelector(selector)
    if (!child) return
    const [box, frame] = [child.getBoundingClientRect(), scroller.getBoundingClientRect()]
    scrollTo({
      top: scroller.scrollTop + box.top - frame.top + offset,
      left: scroller.scrollLeft + box.left - frame.left + offset,
      animated,
    })
  }
  return { scrollTo, scrollIntoView }
}
