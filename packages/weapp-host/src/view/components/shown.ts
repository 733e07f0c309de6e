/** Runs `work` once the element has a box: a page that is still coming in has none. Answers the way to forget it. */
export function whenShown(element: HTMLElement, work: () => void): () => void {
  if (element.getClientRects().length > 0) {
    work()
    return () => {}
  }
  const observer = new ResizeObserver(() => {
    if (element.getClientRects().length === 0) return
    observer.disconnect()
    work()
  })
  observer.observe(element)
  return () => observer.disconnect()
}

/** What scrolls when the page does that the element stands in. */
export const pageScroller = (element: HTMLElement): HTMLElement | null => element.closest('page')?.parentElement ?? null
