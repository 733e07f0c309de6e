import former from './former-places.json'
import { type Place, provinces } from './places'

export interface Spelling {
  written: string
  /** With its kind (西湖区, 恩施州), as opposed to 西湖 or 恩施: such a name is rarely part of another word. */
  whole: boolean
  /** No longer the name of this place. */
  former: boolean
}
export interface CountyEntry {
  province: string
  city: string
  county: string
  spellings: Spelling[]
}
export interface CityEntry {
  province: string
  city: string
  spellings: Spelling[]
  counties: CountyEntry[]
}
export interface ProvinceEntry {
  province: string
  spellings: Spelling[]
  cities: CityEntry[]
  counties: CountyEntry[]
}

// What people say and no rule derives.
const colloquial: Record<string, string[]> = {
  内蒙古自治区: ['内蒙', '内モンゴル自治区'],
  广西壮族自治区: ['广西チワン族自治区'],
  新疆维吾尔自治区: ['新疆ウイグル自治区'],
  西藏自治区: ['チベット自治区'],
  巴音郭楞蒙古自治州: ['巴州'],
  克孜勒苏柯尔克孜自治州: ['克州'],
  博尔塔拉蒙古自治州: ['博州'],
  锡林郭勒盟: ['锡盟'],
  阿拉善盟: ['阿盟'],
  呼伦贝尔市: ['呼盟'],
  前郭尔罗斯蒙古族自治县: ['前郭县'],
}
const kind = /[省区县市旗州盟]$/

/** Whether a spelling has its kind: 恩施州 beside 恩施, but not 郑州 beside 郑州市. */
const isWhole = (written: string, name: string, all: string[]) =>
  written === name ||
  (name.endsWith('街道') && written.endsWith('区')) ||
  (kind.test(written) && (all.includes(written.slice(0, -1)) || written.includes('自治')))

function spellingsOf({ name, spellings }: Place, formerNames: string[] = []): Spelling[] {
  const current = [...spellings.map(({ written }) => written), ...(colloquial[name] ?? [])]
  // 东莞, 中山 and 儋州 have towns instead of counties: 东莞虎门.
  if (name.endsWith('镇')) current.push(name.slice(0, -1))
  const past = formerNames.flatMap((written) => [
    { written, whole: true, former: true },
    { written: written.replace(/[市县区]$|地区$/, ''), whole: false, former: true },
  ])
  return [
    ...current.map((written) => ({ written, whole: isWhole(written, name, current), former: false })),
    ...past.filter(({ written }) => written.length > 1 && !current.includes(written)),
  ]
}

/** From 省/市 or 省/市/县 of today to its former names; a name with its former city stands as 市/县. */
const formerNames = (names: Record<string, string>, path: string) => names[path]?.split(' ') ?? []

function countyEntry(province: string, city: string, place: Place): CountyEntry {
  const names = formerNames(former.counties, `${province}/${city}/${place.name}`).filter((name) => !name.includes('/'))
  return { province, city, county: place.name, spellings: spellingsOf(place, names) }
}

/** Counties as they stood under a city that they no longer belong to, or that is no more: 巢湖市/和县. */
function countiesOfFormerCities(province: string, counties: CountyEntry[]): Map<string, CountyEntry[]> {
  const found = new Map<string, CountyEntry[]>()
  for (const entry of counties) {
    for (const name of formerNames(former.counties, `${province}/${entry.city}/${entry.county}`)) {
      const [city, county] = name.split('/')
      if (city === undefined || county === undefined) continue
      const spellings = [{ written: county, whole: true, former: true }]
      found.set(city, [...(found.get(city) ?? []), { ...entry, spellings }])
    }
  }
  return found
}

/** The region list with every spelling that a pasted text may have, also of the past. */
export const gazetteer: ProvinceEntry[] = provinces.map((place) => {
  const province = place.name
  const cities = place.cities.map((city): CityEntry => {
    const counties = city.counties.map((county) => countyEntry(province, city.name, county))
    return { province, city: city.name, spellings: spellingsOf(city), counties }
  })
  const counties = cities.flatMap((city) => city.counties)
  const moved = countiesOfFormerCities(province, counties)
  for (const city of cities) city.counties.push(...(moved.get(city.city) ?? []))
  const formerCities = cities.flatMap((city) =>
    formerNames(former.cities, `${province}/${city.city}`).map((name): CityEntry => {
      const spellings = spellingsOf({ name: '', spellings: [] }, [name])
      return { ...city, spellings, counties: [...(moved.get(name) ?? []), ...city.counties] }
    }),
  )
  return { province, spellings: spellingsOf(place), cities: [...cities, ...formerCities], counties }
})
