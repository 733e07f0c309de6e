import { type Sheet, type Span, take } from './sheet'

// Labels of three characters are labels wherever they stand, shorter ones with a colon.
const sender =
  /[【[]?(?:寄件人|发件人|发货人|寄货人|(?:(?:寄件|发件|寄方)(?:信息)?|(?<=^|\n)寄|sender|from)[】\]]?[ \t]*[:：=＝])/giu
const recipient =
  /[【[]?(?:收件人|收货人|取件人|领取人|(?:收件|收货|收方|(?<=^|\n)收|recipient|receiver|consignee|to)[】\]]?[ \t]*[:：=＝])/iu
const phone = /1[3-9](?:[- .·_]{0,2}\d){9}|0\d{2,3}[-\s]?\d{7,8}/

/**
 * Covers who sends, where a waybill names sender and recipient: what follows the sender's label, up to the recipient's next
 * label or the end. Where that would leave no phone, only the sender's lines go: the others are the recipient's.
 */
export function takeSender(sheet: Sheet): Sheet {
  if (!recipient.test(sheet.plain)) return sheet
  const starts = [...sheet.plain.matchAll(sender)].map(({ index }) => index)
  const until = (start: number, end: RegExp): Span => {
    const length = sheet.plain.slice(start).search(end)
    return { start, end: length < 0 ? sheet.plain.length : start + length }
  }
  const takeTo = (end: RegExp) => starts.reduce((rest, start) => take(rest, until(start, end), 'dropped'), sheet)
  const bySection = takeTo(recipient)
  const lostPhone = phone.test(sheet.plain) && !phone.test(bySection.plain)
  return lostPhone ? takeTo(/\n|$/) : bySection
}
