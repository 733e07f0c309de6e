import { simplifiedByCharacter } from '../../../platform/texts/simplified'

/**
 * A pasted text from which parts are taken one after another. What was taken is covered with marks of the same length,
 * so positions stay valid, and a mark separates what stands before it from what stands after it.
 */
export interface Sheet {
  /** As written. */
  text: string
  /** The same with simplified characters, for recognising. Same length as `text`. */
  plain: string
}
export interface Span {
  start: number
  end: number
}

/** What covers each kind of part: characters for private use, which `cleanText` removes from the paste. */
export const marks = {
  phone: '\ue000',
  label: '\ue001',
  region: '\ue002',
  dropped: '\ue003',
  nameLabel: '\ue004',
  name: '\ue005',
} as const
export type Mark = keyof typeof marks
/** Source of a character class. */
export const anyMark = '\\ue000-\\ue005'

export const sheetOf = (text: string): Sheet => ({ text, plain: simplifiedByCharacter(text) })

const covered = (text: string, { start, end }: Span, mark: string) =>
  text.slice(0, start) + mark.repeat(end - start) + text.slice(end)

export const take = (sheet: Sheet, span: Span, mark: Mark): Sheet => ({
  text: covered(sheet.text, span, marks[mark]),
  plain: covered(sheet.plain, span, marks[mark]),
})

/** Takes everything that the pattern (with the flags `g` and `d`) matches: its group `it`, or all of the match. */
export function takeAll(sheet: Sheet, pattern: RegExp, mark: Mark): Sheet {
  let rest = sheet
  for (const match of sheet.plain.matchAll(pattern)) {
    const [start, end] = match.indices?.groups?.it ?? [match.index, match.index + match[0].length]
    rest = take(rest, { start, end }, mark)
  }
  return rest
}

/** Puts back what stood in a span before it was taken. */
export const giveBack = (sheet: Sheet, before: Sheet, { start, end }: Span): Sheet => ({
  text: sheet.text.slice(0, start) + before.text.slice(start, end) + sheet.text.slice(end),
  plain: sheet.plain.slice(0, start) + before.plain.slice(start, end) + sheet.plain.slice(end),
})
