import { isProvince } from '../../regions/places'
import { nameScore, splitNameOffEnd, tidyName } from './name-score'
import type { Segment } from './segments'

const enough = 4

/**
 * Finds the name among the segments outside the region, by how much a segment looks like a name and by its position:
 * next to the phone, or before the region.
 */
export function chooseName(segments: Segment[]): { name: string; others: Segment[] } {
  const scored = segments.map((segment, index) => {
    const looks = segment.attached ? 0 : nameScore(segment.text)
    const stands =
      (segment.nextToPhone ? 3 : 0) + (segment.side === 'before' ? 2 : 0) + (index === segments.length - 1 ? 1 : 0)
    // A person may be called 云南, but a province by itself is more likely part of an address.
    const place = isProvince(segment.text) ? 3 : 0
    return { segment, score: looks === 0 ? 0 : looks + stands - place }
  })
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (first, next) => (first && first.score >= next.score ? first : next),
    undefined,
  )
  if (best && best.score >= enough) {
    const others = segments.filter((segment) => segment !== best.segment)
    return { name: tidyName(best.segment.text), others }
  }
  // No segment is a name by itself: 文三路478号张三13800138000.
  for (const segment of [...segments].reverse()) {
    const split = splitNameOffEnd(segment.text)
    if (!split) continue
    const others = segments.map((other) => (other === segment ? { ...other, text: split.detail } : other))
    return { name: split.name, others }
  }
  return { name: '', others: segments }
}
