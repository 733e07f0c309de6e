import { areaList } from '@vant/area-data'

/** A place with its parts. The code is the official one, of six digits. */
export interface Place {
  name: string
  code: string
  within: Place[]
}

/** Placeholders in the data that are not places. */
const fillers = new Set(['其它区', '市辖区'])
/** In the data a municipality's counties are under 县; WeChat's picker has them under the municipality. */
const countyFiller = '县'

const places = (list: Record<string, string>, start: string): Place[] =>
  Object.entries(list)
    .filter(([code, name]) => code.startsWith(start) && !fillers.has(name))
    .map(([code, name]) => ({ name, code, within: [] }))

function citiesOf({ code, name }: Place): Place[] {
  const cities = places(areaList.city_list, code.slice(0, 2)).map((city) => ({
    ...city,
    name: city.name === countyFiller ? name : city.name,
    within: places(areaList.county_list, city.code.slice(0, 4)),
  }))
  const merged = new Map<string, Place>()
  for (const city of cities) {
    const known = merged.get(city.name)
    if (known) known.within.push(...city.within)
    else merged.set(city.name, city)
  }
  return [...merged.values()]
}

let known: Place[] | undefined

/** China's provinces with their cities and counties, named as in WeChat's picker. */
export function regions(): Place[] {
  known ??= places(areaList.province_list, '').map((province) => ({ ...province, within: citiesOf(province) }))
  return known
}
