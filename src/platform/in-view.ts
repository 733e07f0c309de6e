import Taro from '@tarojs/taro'

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
  // initialRatio differs from every real ratio, so that the first look is always reported.
  const observer = Taro.createIntersectionObserver(page, { thresholds: [0], initialRatio: -1 })
  observer.relativeToViewport({ top: marginPx, bottom: marginPx }).observe(`#${id}`, (seen) => {
    const { height } = seen.boundingClientRect
    // Ratio 0 also means "touching"; the rectangle tells the two apart.
    const near = seen.intersectionRatio > 0 || seen.intersectionRect.height > 0
    listener(near, height)
  })
  return () => observer.disconnect()
}
