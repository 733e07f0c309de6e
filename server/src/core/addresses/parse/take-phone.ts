/** Marks where a phone was, because the name is usually next to it. A private-use character, which `cleanText` removes. */
export const phoneMark = '\ue000'

const country = '(?:[(（]?(?:\\+|00)?86[)）]?[-\\s]?)?'
const mobiles = [
  // Numbers without spaces first: in 302 13800138000 the room number must not become part of the phone.
  new RegExp(`(?<![\\d])${country}(1[3-9]\\d{9})(?!\\d)`, 'g'),
  new RegExp(`(?<![\\d])${country}(1[3-9]\\d[-\\s.]\\d{4}[-\\s.]\\d{4})(?!\\d)`, 'g'),
  new RegExp(
    `(?<![\\d])${country}(1[3-9]\\d{2}[-\\s]\\d{3}[-\\s]\\d{4}|1[3-9]\\d{2}[-\\s]\\d{4}[-\\s]\\d{3})(?!\\d)`,
    'g',
  ),
  new RegExp(`(?<![\\d])${country}(1[3-9]\\d[-\\s]\\d{3}[-\\s]\\d{5}|1[3-9]\\d{3}[-\\s]\\d{6})(?!\\d)`, 'g'),
]
const landline = /(?<!\d)(?:\+?86[-\s]?)?[(（]?(0(?:10|2\d|[3-9]\d{2}))[)）]?[-\s]?(\d{7,8}|\d{4}[-\s]\d{4})(?!\d)/g
// Foreign and masked numbers: they cannot be saved, and must not stay in the detail.
const unusable = /(?:\+|00)(?:852|853|886)[-\s]?\d(?:[-\s]?\d){7,9}(?!\d)|(?<!\d)1[3-9]\d[*xX]{4}\d{4}(?!\d)/g
const partOfTheAddress = /^\s*(?:号|室|栋|幢|弄|房|柜|户|单元|楼)/
const labelBefore = /(?:电话|手机|手机号|号码|联系方式|座机|固话|tel|phone|mobile)\s*[:：]?\s*$/i
const extension = /^\s*(?:-|转|分机|ext\.?)\s*(\d{1,6})(?!\d)/i

interface Found {
  phone: string
  start: number
  end: number
  rank: number
}

function candidates(text: string): Found[] {
  const found: Found[] = []
  const add = (match: RegExpMatchArray, phone: string, rank: number) => {
    const start = match.index ?? 0
    const end = start + match[0].length
    if (found.some((other) => start < other.end && other.start < end)) return
    const labelled = labelBefore.test(text.slice(0, start))
    if (!labelled && partOfTheAddress.test(text.slice(end))) return
    found.push({ phone, start, end, rank: rank - (labelled ? 10 : 0) })
  }
  for (const pattern of mobiles)
    for (const match of text.matchAll(pattern)) add(match, (match[1] ?? '').replace(/\D/g, ''), 0)
  for (const match of text.matchAll(landline)) add(match, `${match[1]}-${(match[2] ?? '').replace(/\D/g, '')}`, 1)
  return found
}

/**
 * The phone in a text, and the text without phones. A mobile wins over a landline, a labelled number over others.
 * @returns `extension`: the digits to dial after a privacy number; empty without one
 */
export function takePhone(text: string): { phone: string; extension: string; rest: string } {
  const found = candidates(text).sort((a, b) => a.start - b.start)
  const chosen = [...found].sort((a, b) => a.rank - b.rank || a.start - b.start)[0]
  let rest = ''
  let at = 0
  let dialAfter = ''
  for (const { start, end, phone } of found) {
    const tail = extension.exec(text.slice(end))
    if (tail && phone === chosen?.phone) dialAfter = tail[1] ?? ''
    rest += `${text.slice(at, start)}\n${phoneMark}\n`
    at = end + (tail?.[0].length ?? 0)
  }
  rest = (rest + text.slice(at)).replace(unusable, `\n${phoneMark}\n`)
  return { phone: chosen?.phone ?? '', extension: dialAfter, rest }
}
