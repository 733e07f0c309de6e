export type What = 'label' | 'slip'

export interface Paper {
  key: string
  name: string
  widthMm: number
  heightMm: number
}

const label: readonly [Paper, Paper] = [
  { key: '100x180', name: '100 × 180 mm', widthMm: 100, heightMm: 180 },
  { key: '76x130', name: '76 × 130 mm', widthMm: 76, heightMm: 130 },
]
const slip: readonly [Paper, Paper] = [
  { key: 'a5', name: 'A5', widthMm: 148, heightMm: 210 },
  { key: 'a4', name: 'A4', widthMm: 210, heightMm: 297 },
]

/** The papers that something is printed on, the usual one first. */
export const papersOf = (what: What): readonly [Paper, Paper] => (what === 'label' ? label : slip)
