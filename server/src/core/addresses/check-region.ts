import { Problem } from '../../platform/problem'
import { type City, type Place, type Province, provinces } from '../regions/places'

interface Region {
  province: string
  city: string
  county: string
}

const called = (name: string) => (place: Place) => place.spellings.some((spelling) => spelling.written === name)
const allCounties = provinces.flatMap((province) =>
  province.cities.flatMap((city) => city.counties.map((county) => ({ province, county }))),
)
// Many cities have zones with the same name, and new ones are founded every year: one in another city proves nothing.
const zone = /(?:开发区|高新区|新区|园区|示范区|管理区|合作区|街道|[镇乡])$/
const direct = /^(?:省|自治区)?直辖/
const withoutCounties = new Set(['东莞市', '中山市', '儋州市', '嘉峪关市'])

const mismatch = (part: keyof Region, name: string, where: string) =>
  new Problem('validation_failed', `${name || 'nothing'} is not a ${part} of ${where}`, { param: `/${part}` })

function cityOf(province: Province, { city: name, county }: Region): City | undefined {
  const known = province.cities.find(called(name))
  if (known) return known
  // Pickers put different placeholders on the city level: 北京市 / 市辖区, 湖北省 / 仙桃市 / 仙桃市,
  // 香港特别行政区 / 香港特别行政区 / 沙田区.
  const isFiller = called(name)(province) || name === county || direct.test(name) || /^(?:市辖区|县)$/.test(name)
  if (!isFiller) return undefined
  if (province.cities.length === 1) return province.cities[0]
  return province.cities.find((city) => city.counties.some(called(county)))
}

function countyName(province: Province, city: City, name: string): string {
  const known = city.counties.find(called(name))
  if (known) return known.name
  const listsCounties = city.counties.some((county) => /[区县市旗]$/.test(county.name))
  if (name === '') {
    if (listsCounties && !withoutCounties.has(city.name)) throw mismatch('county', name, city.name)
    return name
  }
  const elsewhere = allCounties.some((other) => other.county.name === name)
  if (elsewhere && !zone.test(name)) throw mismatch('county', name, `${province.name} ${city.name}`)
  return name
}

/**
 * Checks a region against the list and returns it with official names (广西 → 广西壮族自治区).
 *
 * The province must be known. A city or county that belongs elsewhere is refused. One that the list does not have is
 * accepted as it is: WeChat's picker adds and removes divisions at other times than the list, and what a shopper chose
 * there must not be refused. The picker's `streetName` is part of `detail`.
 */
export function checkRegion(region: Region): Region {
  const province = provinces.find(called(region.province))
  if (!province) {
    throw new Problem('validation_failed', `${region.province} is not a province`, { param: '/province' })
  }
  const city = cityOf(province, region)
  if (city) {
    return { province: province.name, city: city.name, county: countyName(province, city, region.county) }
  }
  const elsewhere = provinces.some((other) => other.cities.some((one) => one.name === region.city))
  if (elsewhere || region.city === '') throw mismatch('city', region.city, province.name)
  return { province: province.name, city: region.city, county: region.county }
}
