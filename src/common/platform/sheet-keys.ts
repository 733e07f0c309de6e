/** Sheets that are open, the latest last, with what had the focus before each. */
const opened = new Map<HTMLElement, Element | null>()

const isShown = (element: Element) => element.getClientRects().length > 0

/** A sheet that came takes the focus; one that went gives it back. */
export function followSheets(): void {
  for (const [sheet, before] of opened) {
    if (sheet.isConnected) continue
    opened.delete(sheet)
    // Who went on to something else meanwhile stays there.
    if (document.activeElement === document.body && before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
  for (const sheet of document.querySelectorAll<HTMLElement>('[role=dialog]:not([tabindex])')) {
    opened.set(sheet, document.activeElement)
    sheet.setAttribute('tabindex', '-1')
    sheet.setAttribute('aria-modal', 'true')
    sheet.focus({ preventScroll: true })
  }
}

/** Escape closes the sheet on top, and Tab stays within it. Answers whether it did either. */
export function keepInSheet(event: KeyboardEvent): boolean {
  // One on a page below stays where it is.
  const sheet = [...opened.keys()].filter(isShown).at(-1)
  if (!sheet) return false
  if (event.key === 'Escape') {
    // The ground around it, or its cross.
    sheet.querySelector<HTMLElement>('[role=button]')?.click()
    return true
  }
  if (event.key !== 'Tab') return false
  const reachable = [...sheet.querySelectorAll<HTMLElement>('[tabindex="0"], input, textarea, a[href]')].filter(isShown)
  const [first, last] = event.shiftKey ? [reachable.at(-1), reachable[0]] : [reachable[0], reachable.at(-1)]
  const active = document.activeElement
  if (active !== last && active !== sheet && sheet.contains(active)) return false
  first?.focus()
  return first !== undefined
}
