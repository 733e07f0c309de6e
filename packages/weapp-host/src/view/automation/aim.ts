/** A point on the screen, px, and the element that a finger would touch there. */
export interface Aim {
  x: number
  y: number
  target: Element
}

const named = (element: Element) => {
  const { id, classList, tagName } = element
  return `<${tagName.toLowerCase()}${id ? ` id="${id}"` : ''}${classList.length > 0 ? ` class="${classList}"` : ''}>`
}

/** The middle of the element, then the middles of its quarters, because it may be partly covered. */
const places = [
  [0.5, 0.5],
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const

/** Scrolls the element into view. Throws if it is not visible. */
export function bringIntoView(element: HTMLElement): void {
  if (!element.checkVisibility({ visibilityProperty: true })) throw new Error(`${named(element)} is not visible`)
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
}

/** The element that a finger touches at this point of `element`; throws if it is another. */
export function meet(element: HTMLElement, { x, y }: { x: number; y: number }): Element {
  const target = document.elementFromPoint(x, y)
  // An element without pointer events lets them through to its parent.
  if (target && (element.contains(target) || target.contains(element))) return target
  const why = target ? `a finger there meets ${named(target)}` : 'it is outside of the screen'
  throw new Error(`${named(element)} cannot be touched: ${why}`)
}

/** Where a finger taps this element. Throws with a clear message if it cannot. */
export function aimAt(element: HTMLElement): Aim {
  bringIntoView(element)
  // Inline text has a box for each line: uses the first.
  const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0)
  if (!box) throw new Error(`${named(element)} has no size: nobody can touch it`)

  let first: unknown
  for (const [right, down] of places) {
    const point = { x: box.left + box.width * right, y: box.top + box.height * down }
    try {
      return { ...point, target: meet(element, point) }
    } catch (error) {
      first ??= error
    }
  }
  throw first
}
