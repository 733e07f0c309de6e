import { findRegionAt, type RegionMatch } from '../../regions/find-region'
import { isPlacePath, type Region } from '../../regions/place-paths'
import { looksGlued } from './name-score'
import { anyMark, type Sheet, type Span, take } from './sheet'

export interface Located extends Region, Span {
  /** False where only a short name, or a name within a run, speaks for it. */
  sure: boolean
}

const separator = new RegExp(`[\\s,，、;；。.!！?？|/\\\\:：_~—"'“”‘’（(【[「『《<＜>＞+*#-]|[${anyMark}]`)
const country = /(?:中华人民共和国|中国大陆|中国|china)[\s,，]*$/i
/** What stands before `start` in its run, without 中国. */
function runBefore(text: string, start: number): string {
  let at = start
  while (at > 0 && !separator.test(text.charAt(at - 1))) at -= 1
  return text.slice(at, start).replace(country, '')
}
const lastOf = (text: string, pair: string, before: number) =>
  Math.max(...[...pair].map((one) => (before > 0 ? text.lastIndexOf(one, before - 1) : -1)))
const isOpenBefore = (text: string, start: number) => lastOf(text, '（(', start) > lastOf(text, '）)', start)
/** 北京市第八中学, 浙江省人民医院, 上海市场: here the name of the place belongs to another name. */
const institution =
  /^(?:第[一二三四五六七八九十\d]|[民场政]|区(?!域)|[^\s,，。\d路街道号区县镇乡\ue000-\ue005]{0,7}(?:医院|学校|[中小]学|大学(?!城)|学院|幼儿园|[法检察]院|公安|政府|委员会|局|图书馆|博物馆|体育|银行|支行|分行|分公司|公司|[分店]店|驻))/

const named = ({ province, city, county }: Region) => [province, city, county].filter(Boolean).length

/** How far a match can be trusted where it stands: 2 sure, 1 not sure, 0 not a region. */
function trust(text: string, match: RegionMatch): 0 | 1 | 2 {
  const before = runBefore(text, match.start)
  const rest = text.slice(match.end, match.end + 40)
  if (match.ambiguous || named(match) === 0) return 0
  if (before === '') {
    if (match.levels > 1) return 2
    if (match.ordinary) return 0
    return match.score >= 3.9 ? (/^(?:场|区(?!域)|民|政府)/.test(rest) ? 0 : 2) : 1
  }
  // Within a run a county by itself is part of another name (凤凰城北区), and so are most short names.
  if (institution.test(rest)) return 0
  if (match.levels > 1) return match.score >= 6.9 || match.levels > 2 ? 2 : 0
  return match.score >= 3.9 && !match.ordinary && looksGlued(before) ? 1 : 0
}

/**
 * The region of a text: the first that is sure, or else the first. What comes later and says more does not win, because
 * names of buildings and of branches contain regions too.
 */
export function locateRegion({ plain }: Sheet): Located | undefined {
  let unsure: Located | undefined
  for (let start = 0; start < plain.length; start += 1) {
    const match = findRegionAt(plain, start)
    if (!match) continue
    const trusted = trust(plain, match)
    if (trusted === 0) continue
    const { province, city, county, end } = match
    const from = start - (country.exec(plain.slice(Math.max(0, start - 20), start))?.[0].length ?? 0)
    const located = { province, city, county, start: from, end, sure: trusted === 2 }
    if (trusted === 2 && !isOpenBefore(plain, start)) return located
    unsure ??= { ...located, sure: false }
  }
  return unsure
}

function fits(again: RegionMatch, region: Region): boolean {
  // Of several counties of the name, the one in this city is meant.
  if (again.ambiguous && region.county === '') {
    return isPlacePath(`${region.province}/${region.city}/${again.county}`)
  }
  return (['province', 'city', 'county'] as const).every(
    (part) => again[part] === '' || region[part] === '' || again[part] === region[part],
  )
}

/** Whether a match after the region only says it again, or more exactly. */
function isCopy(text: string, match: RegionMatch, region: Region, follows: boolean, after: boolean): boolean {
  const rest = text.slice(match.end, match.end + 40)
  if (!fits(match, region) || isOpenBefore(text, match.start)) return false
  const alone = rest === '' || separator.test(rest.charAt(0))
  const begins = runBefore(text, match.start) === ''
  if (begins && alone) return match.levels > 1 || match.score >= 3.9 || (match.county === '' && after)
  if (match.levels > 1 && follows) return true
  if (institution.test(rest)) return false
  if (match.levels > 1) return match.score >= 6.9 || match.levels > 2
  if (match.score < 3.9 || match.ordinary) return false
  return match.county !== '' ? begins || follows : follows && findRegionAt(text, match.end)?.county === region.county
}

/**
 * Covers the region with marks, and its copies: some shops print it again before the street, and some forms split it.
 * @returns the region, with a level that only a copy names
 */
export function takeRegion(sheet: Sheet, located: Located): { region: Region; rest: Sheet } {
  let region: Region = { province: located.province, city: located.city, county: located.county }
  let rest = take(sheet, located, 'region')
  let last = located.end
  for (let start = 0; start < sheet.plain.length; start += 1) {
    if (start >= located.start && start < located.end) continue
    const match = findRegionAt(rest.plain, start)
    if (!match) continue
    const follows = start >= last && rest.plain.slice(last, start).trim() === ''
    if (!isCopy(rest.plain, match, region, follows, start > located.start)) continue
    region = {
      province: region.province || match.province,
      city: region.city || match.city,
      county: region.county || match.county,
    }
    rest = take(rest, match, 'region')
    last = match.end
    start = match.end - 1
  }
  return { region, rest }
}
