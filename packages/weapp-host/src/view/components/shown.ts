/** Runs `work` once the element has a layout, which a page that is being opened has not. Returns how to cancel it. */
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

/** The scroller of the page that contains the element. */
export const pageScroller = (element: HTMLElement): HTMLElement | null => element.closest('page')?.parentElement ?? null
