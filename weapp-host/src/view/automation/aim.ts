/** A point on the screen, px, and what a finger there would meet. */
export interface Aim {
  x: number
  y: number
  target: Element
}

const named = (element: Element) => {
  const { id, classList, tagName } = element
  return `<${tagName.toLowerCase()}${id ? ` id="${id}"` : ''}${classList.length > 0 ? ` class="${classList}"` : ''}>`
}

/** The middle of the element first, then the middles of its quarters: it may be covered in part. */
const places = [
  [0.5, 0.5],
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const

/** Where a finger taps this element, scrolled into view. Throws in plain words where it cannot. */
export function aimAt(element: HTMLElement): Aim {
  if (!element.checkVisibility({ visibilityProperty: true })) throw new Error(`${named(element)} is not visible`)
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  // Words in a line have a box for each line: the first of them.
  const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0)
  if (!box) throw new Error(`${named(element)} has no size: nobody can tap it`)

  let cover: Element | null = null
  for (const [right, down] of places) {
    const [x, y] = [box.left + box.width * right, box.top + box.height * down]
    const target = document.elementFromPoint(x, y)
    if (target && element.contains(target)) return { x, y, target }
    cover ??= target
  }
  const why = cover ? `a finger there meets ${named(cover)}` : 'it is outside of the screen'
  throw new Error(`${named(element)} cannot be tapped: ${why}`)
}
