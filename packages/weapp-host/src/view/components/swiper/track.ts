import { itemIds, itemStyles } from './item'

interface Shape {
  vertical: boolean
  circular: boolean
  /** How many items are visible at once. */
  shown: number
}

/** The row of items and its position: 1.5 is halfway from the second to the third. */
export function openTrack(content: HTMLElement, shape: () => Shape) {
  let position = 0
  const placed = new WeakMap<Element, string>()

  const items = () => [...content.children].filter(({ localName }) => localName === 'swiper-item')
  const mayCircle = (count: number) => shape().circular && count > shape().shown
  const last = (count: number) => Math.max(0, count - shape().shown)

  /** Where an item is: in a circular swiper it repeats every `count` places, and the nearest one is shown. */
  const slotOf = (index: number, count: number) =>
    mayCircle(count) ? index + Math.round((position + (shape().shown - 1) / 2 - index) / count) * count : index

  const place = () => {
    const { vertical, shown } = shape()
    const all = items()
    const size = 100 / Math.max(1, shown)
    for (const [index, item] of all.entries()) {
      const along = `${slotOf(index, all.length) * 100}%`
      const box = vertical ? `width:100%;height:${size}%` : `width:${size}%;height:100%`
      const css = `position:absolute;${box};transform:translate(${vertical ? `0,${along}` : `${along},0`})`
      if (placed.get(item) === css) continue
      placed.set(item, css)
      itemStyles.get(item)?.(css)
    }
    const shift = `${-position * size}%`
    content.style.transform = `translate(${vertical ? `0,${shift}` : `${shift},0`})`
  }

  return {
    items,
    place,
    mayCircle: () => mayCircle(items().length),
    last: () => last(items().length),
    position: () => position,
    go(next: number) {
      position = next
      place()
    },
    /** px from one item to the next. */
    step() {
      const { width, height } = content.getBoundingClientRect()
      return (shape().vertical ? height : width) / Math.max(1, shape().shown) || 1
    },
    idOf: (index: number) => {
      const item = items()[index]
      return item ? (itemIds.get(item)?.() ?? '') : ''
    },
  }
}
export type Track = ReturnType<typeof openTrack>
