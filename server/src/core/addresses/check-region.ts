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
// Half of all cities have one of these, and new ones come every year: that another city has it too says nothing.
const zone = /(?:开发区|高新区|新区|园区|示范区|管理区|合作区|街道|[镇乡])$/
const direct = /^(?:省|自治区)?直辖/
const withoutCounties = new Set(['东莞市', '中山市', '儋州市', '嘉峪关市'])

const mismatch = (part: keyof Region, name: string, where: string) =>
  new Problem('validation_failed', `${name || 'nothing'} is not a ${part} of ${where}`, { param: `/${part}` })

function cityOf(province: Province, { city: name, county }: Region): City | undefined {
  const known = province.cities.find(called(name))
  if (known) return known
  // 北京市 / 市辖区, 湖北省 / 仙桃市 / 仙桃市, 香港特别行政区 / 香港特别行政区 / 沙田区: pickers fill the middle as they like.
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
 * Checks a region against the list and gives it the list's own names (广西 → 广西壮族自治区).
 *
 * The province must be known. A city or county must not belong to another one; but one that the list does not know at
 * all is taken as it is, since WeChat's picker gets new divisions (and keeps old ones) at its own time, and an address
 * that its owner chose there must not be refused. The picker's `streetName` is part of `detail`.
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
