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
const padding = mm(6)
/** Large enough to be scanned from an arm's length; the free border that a QR code needs is within. */
const qrSide = mm(42)
const gap = mm(4)

/** The place of the n-th card on its page. */
export function cardBox(index: number): Box {
  const place = index % cardsPerPage
  const column = place % columns
  return {
    x: margin.x + column * card.width,
    y: margin.y + Math.floor(place / columns) * card.height,
    ...card,
  }
}

/** The code stands left, words to the right of it: what it is for, where it hangs, and the code to be typed. */
export function partsOf({ x, y, width, height }: Box): { qr: Box; title: Box; venue: Box; code: Box; hint: Box } {
  const qr = { x: x + padding, y: y + (height - qrSide) / 2, width: qrSide, height: qrSide }
  const left = qr.x + qrSide + gap
  const words = { x: left, width: x + width - padding - left }
  return {
    qr,
    title: { ...words, y: qr.y, height: mm(20) },
    venue: { ...words, y: qr.y + mm(22), height: mm(10) },
    code: { ...words, y: qr.y + qrSide - mm(9.5), height: mm(5) },
    hint: { ...words, y: qr.y + qrSide - mm(4), height: mm(4) },
  }
}
