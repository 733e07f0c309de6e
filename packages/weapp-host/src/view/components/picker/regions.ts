import { areaList } from '@vant/area-data'

/** A place and those within it. The code is the state's, of six digits. */
export interface Place {
  name: string
  code: string
  within: Place[]
}

/** Words of the data that stand for no place. */
const fillers = new Set(['其它区', '市辖区'])
/** In the data a municipality's counties stand under 县; WeChat's picker shows them under the municipality. */
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

/** China's provinces, each with its cities and their counties, as WeChat's picker names them. */
export function regions(): Place[] {
  known ??= places(areaList.province_list, '').map((province) => ({ ...province, within: citiesOf(province) }))
  return known
}
