import { brands, maybePlaceEnd, surePlaceEnd } from './place-words'
import { compoundSurname, singleSurname } from './surnames'

const title =
  '(?:先生|女士|小姐姐?|老师|经理|师傅|老板娘?|医生|大夫|护士|同学|阿姨|叔叔?|大叔|大[哥姐爷妈]|大伯|伯伯|婶婶?|爷爷|奶奶|妈妈?|爸爸?|总|姐姐?|哥哥?|嫂子?|太太|夫人|主任|律师|教授|教练|校长|院长|书记|会计|店长|队长|班长|站长|厂长|处长|科长|局长|所长|博士|工程师)'
const extension = /[[【(（](\d{1,6})[\]】)）]$/
const ending =
  /\s*(?:[(（]?(?:亲|代|签)?(?:收|收货|查收|启)[)）]?|亲启|敬启|様|[(（](?:先生|女士|男|女|小姐|家里?|公司|学校|单位|本人|老板)[)）])$/

const surname = `(?:${compoundSurname}|${singleSurname})`
const withTitle = new RegExp(`^(?:${compoundSurname}|\\p{Script=Han}{1,3})${title}$`, 'u')
const usual = new RegExp(`^(?:${compoundSurname}\\p{Script=Han}{1,2}|${singleSurname}\\p{Script=Han}{1,2})$`, 'u')
const doubled = new RegExp(`^${singleSurname}\\p{Script=Han}{3}$`, 'u')
const withDots = /^[\p{Script=Han}A-Za-z.]{1,10}(?:·[\p{Script=Han}A-Za-z.]{1,10})+$/u
const familiar = /^[小老阿]\p{Script=Han}{1,2}$/u
const short = /^\p{Script=Han}{2,4}$/u
const long = /^\p{Script=Han}{5,9}$/u
const mixed = /^(?=.*\p{Script=Han})(?=.*[A-Za-z])[\p{Script=Han}A-Za-z·.']{2,12}$/u
const latin = /^\p{Lu}[\p{L}'.]+(?:[ -]\p{L}[\p{L}'.]*){0,3}$/u
const small = /^[a-z][a-z'._-]{1,20}(?: [a-z][a-z'.]*){0,2}$/i
const latinPlaces =
  /\b(?:tower|block|room|rm|floor|road|street|building|bldg|no|unit|flat|st|rd|ave|avenue|lane|village|garden|plaza|soho|center|centre|mall|park|city|china|district|tel|phone|add)\b/i

const surePlace = new RegExp(`(?:${surePlaceEnd})$`)
const maybePlace = new RegExp(`(?:${maybePlaceEnd})$`)
const placeWithin = /[路街巷弄号楼室栋幢层厦厂]|单元|小区|花园|大道|广场|公司|医院|学校/
const brand = new RegExp(brands)
/** 徐家汇, 陆家嘴, 张家港: villages that are called after a family. */
const familyPlace = new RegExp(`^${singleSurname}[家各](?:${maybePlaceEnd}|${surePlaceEnd}|[巷圈坨窝铺])`)
const notNames =
  /^(?:默认|默认地址|家|家里|公司|学校|单位|谢谢|你好|您好|复制|地址|电话|手机|编辑|删除|修改|中国|快递|包邮|麻烦|请|发货|在家|门口|寄到|设为默认|复制成功|收货信息|收货地址|自提|代收|到付|送货上门|无|先生|女士|小姐|男|女|签收|查收|亲收|放门口|放前台|丰巢|蜂巢|附近|对面|旁边|隔壁|楼上|楼下|左边|右边|后面|前面|以上|如下|客服|热线|微信|常用|新|旧|宿舍|物业|前台|门卫|保安|传达室|收发室)$/

/** The name as it is stored: without 收 and titles in brackets; the extension of a privacy number becomes `[1234]`. */
export function tidyName(segment: string): string {
  const bare = segment.trim().replace(ending, '').trim()
  return bare.replace(extension, '[$1]').replace(/^(?:寄给|发给|送给|给|收)(?=\p{Script=Han}{2})/u, '')
}

/** How much a text looks like a person's name, from 0 (not at all) to 8 (certainly). With simplified characters. */
export function nameScore(segment: string): number {
  const name = tidyName(segment).replace(extension, '').trim()
  if (name === '' || notNames.test(name)) return 0
  if (/\d/.test(name)) return /^[A-Za-z]{3,}\d{1,4}$/.test(name) || /^[小老阿]\d{1,2}$/.test(name) ? 1 : 0
  if (withTitle.test(name)) return 8
  if (withDots.test(name)) return 7
  if (familyPlace.test(name)) return 0
  if (brand.test(name)) return name.length < 4 ? 2 : 0
  if (usual.test(name)) return surePlace.test(name) ? 2 : maybePlace.test(name) ? 5 : 6
  if (surePlace.test(name)) return 0
  if (familiar.test(name)) return 4
  if (latinPlaces.test(name)) return 0
  if (latin.test(name)) return 5
  if (small.test(name)) return 3
  if (placeWithin.test(name)) return 0
  if (mixed.test(name)) return /^[A-Z]/.test(name) && name.length < 3 ? 1 : 4
  if (maybePlace.test(name)) return short.test(name) && name.length < 4 ? 1 : 0
  if (doubled.test(name)) return 3
  if (short.test(name)) return 2
  if (long.test(name)) return 1
  return new RegExp(`^${singleSurname}$`).test(name) ? 1 : 0
}

/** Whether what stands before a region in its run is a name: 张三杭州市. */
export const looksGlued = (before: string) => nameScore(before) >= 6

const unit =
  '(?:[号室栋幢弄楼层座厦店村组苑园城院区门柜户里厂校场馆寓墅期路街巷镇乡庄桥湾府庭居]|单元|街道|办事处|中心|大学|公司|驿站|前台|中学|小学|天街|国际|时代|社区|物业|超市|[A-Za-z0-9)）])'
const people = [
  `${surname}\\p{Script=Han}{0,2}${title}`,
  `\\p{Script=Han}{2,8}·\\p{Script=Han}{2,8}`,
  `${compoundSurname}\\p{Script=Han}{1,2}`,
  `${singleSurname}\\p{Script=Han}{1,2}`,
  `[小老阿]\\p{Script=Han}`,
  `(?:[小阿]|${singleSurname}\\p{Script=Han}{0,2})[A-Za-z]{1,5}`,
].join('|')
const atTheEnd = new RegExp(`^(.*${unit})(${people})$`, 'u')
const rareAtTheEnd = /^(.*[号室栋幢座层户\d])(\p{Script=Han}{2,3}|\p{Lu}?[a-z]{3,12})$/u

/** Splits 文三路478号张三 into 文三路478号 and 张三; undefined where the end does not look like a name. */
export function splitNameOffEnd(segment: string): { detail: string; name: string; looks: number } | undefined {
  const bare = segment.replace(ending, '')
  const [, detail, name] = atTheEnd.exec(bare) ?? []
  if (detail && name && nameScore(name) >= 4 && !brand.test(name)) return { detail, name, looks: nameScore(name) }
  const [, before, rare] = rareAtTheEnd.exec(bare) ?? []
  if (before && rare && nameScore(rare) >= 2 && !brand.test(rare))
    return { detail: before, name: rare, looks: nameScore(rare) }
  return undefined
}
