import { type Sheet, take, takeAll } from './sheet'

const country = '(?:[(（]?(?:\\+|00)?86[)）]?[-\\s]?)?'
const mobiles = [
  // Numbers without spaces first: in 302 13800138000 the room number must not become part of the phone.
  new RegExp(`(?<!\\d)${country}(1[3-9]\\d{9})(?!\\d)`, 'g'),
  new RegExp(`(?<![\\d])${country}(1[3-9]\\d[-\\s.]\\d{4}[-\\s.]\\d{4})(?!\\d)`, 'g'),
  new RegExp(`(?<!\\d)${country}(1[3-9](?:[- .·_]{0,2}\\d){9})(?!\\d)`, 'g'),
]
const landline =
  /(?<!\d)(?:(?:\+|00)?86[-\s]?)?[(（]?(0(?:10|2\d|[3-9]\d{2}))[)）]?[-\s]{0,2}([1-9]\d{6,7}|[1-9]\d{3}[-\s]\d{4}|[1-9]\d{2}[-\s]\d{4})(?!\d)/g
// From abroad the area code has no 0: +86-10-66551234.
const landlineFromAbroad = /(?<!\d)(?:\+|00)86[-\s]?(10|2\d|[3-9]\d{2})[-\s]?([1-9]\d{6,7})(?!\d)/g
// A service number, and one whose middle is hidden: nobody can be reached there, and the street does not need it.
const unusable = /(?<!\d)(?:[48]00[-\s]?\d{3}[-\s]?\d{4}|[48]00[-\s]?\d{4}[-\s]?\d{3}|1[3-9]\d[*xX]{4}\d{4})(?!\d)/dg
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
  for (const match of text.matchAll(landline)) add(match, `${match[1]}-${(match[2] ?? '').replace(/\D/g, '')}`, 20)
  for (const match of text.matchAll(landlineFromAbroad)) add(match, `0${match[1]}-${match[2]}`, 20)
  return found
}

/**
 * The phone in a text, and the text without phones. A mobile wins over a landline, a labelled number over others.
 * @returns `extension`: the digits to dial after a privacy number; empty without one. `several`: there were more mobiles
 */
export function takePhone(sheet: Sheet): { phone: string; extension: string; several: boolean; rest: Sheet } {
  const found = candidates(sheet.plain).sort((a, b) => a.start - b.start)
  const chosen = [...found].sort((a, b) => a.rank - b.rank || a.start - b.start)[0]
  let rest = sheet
  let dialAfter = ''
  for (const { start, end, phone } of found) {
    const tail = extension.exec(sheet.plain.slice(end))
    if (tail && phone === chosen?.phone) dialAfter = tail[1] ?? ''
    rest = take(rest, { start, end: end + (tail?.[0].length ?? 0) }, 'phone')
  }
  const mobilesFound = new Set(found.filter(({ phone }) => phone.startsWith('1')).map(({ phone }) => phone))
  return {
    phone: chosen?.phone ?? '',
    extension: dialAfter,
    several: mobilesFound.size > 1,
    rest: takeAll(rest, unusable, 'phone'),
  }
}

const local = {
  香港特别行政区: /(?<![\d+-])(?:(?:\+|00)?852[-\s]?)?([2-9]\d{3}[-\s]?\d{4})(?![\d-])/g,
  澳门特别行政区: /(?<![\d+-])(?:(?:\+|00)?853[-\s]?)?((?:6\d{3}|28\d{2})[-\s]?\d{4})(?![\d-])/g,
  台湾省:
    /(?<![\d+-])(?:(?:\+|00)?886[-\s]?)?[(（]?(0?9\d{2}[-\s]?\d{3}[-\s]?\d{3}|0?[2-8]\d?[-\s]\d{3,4}[-\s]?\d{4}|0[2-8]\d?[)）]?[-\s]?\d{3,4}[-\s]?\d{4})(?![\d-])/g,
}
const countryCode = { 香港特别行政区: '852', 澳门特别行政区: '853', 台湾省: '886' }

/** A number of Hong Kong, Macao or Taiwan: with its country code anywhere, without it only where the region is known. */
export function takeLocalPhone(sheet: Sheet, province: string): { phone: string; rest: Sheet } {
  let phone = ''
  let rest = sheet
  for (const place of Object.keys(local) as (keyof typeof local)[]) {
    const code = countryCode[place]
    for (const match of sheet.plain.matchAll(local[place])) {
      const withCode = new RegExp(`^(?:\\+|00)?${code}[-\\s]?`).test(match[0]) && match[0] !== match[1]
      if (!withCode && place !== province) continue
      if (partOfTheAddress.test(sheet.plain.slice(match.index + match[0].length))) continue
      const digits = (match[1] ?? '').replace(/\D/g, '')
      phone ||= withCode ? `+${code}${digits.replace(/^0/, '')}` : digits
      rest = take(rest, { start: match.index, end: match.index + match[0].length }, 'phone')
    }
  }
  return { phone, rest }
}
