import Taro from '@tarojs/taro'

/**
 * Taro's node of a mini program page. `ctx` is WeChat's component: the root's is the page, a CustomWrapper has its own.
 */
interface MiniNode {
  parentNode: MiniNode | null
  ctx?: object | null
}

/** The component to observe from: WeChat searches one component only, not those nested in it. */
function scopeOf(id: string, page: object): object {
  if (process.env.TARO_ENV !== 'weapp') return page
  let node = document.getElementById(id) as unknown as MiniNode | null
  while (node && !node.ctx) node = node.parentNode
  return node?.ctx ?? page
}

/** Without a first report after this time the observer is made again, ms. */
const firstRetryMs = 250

/**
 * Calls `listener` each time that the element with this id comes within `marginPx` of the screen or leaves it, with its
 * height (px). Returns a function that stops observing.
 */
export function watchInView(
  id: string,
  marginPx: number,
  listener: (near: boolean, heightPx: number) => void,
): () => void {
  const { page } = Taro.getCurrentInstance()
  if (!page) return () => undefined
  let stopped = false
  let observer: Taro.IntersectionObserver | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  const look = (retryMs: number) => {
    if (stopped) return
    observer?.disconnect()
    // initialRatio differs from every real ratio, so that the first look is always reported.
    const options = { thresholds: [0], initialRatio: -1 }
    observer = Taro.createIntersectionObserver(scopeOf(id, page), options)
    observer.relativeToViewport({ top: marginPx, bottom: marginPx }).observe(`#${id}`, (seen) => {
      clearTimeout(again)
      const heightPx = seen.boundingClientRect?.height ?? 0
      // Ratio 0 also means "touching"; the rectangle tells the two apart.
      const near = (seen.intersectionRatio ?? 0) > 0 || (seen.intersectionRect?.height ?? 0) > 0
      listener(near, heightPx)
    })
    // WeChat does not retry when it did not find the element, which a slow phone may not have rendered yet.
    again = setTimeout(() => look(2 * retryMs), retryMs)
  }
  // Effects run before the elements are rendered by WeChat.
  Taro.nextTick(() => look(firstRetryMs))
  return () => {
    stopped = true
    clearTimeout(again)
    observer?.disconnect()
  }
}
