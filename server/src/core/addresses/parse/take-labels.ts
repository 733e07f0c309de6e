import {
  addressLabels,
  gluedLabels,
  nameLabels,
  noteLabels,
  phoneLabels,
  placeLabels,
  postcodeLabels,
} from './label-words'
import { anyMark, type Sheet, take } from './sheet'

const any = [nameLabels, phoneLabels, addressLabels, postcodeLabels, placeLabels].join('|')
/** A line of its own or a space tells these from words; 收, 给, 市 or 街道 need a colon. */
const clear = [nameLabels.replace('|收|给|to', ''), phoneLabels, addressLabels, postcodeLabels].join('|')
const starts = `(?<=^|[\\s,，;；。！!？?～~、|/"“（(【\\[）)】\\]${anyMark}])`
const colon = '[ \\t]*[:：=＝][ \\t]*'
const label = new RegExp(
  [
    `[【[「](?:${any})[】\\]」](?:${colon})?`,
    `(?<![A-Za-z])(?:${clear})${colon}`,
    `${starts}(?:${any})${colon}`,
    `(?<=[\\s,，;；。、${anyMark}]|^)(?:${clear})[ \\t]*[是为写填]`,
    `${starts}(?:${clear})[ \\t]*(?=[\\s${anyMark}]|$)`,
    `(?<=^|\\n)[ \\t]*(?:${placeLabels})(?=[ \\t\\n]|$)`,
    `${starts}(?:${gluedLabels})(?!楼|大厦|[路街巷])`,
    `(?<=[号室栋幢楼层元\\d])(?:收[件货]人姓名|收[件货]人|联系人|姓名)(?=[\\p{Script=Han}A-Za-z])`,
    `(?:${phoneLabels})(?=\\s*\\ue000)`,
  ].join('|'),
  'giu',
)
const isName = new RegExp(`^[【[「]?(?:${nameLabels})[】\\]」]?[ \\t]*[:：=＝是为写填]?[ \\t]*$`, 'i')
const isPostcode = new RegExp(`^[【[「]?(?:${postcodeLabels})`, 'i')
const isCountry = /^(?:国家|country)/i
const note = new RegExp(`(?:${noteLabels})[ \\t]*[:：][^\\n${anyMark}]*`, 'gi')

/** Within a note only a colon tells a label from the note's own words (备注：电话联系). */
const labelWithColon = new RegExp(`(?:${any})${colon}`, 'iu')

/** Covers a note (备注：放门口) up to the end of its line or to the next label. */
function takeNotes(sheet: Sheet): Sheet {
  let rest = sheet
  for (const { index: start, 0: line } of sheet.plain.matchAll(note)) {
    const value = line.search(/[:：]/) + 1
    const next = line.slice(value).search(labelWithColon)
    rest = take(rest, { start, end: start + (next < 0 ? line.length : value + next) }, 'dropped')
  }
  return rest
}

/** Covers the labels of fields (收件人：, 手机号码, 所在地区 …), those of a name with a mark of their own. */
export function takeLabels(sheet: Sheet): Sheet {
  let rest = takeNotes(sheet)
  for (const { index: start, 0: words } of rest.plain.matchAll(label)) {
    const end = start + words.length
    const value = rest.plain.slice(end)
    if (isPostcode.test(words)) {
      const digits = /^\s*\d{5,6}(?!\d)/.exec(value)?.[0].length ?? 0
      rest = take(rest, { start, end: end + digits }, 'dropped')
    } else if (isCountry.test(words)) {
      const country = /^(?:中国大陆|中国|china)/i.exec(value)?.[0].length ?? 0
      rest = take(rest, { start, end: end + country }, 'dropped')
    } else rest = take(rest, { start, end }, isName.test(words) ? 'nameLabel' : 'label')
  }
  return rest
}
