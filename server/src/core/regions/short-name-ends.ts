const compass = '[东西南北中上下前后新老大小内外一二三四五六七八九十]*'
const roads = new RegExp(`^${compass}(?:大道|公路|路|街|巷|弄|道|桥|胡同|环[路线]|高速)`)
// 体育中心 and 文化广场, but not 体育东路 or 文化街: those are streets of the place before them.
const buildings =
  /^(?:大厦|广场|饭店|宾馆|酒店|公园|大学|学院|银行|花园|小区|新村|村|镇|乡|苑|文化|国际|体育|商业|科技|风景|医院|中学|小学|商城|商厦|大楼|火?车站|机场|[湾滩])(?![东西南北中前后上下一二三四五]{0,2}(?:路|街|大道|巷|道))/
const otherPlaces = /^[省市区县州旗盟]/
const countiesNamedAfterTheCity = /^市[中南北辖]区/
// A lake, a bridge or an estate that is named after the county: 雨花亭, 西湖山庄.
const sightsAndEstates =
  /^(?!中山)(?:[东西南北中前后]?[亭桥湖山河江寺塔门站岛港城府园里庄坊阁宫庙楼店厂场馆院校台岸]|人家|家园|名)/

/**
 * Whether a short name may end before `rest`: 北京 is the city in 北京朝阳, but not in 北京路 or 北京大学, and 河北 in
 * 河北区 (a county of 天津) is not the province.
 * @param rest the text that follows the short name
 * @param level more things are named after a county than after a city or a province
 */
export function shortNameMayEnd(rest: string, level: 'county' | 'above'): boolean {
  if (countiesNamedAfterTheCity.test(rest)) return true
  if (level === 'county' && sightsAndEstates.test(rest)) return false
  return !roads.test(rest) && !buildings.test(rest) && !otherPlaces.test(rest)
}
