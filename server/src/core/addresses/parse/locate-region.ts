import { findRegionAt, type RegionMatch } from '../../regions/find-region'
import { phoneMark } from './take-phone'

const separator = new RegExp(`[\\s,，、;；。|/:：_~(（\\[【-]|${phoneMark}`)

/**
 * The region in a text: the match with the highest score, the first of equal ones. In the middle of a run of characters
 * (张三浙江省杭州市) only a full name counts, because names and roads often contain the name of a province.
 */
export function locateRegion(text: string): RegionMatch | undefined {
  let best: RegionMatch | undefined
  for (let start = 0; start < text.length; start += 1) {
    const match = findRegionAt(text, start)
    if (!match) continue
    const begins = start === 0 || separator.test(text[start - 1] ?? '')
    if (!begins && match.score < 4) continue
    const score = match.score + (begins ? 1 : 0)
    if (!best || score > best.score) best = { ...match, score }
  }
  return best && best.county === '' && best.city === '' && best.province === '' ? undefined : best
}

const lineStart = new RegExp(`(?<=^|[\\n${phoneMark}])[\\s,，、/|:：_-]*`, 'g')

function repeats(text: string, at: number, region: RegionMatch): number | undefined {
  const again = findRegionAt(text, at)
  // A short name by itself is more likely the beginning of a road or a building.
  if (!again || again.score < 4) return undefined
  const same = (['province', 'city', 'county'] as const).every(
    (part) => again[part] === '' || again[part] === region[part],
  )
  return same ? again.end : undefined
}

/** The text after a region, without repetitions of the region: some shops print it again before the street. */
export function withoutCopies(after: string, region: RegionMatch): string {
  let text = after
  for (const { index, 0: blanks } of [...after.matchAll(lineStart)].reverse()) {
    let end = repeats(text, index + blanks.length, region)
    while (end !== undefined) {
      text = text.slice(0, index + blanks.length) + text.slice(end)
      end = repeats(text, index + blanks.length, region)
    }
  }
  return text
}
