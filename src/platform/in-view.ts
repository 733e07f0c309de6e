import Taro from '@tarojs/taro'

/** Taro's node of a mini program page. `ctx` is WeChat's component: the root's is the page, a CustomWrapper has its own. */
interface MiniNode {
  parentNode: MiniNode | null
  ctx?: object | null
}

/** The component in which WeChat finds the element: it looks into one component only, not into those within it. */
function scopeOf(id: string, page: object): object {
  if (process.env.TARO_ENV !== 'weapp') return page
  let node = document.getElementById(id) as unknown as MiniNode | null
  while (node && !node.ctx) node = node.parentNode
  return node?.ctx ?? page
}

/**
 * Tells `listener` whether the element with this id is within `marginPx` of the screen, and how tall it is (px),
 * each time that this changes. Answers how to stop.
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
  // Effects run before the elements reach the screen, and WeChat never comes back to an element it did not find.
  Taro.nextTick(() => {
    if (stopped) return
    // initialRatio differs from every real ratio, so that the first look is always reported.
    const options = { thresholds: [0], initialRatio: -1 }
    observer = Taro.createIntersectionObserver(scopeOf(id, page), options)
    observer.relativeToViewport({ top: marginPx, bottom: marginPx }).observe(`#${id}`, (seen) => {
      const heightPx = seen.boundingClientRect?.height ?? 0
      // Ratio 0 also means "touching"; the rectangle tells the two apart.
      const near = (seen.intersectionRatio ?? 0) > 0 || (seen.intersectionRect?.height ?? 0) > 0
      listener(near, heightPx)
    })
  })
  return () => {
    stopped = true
    observer?.disconnect()
  }
}
