import { regionTree } from './region-tree'
import { shortNames } from './short-names'

/** A province, city or county with all its spellings. */
export interface Place {
  name: string
  spellings: { written: string }[]
}
export interface City extends Place {
  counties: Place[]
}
export interface Province extends Place {
  cities: City[]
}

function place(name: string, extra: string[] = []): Place {
  const short = [...new Set([...shortNames(name), ...extra])].filter((written) => written !== name)
  // Longest first, so that 海南藏族自治州 is tried before 海南.
  const spellings = [name, ...short].map((written) => ({ written }))
  return { name, spellings: spellings.sort((a, b) => b.written.length - a.written.length) }
}

/** Wrong or outdated names that people still write: 广西省, 香港特区. */
function provinceSpellings(name: string): string[] {
  const bare = shortNames(name)[0] ?? name
  return name.endsWith('自治区') ? [`${bare}省`] : name.endsWith('行政区') ? [`${bare}特区`] : []
}

/** After 苏州 people write 工业园区 for 苏州工业园区. */
function countySpellings(county: string, city: string): string[] {
  const stem = city.replace(/市$/, '')
  return county.startsWith(stem) && /[区城]$/.test(county) && county.length - stem.length >= 4
    ? [county.slice(stem.length)]
    : []
}

export const provinces: Province[] = regionTree.provinces.map((province) => ({
  ...place(province.name, provinceSpellings(province.name)),
  cities: province.cities.map((city) => ({
    ...place(city.name),
    counties: city.counties.map((county) => place(county, countySpellings(county, city.name))),
  })),
}))
