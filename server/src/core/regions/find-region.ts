import { type City, type Place, type Province, provinces } from './places'
import { shortNameMayEnd } from './short-name-ends'

export interface RegionMatch {
  /** Empty where the text does not name it and the county does not imply it. */
  province: string
  city: string
  county: string
  start: number
  end: number
  /** How much the text named: 3 for each level in short form, 4 for its full name. */
  score: number
}
type Step = Pick<RegionMatch, 'end' | 'score'>

const between = /^[\s,，、/|_-]*/
// 雄安新区 has three counties that the official list still files under 保定市.
const placeholders = /^(?:市辖区|(?:省|自治区)?直辖县(?:级)?(?:行政区划|行政单位)?|县(?=[\s,，、/])|雄安新区)/

const skip = (text: string, at: number) => at + (between.exec(text.slice(at))?.[0].length ?? 0)

function read(text: string, at: number, place: Place): Step[] {
  const steps: Step[] = []
  for (const { written, full } of place.spellings) {
    const end = at + written.length
    if (!text.startsWith(written, at) || !(full || shortNameMayEnd(text.slice(end)))) continue
    steps.push({ end, score: full ? 4 : 3 })
  }
  return steps
}

const allCities = provinces.flatMap((province) => province.cities.map((city) => ({ province, city })))
const allCounties = allCities.flatMap(({ province, city }) =>
  city.counties.map((county) => ({ province, city, county })),
)

type CountyEntry = (typeof allCounties)[number]

/** An index by first character, because at most positions of a text no place begins. */
function byFirstCharacter<T>(entries: T[], placeOf: (entry: T) => Place): Map<string, T[]> {
  const index = new Map<string, T[]>()
  for (const entry of entries) {
    for (const first of new Set(placeOf(entry).spellings.map((spelling) => spelling.written.charAt(0)))) {
      index.set(first, [...(index.get(first) ?? []), entry])
    }
  }
  return index
}
const citiesBy = byFirstCharacter(allCities, (entry) => entry.city)
const countiesBy = byFirstCharacter(allCounties, (entry) => entry.county)

/** 西湖区 is in 杭州 and in 南昌: province and city are filled in only where all counties of the name share them. */
function countiesAt(text: string, at: number, among: CountyEntry[], standsAlone: boolean): RegionMatch[] {
  const found = new Map<string, RegionMatch>()
  for (const { province, city, county } of among) {
    for (const step of read(text, at, county)) {
      // Without province or city before it, a county's short form counts only if it is a 市: 昆山, 义乌.
      if (standsAlone && step.score < 4 && !county.name.endsWith('市')) continue
      const key = `${county.name} ${step.end}`
      const same = found.get(key)
      const match = { province: province.name, city: city.name, county: county.name, start: at, ...step }
      if (!same) found.set(key, match)
      else {
        same.city = same.city === city.name && same.province === province.name ? same.city : ''
        same.province = same.province === province.name ? same.province : ''
      }
    }
  }
  return [...found.values()]
}

function withCity(text: string, start: number, province: Province, city: City, before: Step): RegionMatch[] {
  const said = { province: province.name, city: city.name, start }
  const at = skip(text, before.end)
  const filler = placeholders.exec(text.slice(at))?.[0]
  const from = filler ? skip(text, at + filler.length) : at
  const counties = city.counties.flatMap((county) =>
    read(text, from, county).map((step) => ({
      ...said,
      county: county.name,
      end: step.end,
      score: before.score + step.score,
    })),
  )
  return [...counties, { ...said, county: '', ...before, end: filler ? from : before.end }]
}

function withProvince(text: string, start: number, province: Province, before: Step): RegionMatch[] {
  const at = skip(text, before.end)
  const matches: RegionMatch[] = [{ province: province.name, city: '', county: '', start, ...before }]
  for (const city of province.cities) {
    const steps = read(text, at, city).map((step) => ({ end: step.end, score: before.score + step.score }))
    // A municipality is its own city: people write it twice, once, or with 市辖区.
    if (city.name === province.name) steps.push({ end: before.end, score: before.score + 1 })
    for (const step of steps) matches.push(...withCity(text, start, province, city, step))
  }
  const filler = placeholders.exec(text.slice(at))?.[0]
  const from = filler ? skip(text, at + filler.length) : at
  const inProvince = (countiesBy.get(text.charAt(from)) ?? []).filter((entry) => entry.province === province)
  for (const match of countiesAt(text, from, inProvince, false)) {
    matches.push({ ...match, province: province.name, start, score: before.score + match.score })
  }
  return matches
}

/** The match with the highest score that begins exactly at `start`, or undefined. */
export function findRegionAt(text: string, start: number): RegionMatch | undefined {
  const matches = provinces.flatMap((province) =>
    read(text, start, province).flatMap((step) => withProvince(text, start, province, step)),
  )
  for (const { province, city } of citiesBy.get(text.charAt(start)) ?? []) {
    for (const step of read(text, start, city)) matches.push(...withCity(text, start, province, city, step))
  }
  matches.push(...countiesAt(text, start, countiesBy.get(text.charAt(start)) ?? [], true))
  return matches.sort((a, b) => b.score - a.score || b.end - a.end)[0]
}
