import { anyMark, type Sheet, take } from './sheet'

/** The first two digits of the postcodes of each province, by China Post. */
const prefixes: Record<string, [number, number]> = {
  北京市: [10, 10],
  上海市: [20, 20],
  天津市: [30, 30],
  重庆市: [40, 40],
  内蒙古自治区: [1, 2],
  山西省: [3, 4],
  河北省: [5, 7],
  辽宁省: [11, 12],
  吉林省: [13, 13],
  黑龙江省: [15, 16],
  江苏省: [21, 22],
  安徽省: [23, 24],
  山东省: [25, 27],
  浙江省: [31, 32],
  江西省: [33, 34],
  福建省: [35, 36],
  湖南省: [41, 42],
  湖北省: [43, 44],
  河南省: [45, 47],
  广东省: [51, 52],
  广西壮族自治区: [53, 54],
  贵州省: [55, 56],
  海南省: [57, 57],
  四川省: [61, 64],
  云南省: [65, 67],
  陕西省: [71, 72],
  甘肃省: [73, 74],
  宁夏回族自治区: [75, 75],
  青海省: [81, 81],
  新疆维吾尔自治区: [83, 84],
  西藏自治区: [85, 86],
}
const sixDigits = /(?<![\dA-Za-z#-])\d{6}(?![\dA-Za-z-]|\s*(?:号|室|栋|幢|弄|房|柜|户|单元|楼|座|层|队|部队|信箱))/g
const apartBefore = new RegExp(`(?:^|[\\s,，、;；。:：|/(（【[${anyMark}])$`)
const apartAfter = new RegExp(`^(?:$|[\\s,，、;；。|/)）】\\]${anyMark}])`)

/**
 * Takes postcodes. Six digits that stand apart are one; within a run only where they begin as the province's postcodes
 * do, because a room may have six digits too; where no province is known, only after a house.
 */
export function takePostcodes(sheet: Sheet, province: string): Sheet {
  let rest = sheet
  const [least, most] = province === '' ? [0, 99] : (prefixes[province] ?? [1, 0])
  for (const { index: start, 0: digits } of sheet.plain.matchAll(sixDigits)) {
    const end = start + digits.length
    const [before, after] = [sheet.plain.slice(0, start), sheet.plain.slice(end)]
    const begins = Number(digits.slice(0, 2))
    const apart = [apartBefore.test(before), apartAfter.test(after)].filter(Boolean).length
    const fits = begins >= least && begins <= most
    const stands = (apart === 1 && province !== '') || /[号室栋幢座楼层弄]$/.test(before)
    if (apart === 2 || (fits && stands)) {
      rest = take(rest, { start, end }, 'dropped')
    }
  }
  // Taiwan's have three, five or six digits and stand before the city: 110台北市.
  if (province !== '台湾省') return rest
  for (const { index: start, 0: digits } of rest.plain.matchAll(/(?<![\d-])\d{3}(?:\d{2,3})?(?=\s*\ue002)/g)) {
    rest = take(rest, { start, end: start + digits.length }, 'dropped')
  }
  return rest
}
