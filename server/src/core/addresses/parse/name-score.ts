import { compoundSurname, singleSurname } from './surnames'

const title = '(?:先生|女士|小姐|老师|经理|师傅|老板|医生|大夫|同学|阿姨|叔叔|总|姐|哥|太太|主任|律师|教授)'
const extension = /[[【(（](\d{1,6})[\]】)）]$/
const ending = /(?:[(（]?(?:亲|代|签)?收[)）]?|亲启|[(（](?:先生|女士|男|女)[)）])$/

const withTitle = new RegExp(`^(?:${compoundSurname}|\\p{Script=Han}{1,3})${title}$`, 'u')
const usual = new RegExp(`^(?:${compoundSurname}\\p{Script=Han}{1,2}|${singleSurname}\\p{Script=Han}{1,2})$`, 'u')
const doubled = new RegExp(`^${singleSurname}\\p{Script=Han}{3}$`, 'u')
const withDots = /^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8})+$/u
const short = /^(?:[小老阿]\p{Script=Han}{1,2}|\p{Script=Han}{2,4})$/u
const latin = /^\p{Lu}[\p{L}'.]+(?:[ -]\p{L}[\p{L}'.]*){0,3}$/u
const latinPlaces = /\b(?:tower|block|room|floor|road|street|building|no|unit|flat|st|rd|ave)\b/i

const placesAtEnd =
  /(?:[省市区县镇乡村路街巷弄号楼室栋幢层座厦店柜组队屯寨旗]|单元|大道|广场|小区|公寓|花园|中心|大学|学院|学校|中学|小学|公司|工厂|驿站|前台|收发室|门卫|物业|医院|超市|大院|机关|集团|快递|宿舍|东门|西门|南门|北门)$/
const notNames =
  /^(?:默认|默认地址|家|家里|公司|学校|单位|谢谢|你好|您好|复制|地址|电话|手机|编辑|删除|修改|中国|快递|包邮|麻烦|请|发货|在家|门口|寄到|设为默认|复制成功|收货信息|收货地址)$/

/** The name as it is stored: without 收 and titles in brackets; the extension of a privacy number becomes `[1234]`. */
export function tidyName(segment: string): string {
  const bare = segment.trim().replace(ending, '').trim()
  return bare.replace(extension, '[$1]').replace(/^(?:寄给|发给|送给|给)(?=\p{Script=Han}{2})/u, '')
}

/** How much a text looks like a person's name, from 0 (not at all) to 8 (certainly). */
export function nameScore(segment: string): number {
  const name = tidyName(segment).replace(extension, '').trim()
  if (name === '' || /\d/.test(name) || notNames.test(name)) return 0
  if (withTitle.test(name)) return 8
  if (withDots.test(name)) return 7
  const place = placesAtEnd.test(name)
  if (usual.test(name)) return place ? 2 : 6
  if (place) return 0
  if (latin.test(name) && !latinPlaces.test(name)) return 5
  if (doubled.test(name)) return 3
  return short.test(name) ? 2 : 0
}

const unitBefore =
  '(?:[号室栋幢弄楼层座厦店村组苑园城院区门柜户里]|单元|公寓|广场|中心|大学|公司|驿站|前台|[A-Za-z0-9])'
const people = `(?:(?:${compoundSurname}|${singleSurname})\\p{Script=Han}{0,2}${title}|${compoundSurname}\\p{Script=Han}{1,2}|${singleSurname}\\p{Script=Han}{1,2}|\\p{Script=Han}{2,8}·\\p{Script=Han}{2,8})`
const atTheEnd = new RegExp(`^(.*${unitBefore})(${people})$`, 'u')

/** Splits 文三路478号张三 into 文三路478号 and 张三; undefined where the end does not look like a name. */
export function splitNameOffEnd(segment: string): { detail: string; name: string } | undefined {
  const [, detail, name] = atTheEnd.exec(segment.trim().replace(ending, '')) ?? []
  return detail && name && nameScore(name) >= 6 ? { detail, name } : undefined
}
