const nameLabels = '(?:收货人|收件人|联系人|客户)(?:姓名|名称|名字)?|姓名|名字|收货方|收|我叫|recipient|name'
const phoneLabels =
  '(?:(?:收货人|收件人|联系人)?(?:手机号码|手机号|手机|联系电话|联系方式|电话号码|电\\s*话|座机|固话|固定电话)|tel|phone|mobile)'
const addressLabels =
  '(?:收货|收件|地址)信息|(?:麻烦|请)?(?:您|帮忙|帮我)?(?:寄|发|送|邮)(?:到|至|往)|(?:收货|收件人?|详细|联系|快递|邮寄|家庭|公司|街道|寄件|具体)?地址|所在地区|所在省市|所在地|省市区县?|收货地区|地区|门牌号|address|addr'
const postcodeLabels = '邮政编码|邮编|postcode|zip'
// Labels of other fields that shops print: the rest of such a line is dropped.
const noteLabels = '订单编号|订单号|运单号|快递单号|买家留言|备注|留言|商品名称|商品|数量|旺旺|昵称|微信号?'

const starts = '(?<=^|[\\s,，;；。、|/\\ue000])'
// Labels that need no colon or space after them. 手机 and 地区 are not among them: real words begin with them (手机城).
const glued =
  '收货人姓名|收件人姓名|收货人|收件人|联系人|姓名|收货地址|收件地址|详细地址|所在地区|联系电话|手机号码|手机号|电话|地址|邮编|我叫'

const any = [nameLabels, phoneLabels, addressLabels, postcodeLabels].join('|')
const note = new RegExp(`(?:${noteLabels})\\s*[:：][^\\n]*`, 'gi')
const label = new RegExp(
  `[【[](?:${any})[】\\]]\\s*[:：]?|(?:${any})\\s*[:：是为]\\s*|${starts}(?:${any})[ \\t]*(?=\\s|$)|${starts}(?:${glued})|(?:${phoneLabels})(?=\\s*\\ue000)`,
  'gi',
)
const isName = new RegExp(`^[【[]?(?:${nameLabels})[】\\]]?\\s*[:：是为]?\\s*$`, 'i')
const isPostcode = new RegExp(`^[【[]?(?:${postcodeLabels})`, 'i')

/** The value of a name label: a Chinese name ends at a space, any other at the end of the line or part. */
const nameValue = /^(?:[\p{Script=Han}·]+(?:\s?[[【(（]\d{1,6}[\]】)）])?|[^\n\ue000,，;；/|]+)/u

/**
 * Removes labels of fields from the text (收件人：, 手机号码, 所在地区 …).
 * @returns the name where a label introduced it, and the rest with a line break in place of each label
 */
export function takeLabels(text: string): { name: string; rest: string } {
  let name = ''
  let rest = ''
  let at = 0
  const plain = text.replace(note, '\n')
  for (const match of plain.matchAll(label)) {
    if (match.index < at) continue
    rest += `${plain.slice(at, match.index)}\n`
    at = match.index + match[0].length
    const value = plain.slice(at)
    if (isPostcode.test(match[0])) at += /^\s*\d{6}(?!\d)/.exec(value)?.[0].length ?? 0
    if (!isName.test(match[0]) || name) continue
    const upToNextLabel = value.slice(0, Math.max(0, value.search(label)) || undefined)
    const said = nameValue.exec(upToNextLabel)?.[0] ?? ''
    name = said.trim()
    at += said.length
  }
  return { name, rest: rest + plain.slice(at) }
}
