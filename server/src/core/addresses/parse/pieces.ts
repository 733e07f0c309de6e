import { anyMark, marks, type Sheet, type Span } from './sheet'

/** A piece of the text between separators and marks. */
export interface Piece extends Span {
  /** With simplified characters. */
  plain: string
  /** Whether a phone stands directly before or after it, with nothing but separators between. */
  nextToPhone: boolean
  /** Whether a label of a name leads to it. */
  labelled: boolean
  afterColon: boolean
  beforeRegion: boolean
  /** Whether it follows the region without a separator, so it is most likely the street. */
  attached: boolean
}

// A space between two Latin words, and a slash or hyphen between digits (3/F, 8-2-501), do not separate.
const separators = new RegExp(
  `[\\n\\t,，、;；。|~～!！?？_\\\\]+|(?<![A-Za-z0-9])/|/(?![A-Za-z0-9])|(?<!\\d)/(?=[A-Za-z]{3})|/(?=[A-Za-z]{3})|(?<![A-Za-z.'])[ ]+|(?<=[/\\d][A-Z])[ ]+|[ ]+(?![A-Za-z])|[:：]+(?!\\d)|(?<=\\p{Script=Han})[-+]+(?=\\p{Script=Han})|(?:^|(?<=[\\s${anyMark}]))-+|-+(?=[\\s${anyMark}]|$)|(?<=[】\\]」}])(?=\\s*[【[「{])|[${anyMark}]+`,
  'gu',
)
const edge = /[\s:：+_*"'“”‘’.。!！?？>＞<＜《》=|/\\,，、;；~～·-]/
const depth = (words: string) =>
  (words.match(/[（([【「{]/g)?.length ?? 0) - (words.match(/[）)\]】」}]/g)?.length ?? 0)
const wrapped = /^[[【「{]([^\]】」}]*)[\]】」}]$/

/** Narrows a span until no edge is a separator or a quotation mark, and no bracket there lacks its other half. */
export function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end]
  const open = () => depth(text.slice(from, to))
  const leads = (one: string) => edge.test(one) || /[#）)\]】」}]/.test(one) || (/[（([【「{]/.test(one) && open() > 0)
  const trails = (one: string) => edge.test(one) || /[（([【「{]/.test(one) || (/[）)\]】」}]/.test(one) && open() < 0)
  while (from < to && leads(text.charAt(from))) from += 1
  while (from < to && trails(text.charAt(to - 1))) to -= 1
  return wrapped.test(text.slice(from, to)) ? trimmed(text, { start: from + 1, end: to - 1 }) : { start: from, end: to }
}

/** The pieces of what is not taken yet. Inside brackets only marks separate. */
export function piecesOf({ plain }: Sheet, region: Span | undefined): Piece[] {
  const pieces: Piece[] = []
  let [at, gap] = [0, '']
  let afterPhone = false
  const add = (start: number, end: number) => {
    const span = trimmed(plain, { start, end })
    if (span.start === span.end) return
    pieces.push({
      ...span,
      plain: plain.slice(span.start, span.end),
      nextToPhone: afterPhone,
      labelled: gap.includes(marks.nameLabel),
      afterColon: /[:：]/.test(gap),
      beforeRegion: region !== undefined && span.end <= region.start,
      attached: gap.endsWith(marks.region) && start === span.start,
    })
    afterPhone = false
    gap = ''
  }
  for (const { index, 0: words } of plain.matchAll(separators)) {
    const inBrackets = depth(plain.slice(at, index)) > 0 && !new RegExp(`[${anyMark}\\n]`).test(words)
    if (inBrackets) continue
    add(at, index)
    at = index + words.length
    gap += words
    if (words.includes(marks.region)) afterPhone = false
    if (!words.includes(marks.phone)) continue
    const last = pieces.at(-1)
    if (last && !gap.includes(marks.region)) last.nextToPhone = true
    afterPhone = true
  }
  add(at, plain.length)
  return pieces
}
