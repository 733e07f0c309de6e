import { Problem } from '../../platform/problem'
import { simplifiedByCharacter } from '../../platform/texts/simplified'
import { type City, type Place, type Province, provinces } from '../regions/places'

interface Region {
  province: string
  city: string
  county: string
}

const called = (name: string) => (place: Place) => place.spellings.some((spelling) => spelling.written === name)
// Many cities have zones with the same name, and new ones are founded every year: one in another city proves nothing.
const zone = /(?:开发区|高新区|新区|园区|示范区|管理区|合作区|街道|[镇乡])$/
// Counties that are called like zones.
const districts = new Set([
  ...['浦东新区', '沈北新区', '清新区', '绿园区', '梁园区', '下花园区', '林园区', '桃园区', '大园区'],
])
const isZone = (name: string) => zone.test(name) && !districts.has(name)
const heading = /^(?:(?:省|自治区)?直辖|市辖区$|县$)/
const withoutCounties = new Set(['东莞市', '中山市', '儋州市', '嘉峪关市'])

// Every spelling of every county that is not a zone.
const countySpellings = new Set(
  provinces.flatMap(({ cities }) =>
    cities.flatMap(({ counties }) =>
      counties.flatMap(({ name, spellings }) => (isZone(name) ? [] : spellings.map(({ written }) => written))),
    ),
  ),
)

// A city is no county of another one.
const cityNames = new Set(
  provinces
    .flatMap(({ name, cities }) => [name, ...cities.map((city) => city.name)])
    .filter((name) => /[市省区州盟]$/.test(name)),
)

const mismatch = (part: keyof Region, name: string, where: string) =>
  new Problem('validation_failed', `${name || 'nothing'} is not a ${part} of ${where}`, { param: `/${part}` })

function cityOf(province: Province, { city: name, county }: Region): City | undefined {
  const known = province.cities.find(called(name))
  if (known) return known
  // Pickers put different placeholders on the city level: 北京市 / 市辖区, 湖北省 / 仙桃市 / 仙桃市,
  // 香港特别行政区 / 香港特别行政区 / 沙田区.
  const isFiller = called(name)(province) || name === county || heading.test(name)
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
  const isCity = cityNames.has(name) && name !== city.name
  if (isCity || countySpellings.has(name)) throw mismatch('county', name, `${province.name} ${city.name}`)
  return name
}

/** A city that the list does not have, or a placeholder under which the list has no such county. */
function checkUnknownCity(province: Province, { city, county }: Region): void {
  if (provinces.some((other) => other.cities.some(called(city)))) throw mismatch('city', city, province.name)
  // A new city may have taken over a county of its province, but not one of another province.
  const isNear = province.cities.some((one) => one.counties.some(called(county)))
  const isCity = cityNames.has(county) && !province.cities.some(called(county)) && !called(county)(province)
  if (!isNear && (isCity || countySpellings.has(county))) throw mismatch('county', county, province.name)
  if (county === '' && heading.test(city)) throw mismatch('county', county, province.name)
}

/**
 * Checks a region against the list and returns it with official names (广西 → 广西壮族自治区).
 *
 * The province must be known. A city or county that belongs elsewhere is refused. One that the list does not have is
 * accepted as it is: WeChat's picker adds and removes divisions at other times than the list, and what a shopper chose
 * there must not be refused. Traditional characters are read as simplified ones, of which the list consists. The picker's
 * `streetName` is part of `detail`.
 */
export function checkRegion(given: Region): Region {
  const region = {
    province: simplifiedByCharacter(given.province),
    city: simplifiedByCharacter(given.city),
    county: simplifiedByCharacter(given.county),
  }
  const province = provinces.find(called(region.province))
  if (!province) {
    throw new Problem('validation_failed', `${region.province} is not a province`, { param: '/province' })
  }
  const city = cityOf(province, region)
  if (city) {
    return { province: province.name, city: city.name, county: countyName(province, city, region.county) }
  }
  if (region.city === '') throw mismatch('city', region.city, province.name)
  checkUnknownCity(province, region)
  return { province: province.name, city: region.city, county: region.county }
}
