import { type CityEntry, type CountyEntry, gazetteer, type ProvinceEntry, type Spelling } from './gazetteer'
import { shortNameMayEnd } from './short-name-ends'

export interface RegionMatch {
  /** Empty where the text does not name it and the county does not imply it. */
  province: string
  city: string
  county: string
  start: number
  end: number
  /** 4 for each level named with its kind (西湖区), 3 for each in short form (西湖), a little less for a former name. */
  score: number
  /** How many of province, city and county the text names. */
  levels: number
  /** A county by itself of which there are several: 鼓楼区. */
  ambiguous: boolean
  /** A county by itself whose name is also an ordinary word: 东区, 工业园区. */
  ordinary: boolean
}
interface Step {
  end: number
  score: number
  levels: number
  /** A short name before something that it may belong to (香港湾仔区): it counts only if a county follows at once. */
  loose?: boolean
}

/** What may stand between two levels, a postcode too. \ue001 and \ue004 are where labels were (区县：). */
const between = /^[\s,，、/|_·:：>＞"'“”【】[\]\ue001\ue004-]*(?:\d{6}(?!\d))?[\s,，、]*/
// 雄安新区 has three counties that the official list still files under 保定市.
const placeholders =
  /^(?:市辖区|(?:省|自治区)?直辖县(?:级)?(?:行政区划|行政单位)?|省直辖|县|雄安新区|(?:生产)?建设兵团(?:第?[一二三四五六七八九十\d]+师)?|兵团(?:第?[一二三四五六七八九十\d]+师)?)/
const ordinaryName =
  /^(?:[东西南北中城郊矿新]|[城市][东西南北中郊]|[老古新]城|中心|高新|开发|工业园|经济.*开发|高新技术.*|.{0,2}(?:开发|示范|管理))区$/

/** No pattern here needs to see further, and a long text stays cheap. */
const ahead = 40
const skip = (text: string, at: number) => at + (between.exec(text.slice(at, at + ahead))?.[0].length ?? 0)

function read(text: string, at: number, spellings: Spelling[], level: 'county' | 'above'): Step[] {
  const steps: Step[] = []
  for (const { written, whole, former } of spellings) {
    if (!text.startsWith(written, at)) continue
    const end = at + written.length
    const loose = !whole && !shortNameMayEnd(text.slice(end, end + ahead), level)
    if (loose && level === 'county') continue
    steps.push({ end, score: (whole ? 4 : 3) - (former ? 0.1 : 0), levels: 1, loose })
  }
  return steps
}

const after = (before: Step, step: Step): Step => ({
  end: step.end,
  score: before.score + step.score,
  levels: before.levels + step.levels,
  loose: step.loose ?? false,
})
const plain = { ambiguous: false, ordinary: false }

/** An index by first character, because at most positions of a text no place begins. */
function byFirstCharacter<T extends { spellings: Spelling[] }>(entries: T[]): Map<string, T[]> {
  const index = new Map<string, T[]>()
  for (const entry of entries) {
    for (const first of new Set(entry.spellings.map((spelling) => spelling.written.charAt(0)))) {
      index.set(first, [...(index.get(first) ?? []), entry])
    }
  }
  return index
}
const provincesBy = byFirstCharacter(gazetteer)
const citiesBy = byFirstCharacter(gazetteer.flatMap((province) => province.cities))
const countiesBy = byFirstCharacter(gazetteer.flatMap((province) => province.counties))

/**
 * Counties that no city stands before: 西湖区 is in 杭州 and in 南昌, so province and city are filled in only where all
 * counties of the name share them. A name of today goes before the same name of the past.
 */
function countiesAt(text: string, at: number, among: CountyEntry[]): RegionMatch[] {
  const found = new Map<string, RegionMatch>()
  for (const { province, city, county, spellings } of among) {
    for (const step of read(text, at, spellings, 'county')) {
      const key = text.slice(at, step.end)
      const same = found.get(key)
      const ordinary = ordinaryName.test(key)
      const match = { province, city, county, start: at, ...step, ambiguous: false, ordinary }
      if (!same || same.score < step.score) found.set(key, match)
      else if (same.score === step.score && (same.city !== city || same.province !== province)) {
        found.set(key, {
          ...same,
          province: same.province === province ? province : '',
          city: '',
          county: same.county === county ? county : '',
          ambiguous: true,
        })
      }
    }
  }
  return [...found.values()]
}

function placeholdersAt(text: string, at: number, province: string): number[] {
  const filler = placeholders.exec(text.slice(at, at + ahead))?.[0]
  // 县 stands on the city level of 重庆; elsewhere it ends a name.
  return filler && (filler !== '县' || province === '重庆市') ? [at, skip(text, at + filler.length)] : [at]
}

function withCity(text: string, start: number, city: CityEntry, before: Step): RegionMatch[] {
  const said = { province: city.province, city: city.city, start, ...plain }
  const starts = placeholdersAt(text, skip(text, before.end), city.province)
  const counties = starts.flatMap((from) =>
    city.counties.flatMap(({ province, city, county, spellings }) =>
      read(text, from, spellings, 'county').map((step) => ({
        province,
        city,
        county,
        start,
        ...plain,
        ...after(before, step),
      })),
    ),
  )
  // 县 alone is a placeholder only where a county follows it.
  const filler = starts[1] !== undefined && text.charAt(starts[0] ?? 0) !== '县' ? starts[1] : before.end
  return before.loose ? counties : [...counties, { ...said, county: '', ...before, end: filler }]
}

function withProvince(text: string, start: number, province: ProvinceEntry, before: Step): RegionMatch[] {
  const at = skip(text, before.end)
  const matches: RegionMatch[] = before.loose
    ? []
    : [{ province: province.province, city: '', county: '', start, ...plain, ...before }]
  for (const city of province.cities) {
    const steps = read(text, at, city.spellings, 'above').map((step) => after(before, step))
    // A municipality is its own city: people write it twice, once, or with 市辖区.
    if (city.city === province.province) steps.push({ ...before, score: before.score + 1 })
    for (const step of steps) matches.push(...withCity(text, start, city, step))
  }
  for (const from of placeholdersAt(text, at, province.province)) {
    for (const match of countiesAt(text, from, province.counties)) {
      if (match.ambiguous || match.ordinary) continue
      matches.push({ ...match, start, ...after(before, match) })
    }
  }
  return matches
}

/** A county by itself counts in short form only if it is a 市: 昆山, 义乌. */
const standsAlone = (match: RegionMatch, text: string) =>
  match.score >= 3.9 || (match.county.endsWith('市') && !/[区县旗]/.test(text.slice(match.start, match.end)))

/**
 * The match with the highest score that begins exactly at `start`, or undefined.
 * @param text with simplified characters (`simplified`)
 */
export function findRegionAt(text: string, start: number): RegionMatch | undefined {
  const first = text.charAt(start)
  const matches: RegionMatch[] = []
  for (const province of provincesBy.get(first) ?? []) {
    for (const step of read(text, start, province.spellings, 'above')) {
      matches.push(...withProvince(text, start, province, step))
    }
  }
  for (const city of citiesBy.get(first) ?? []) {
    for (const step of read(text, start, city.spellings, 'above')) matches.push(...withCity(text, start, city, step))
  }
  const counties = countiesAt(text, start, countiesBy.get(first) ?? [])
  matches.push(...counties.filter((match) => standsAlone(match, text)))
  return matches.sort((a, b) => b.score - a.score || b.end - a.end)[0]
}
