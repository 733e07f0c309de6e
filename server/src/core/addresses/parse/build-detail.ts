import { trimmed } from './pieces'
import { anyMark, type Sheet } from './sheet'

const narrow = /[A-Za-z0-9]/
const blanks = /[ \t\n]+/g
// What stands between fields here does not separate within the street: 浙江省,杭州市,西湖区,文三路,478号.
const softSeparators = [',，', '、', ';；', '/', '|', '~～', '-', '_', '+', '\\\\', '。']
const town = /^(.{1,8}?(?:街道|镇|乡|苏木|办事处))\1/

/** The separators that stand next to something that was taken, so they separate fields. */
function fieldSeparators(plain: string): string {
  return softSeparators
    .filter((kind) => {
      const any = `[${kind}]`.replace('[-]', '-')
      return new RegExp(`[${anyMark}][ \\t]*${any}|${any}[ \\t]*[${anyMark}]`).test(plain)
    })
    .join('')
}

/** Without blanks, except between two Latin words or numbers. */
function withoutBlanks(words: string): string {
  return words.replace(blanks, (_, at: number) => {
    const apart = narrow.test(words.charAt(at - 1)) && narrow.test(words.slice(at).trimStart().charAt(0))
    return apart ? ' ' : ''
  })
}

function withoutSeparators(words: string, dropped: string): string {
  let depth = 0
  return [...words]
    .filter((one, index, all) => {
      depth += /[（(]/.test(one) ? 1 : /[）)]/.test(one) ? -1 : 0
      if (!dropped.includes(one) || depth > 0) return true
      const [before, next] = [all[index - 1] ?? '', all[index + 1] ?? '']
      // 8-2-501 and 3/F; 1号、2号.
      if (/[-/_~～]/.test(one)) return narrow.test(before) && narrow.test(next)
      return one === '、' && /\d/.test(next)
    })
    .join('')
}

/** What nothing else was taken for, as written: the street, with the town before it. */
export function buildDetail({ text, plain }: Sheet): string {
  const dropped = fieldSeparators(plain)
  const pieces: string[] = []
  for (const block of text.matchAll(new RegExp(`[^${anyMark}]+`, 'g'))) {
    const span = trimmed(text, { start: block.index, end: block.index + block[0].length })
    const piece = withoutBlanks(withoutSeparators(text.slice(span.start, span.end), dropped))
    if (piece === '' || /^[^\p{L}\p{N}]+$/u.test(piece)) continue
    const last = pieces.at(-1)
    if (last !== undefined && last.length > 1 && piece.startsWith(last)) pieces.pop()
    else if (last?.startsWith(piece) && piece.length > 1) continue
    pieces.push(piece)
  }
  const joined = pieces.reduce(
    (line, piece) => (narrow.test(line.slice(-1)) && narrow.test(piece.charAt(0)) ? `${line} ${piece}` : line + piece),
    '',
  )
  return joined.replace(town, '$1')
}
