import { findRegionAt } from '../../regions/find-region'
import { nameScore } from './name-score'
import { anyMark, type Sheet, take, takeAll } from './sheet'

const apart = `\\s,，。.!！?？;；~～:：、|"“”（()）^…${anyMark}`
const edgeBefore = `(?<=^|[${apart}])`
const edgeAfter = `(?=$|[${apart}])`

/** The characters of sentences like 麻烦尽快帮我寄到下面这个地址哦, and what at least one of them must have. */
const chatty =
  '[你您我他们好麻烦请帮忙把东西货快递包裹寄发送邮到给往至去一下个这那里的了啦哦哈呀呢吧嘛啊谢感激多辛苦亲爱老板卖家店主掌柜客服拜托劳驾尽早点就行可以即按照面上如址地收件新旧是在改换成为需要想再重和也都嗯呐噢喔哟之前晚等着急用么哒礼物订单单号电话手机写填详细具体完整全部直接统一另外顺便人家妈爸爷奶她不急慢嗨喽哈哈嘿宝]'
const keyword =
  '(?:谢谢|感谢|多谢|谢了|麻烦|辛苦|拜托|劳驾|你好|您好|哈喽|嗨|亲爱的|老板|卖家|店家|店主|掌柜|客服|帮[忙我]|请|[寄邮发送][到给往至去一货]|寄|地址|快递|尽快|等着用|急用|么么哒|嗯嗯|就行|就好|即可|给[我他她]|不急|(?:电话|手机|号码?)[是为])'
const sentence = new RegExp(
  `${edgeBefore}(?<it>(?=${chatty}*?${keyword})${chatty}{2,}|亲|请|[签查]?收|[亲敬]启|hello|hi|嗨|thanks?|thank you|ok)${edgeAfter}`,
  'dgi',
)
/** A greeting that nothing separates from what follows: 你好张三 138…, 麻烦浙江省…. */
const greeting = new RegExp(
  `${edgeBefore}(?<it>(?:您好|你好|哈喽|麻烦(?:您|你|帮忙|帮我)?|谢谢(?:您|你)?|辛苦了)[啊呀哦]?)(?=[\\p{Script=Han}\\d])`,
  'dgu',
)
const thanks = '(?:谢谢|多谢|感谢|谢了|辛苦|麻烦|拜托)(?:您|你|大家|老板|亲|啦|了|哈|哦|啊|喽)*'
const closing = new RegExp(
  `(?<it>${thanks}|(?<=[号室栋楼层\\d${anyMark}])(?:[亲代]?收|查收|签收)|(?<=[${anyMark}])(?:[哦噢喔哈啊呀呢吧啦嘛哟了的]|就行|就好|就可以|即可)+)${edgeAfter}`,
  'dg',
)
const afterLabel = /(?<=\ue001)(?<it>改[成为]|换[成到]|发给?[你您]了?|就?在|就是|如下)/dg
const introduces = new RegExp(
  `(?:${edgeBefore}|(?<=你好|您好))(?<it>我叫|我是|我的?名字?[叫是]|名字?叫|叫我|本人|找(?!我)|联系(?![人方电我手号])|${chatty}{0,12}[寄发送]给|收[货件]人${chatty}{0,2}[是叫为写填])(?=\\s*[\\p{Script=Han}A-Za-z])`,
  'dgu',
)
/** What leads to an address without a pause; whether a place follows is asked of the region list. */
const leads =
  /[寄发送邮](?:[^\s,，。\d寄发送邮]{0,6}?(?:到|至|往|去|给))?|(?:收货|收件|详细|新)?地址[是在为改换成就写发给你您了如下]*|改[成为到]|换[成为到]|住在|[我家]在|家住|麻烦/g
const streetWords = /[路街号室栋幢楼\d]/

/** Covers 老板把茶叶寄到 before 福州市鼓楼区. */
function takeLeads(sheet: Sheet): Sheet {
  let rest = sheet
  for (const { index, 0: words } of sheet.plain.matchAll(leads)) {
    const end = index + words.length
    const isPlace = findRegionAt(sheet.plain, end) !== undefined
    if (!isPlace) continue
    const before = new RegExp(`[^${apart}]*$`).exec(sheet.plain.slice(0, index))?.[0] ?? ''
    // A whole sentence may stand before 寄到; before 地址 or 麻烦 only words of a chat, because a name may stand there.
    const isChat = /^[寄发送邮]/.test(words)
      ? before.length <= 16 && !streetWords.test(before)
      : new RegExp(`^${chatty}*$`).test(before)
    // 给李明寄到 names a person.
    const person = /^寄|^发|^送/.test(words) ? /给(\p{Script=Han}{2,4})$/u.exec(before) : null
    if (person?.[1] !== undefined && nameScore(person[1]) >= 4) {
      rest = take(rest, { start: index - person[1].length - 1, end: index - person[1].length }, 'nameLabel')
      rest = take(rest, { start: index, end }, 'dropped')
    } else if (isChat) rest = take(rest, { start: index - before.length, end }, 'dropped')
    else if (words.includes('地址')) rest = take(rest, { start: index, end }, 'label')
  }
  return rest
}

/** Covers what people write around an address in a chat: 你好麻烦寄到, 谢谢, 我叫. */
export function takeChat(sheet: Sheet): Sheet {
  let rest = takeLeads(sheet)
  for (const match of rest.plain.matchAll(introduces)) {
    const [start, end] = match.indices?.groups?.it ?? [0, 0]
    // 寄给 leads to a person, 发给我 to nobody.
    if (/^[我你您]/.test(rest.plain.slice(end))) continue
    rest = take(rest, { start, end }, 'nameLabel')
  }
  for (const pattern of [sentence, greeting, closing, afterLabel]) rest = takeAll(rest, pattern, 'dropped')
  return rest
}
