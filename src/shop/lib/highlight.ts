export interface Piece {
  text: string
  match: boolean
}

/**
 * Splits a text into pieces that match what was typed and pieces that do not. A text that was found by its pinyin (`lj`
 * for 龙井) has no matching piece and comes back whole.
 */
export function highlight(text: string, typed: string): Piece[] {
  const wanted = typed.trim().toLowerCase()
  const start = wanted === '' ? -1 : text.toLowerCase().indexOf(wanted)
  if (start < 0) return [{ text, match: false }]
  const end = start + wanted.length
  return [
    { text: text.slice(0, start), match: false },
    { text: text.slice(start, end), match: true },
    { text: text.slice(end), match: false },
  ].filter((piece) => piece.text !== '')
}
