import type { RegionTree } from '@haoli/contract'
import { areaList } from '@vant/area-data'

/** The city level of counties that a province governs directly, as the official list names it. */
export const directCounties = '省直辖县级行政区划'
const directOfAutonomousRegion = '自治区直辖县级行政区划'

/**
 * Placeholders in the data that are not places: WeChat's picker puts all counties of a municipality under the
 * municipality (重庆市 / 重庆市 / 云阳县; the data has 重庆市 / 县 / 云阳县), and 其它区 is not an address.
 */
const fillers = new Set(['其它区', '市辖区'])

function cityName(provinceName: string, dataName: string): string {
  if (dataName === '省直辖县') return directCounties
  if (dataName.includes('直辖县')) return directOfAutonomousRegion
  return dataName === '县' ? provinceName : dataName
}

/** The data lists some zones twice, as 苏州工业园区 and as 工业园区: keeps the one with the city's name. */
function withoutDuplicates(city: string, counties: string[]): string[] {
  const stem = city.replace(/市$/, '')
  return [...new Set(counties)].filter((county) => !counties.includes(stem + county))
}

/**
 * China's divisions as WeChat's region picker shows them: province → city → counties, from `@vant/area-data` (MIT).
 * Codes are six digits: two of the province, two of the city, two of the county.
 */
export function buildRegionTree(data = areaList): RegionTree {
  const countiesOf = new Map<string, string[]>()
  for (const [code, county] of Object.entries(data.county_list)) {
    if (fillers.has(county)) continue
    const cityCode = code.slice(0, 4)
    countiesOf.set(cityCode, [...(countiesOf.get(cityCode) ?? []), county])
  }
  const provinces = Object.entries(data.province_list).map(([provinceCode, name]) => {
    const cities = new Map<string, string[]>()
    for (const [code, dataName] of Object.entries(data.city_list)) {
      if (!code.startsWith(provinceCode.slice(0, 2))) continue
      const city = cityName(name, dataName)
      cities.set(city, [...(cities.get(city) ?? []), ...(countiesOf.get(code.slice(0, 4)) ?? [])])
    }
    return {
      name,
      cities: [...cities].map(([city, counties]) => ({ name: city, counties: withoutDuplicates(city, counties) })),
    }
  })
  return { provinces }
}

export const regionTree = buildRegionTree()
