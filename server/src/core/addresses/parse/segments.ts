import { phoneMark } from './take-phone'

/** A piece of text between separators. */
export interface Segment {
  text: string
  /** Whether a phone stands directly before or after it. */
  nextToPhone: boolean
  side: 'before' | 'after'
  /** Whether it follows the region without a separator, so it must be the street. */
  attached: boolean
}

// A space between two Latin words, and a slash or hyphen between digits (3/F, 8-2-501), do not separate.
const separators =
  /[\n\t,，、;；。|~]+|(?<![A-Za-z0-9])[/]|[/](?![A-Za-z0-9])|(?<![A-Za-z.'])[ ]+|[ ]+(?![A-Za-z])|(?<=\p{Script=Han})-+(?=\p{Script=Han})|(?:^|(?<=\s))-+|-+(?=\s|$)/u
const edges = /^[\s:：+\-_*#"'“”.。!！?？>＞]+|[\s:：+\-_*"'“”.。!！?？<＜]+$/g

/** The text before or after the region, cut into pieces. */
export function segmentsOf(text: string, side: Segment['side']): Segment[] {
  const segments: Segment[] = []
  let afterPhone = false
  text.split(new RegExp(`(${phoneMark})`)).forEach((block, blockIndex, blocks) => {
    if (block === phoneMark) {
      const last = segments.at(-1)
      if (last) last.nextToPhone = true
      afterPhone = true
      return
    }
    const pieces = block.split(separators).map((piece) => piece.replace(edges, ''))
    pieces.forEach((piece, index) => {
      if (piece === '' || /^[\]】)）]+$/.test(piece)) return
      const attached = side === 'after' && blockIndex === 0 && index === 0 && blocks.length > 0
      segments.push({ text: piece, nextToPhone: afterPhone, side, attached })
      afterPhone = false
    })
  })
  return segments
}

const narrow = /[A-Za-z0-9]/

/** Joins the pieces of the detail, with a space only between two Latin words or numbers. */
export function joinDetail(pieces: string[]): string {
  return pieces
    .map((piece) => piece.trim())
    .filter(Boolean)
    .reduce((line, piece) => {
      const apart = narrow.test(line.slice(-1)) && narrow.test(piece.charAt(0))
      return apart ? `${line} ${piece}` : line + piece
    }, '')
}
