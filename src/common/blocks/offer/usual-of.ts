import type { LineOffer } from '@haoli/contract'

/** What a line costs without the offer that it has. */
export const usualOf = (line: { offer?: { usualFen: number; obstacle?: LineOffer['obstacle'] } }): number | null =>
  line.offer && !line.offer.obstacle ? line.offer.usualFen : null
