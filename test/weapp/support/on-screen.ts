/** What is looked for on the screen; a pattern travels as its source and flags. */
export interface Wanted {
  words: string
  flags?: string
}

export const wanted = (words: string | RegExp): Wanted =>
  typeof words === 'string' ? { words } : { words: words.source, flags: words.flags }

/*
 * The functions below run in the phone's page: each has all that it needs within itself.
 */

/** The words that can be seen, in the order of the document. */
export function visibleWords(): string {
  const screen = document.querySelector('.weapp-screen')
  if (!screen) return ''
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT)
  let words = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.checkVisibility({ visibilityProperty: true })) words += node.nodeValue
  }
  return words
}

/**
 * Elements with this name, as a screen reader has it: a label, or else all the words. Of those within each other the
 * innermost; hidden ones are not found.
 */
export function elementsNamed({ words, flags }: Wanted): Element[] {
  const matches = (name: string) => (flags === undefined ? name === words : new RegExp(words, flags).test(name))
  const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? ''
  const isFound = (element: Element) =>
    matches(nameOf(element)) &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('[aria-hidden="true"]')
  const found = [...document.querySelectorAll('.weapp-screen *')].filter(isFound)
  return found.filter((element) => !found.some((other) => other !== element && element.contains(other)))
}

/**
 * Where a finger taps the first or the last of those elements, scrolled into view; in words, why it cannot. A label is
 * for the whole element, so that anything within it will do.
 */
export function placeToTap(elements: Element[], at: 0 | -1): { x: number; y: number } | string {
  const element = elements.at(at)
  if (!element) return 'nothing has this name'
  let problem = ''
  // Just in sight it may lie below a bar: then a person scrolls on.
  for (const block of ['nearest', 'center'] as const) {
    element.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' })
    const { left, top, width, height } = element.getBoundingClientRect()
    const [x, y] = [left + width / 2, top + height / 2]
    const met = document.elementFromPoint(x, y)
    // Words that take no finger: what they stand in does.
    if (met && (element.contains(met) || met.contains(element))) return { x, y }
    problem = met ? `a finger there meets <${met.localName} class="${met.className}">` : 'it is outside of the screen'
  }
  return problem
}
