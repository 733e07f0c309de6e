const peoples = [
  '蒙古族|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族?|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族',
  '高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族?|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|阿昌族|普米族',
  '塔吉克族?|怒族|鄂温克族?|德昂族|保安族|裕固族|独龙族|鄂伦春族?|各族|蒙古',
].join('|')
const autonomous = new RegExp(`(?:${peoples})*自治[州县旗区]$`)
/** Districts of a people: 管城回族区. */
const ofPeople = new RegExp(`(?:${peoples})+区$`)
const plain = /(?:特别行政区|地区|新区|林区|[省市区县旗盟])$/

/** What people write for a place: 广西 for 广西壮族自治区, 恩施 for 恩施土家族苗族自治州, 浦东 for 浦东新区. */
export function shortNames(name: string): string[] {
  // The pattern would cut 蒙古 as the name of a people and leave 内.
  if (name === '内蒙古自治区') return ['内蒙古']
  const short = name.replace(autonomous, '')
  if (short !== name) {
    const kind = name.slice(-1)
    // Some are named by the people alone: 东乡族自治县.
    const own = short.length >= 2 ? short : name.replace(/族?自治.$/, '')
    return [own, own + kind, `${own}自治${kind}`]
  }
  const place = name.replace(ofPeople, '')
  if (place !== name && place.length >= 2) return [place, `${place}区`]
  // 东莞 and 中山 have no counties; people write their 南城街道 as 南城 or 南城区.
  if (name.endsWith('街道')) return [name.slice(0, -2), name.replace(/街道$/, '区')]
  const bare = name.replace(plain, '')
  return bare.length >= 2 && bare !== name ? [bare] : []
}
