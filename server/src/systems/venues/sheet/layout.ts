/** Where things stand on a sheet of codes: A4 upright, in points (1/72 inch) from the upper left corner. */

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

const pointsPerMm = 72 / 25.4
const mm = (length: number) => length * pointsPerMm

export const paper = { width: mm(210), height: mm(297) }
/** Printers do not reach the edge. */
const margin = { x: mm(10), y: mm(12) }
const columns = 2
const rows = 4
export const cardsPerPage = columns * rows

const card = {
  width: (paper.width - 2 * margin.x) / columns,
  height: (paper.height - 2 * margin.y) / rows,
}
const padding = mm(5)
/** Large enough to be scanned from an arm's length; the free border that a QR code needs is within. */
const qrSide = mm(46)
const gap = mm(2)

/** The place of the n-th card on its page. */
export function cardBox(index: number): Box {
  const place = index % cardsPerPage
  return {
    x: margin.x + (place % columns) * card.width,
    y: margin.y + Math.floor(place / columns) * card.height,
    ...card,
  }
}

/** Where to cut: lines from edge to edge of what is printed, each drawn once. */
export function cuts(): { from: [x: number, y: number]; to: [x: number, y: number] }[] {
  const [right, bottom] = [paper.width - margin.x, paper.height - margin.y]
  const upright = Array.from({ length: columns + 1 }, (_, index) => margin.x + index * card.width)
  const level = Array.from({ length: rows + 1 }, (_, index) => margin.y + index * card.height)
  return [
    ...upright.map((x) => ({ from: [x, margin.y] as [number, number], to: [x, bottom] as [number, number] })),
    ...level.map((y) => ({ from: [margin.x, y] as [number, number], to: [right, y] as [number, number] })),
  ]
}

/**
 * The code stands left, words to the right of it. `about` holds the product's name and below it the venue's, however many
 * lines the first takes; `code` and `hint` stand at the foot.
 */
export function partsOf({ x, y, width, height }: Box): { qr: Box; brand: Box; about: Box; code: Box; hint: Box } {
  const qr = { x: x + padding, y: y + (height - qrSide) / 2, width: qrSide, height: qrSide }
  const left = qr.x + qrSide + gap
  const words = { x: left, width: x + width - padding - left }
  const top = qr.y + mm(3.5)
  const foot = qr.y + qrSide - mm(3.5)
  return {
    qr,
    brand: { ...words, y: top, height: mm(4) },
    about: { ...words, y: top + mm(6), height: mm(24) },
    code: { ...words, y: foot - mm(8.5), height: mm(4.5) },
    hint: { ...words, y: foot - mm(3.5), height: mm(3.5) },
  }
}

/** Of `about`: the name may take this much of it, and the venue has the rest. */
export const titleHeight = mm(18.2)
