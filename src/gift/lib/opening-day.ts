import type { GivenPresent, OfferedOccasions } from '@haoli/contract'

export type OpeningDays = NonNullable<OfferedOccasions['openingDays']>

/** A day that was chosen, while it is still among those; null: at once. */
export const dayStillOffered = (day: string | null | undefined, days: OpeningDays | null): string | null =>
  day && days && day >= days.first && day <= days.last ? day : null

/** The first moment of a day in China, as an ISO time. */
export const beginningOf = (day: string): string => `${day}T00:00:00+08:00`

/** Whether a paid present waits for its day. By the time of the answer: the phone's clock may be wrong. */
export const waitsForDay = ({ opensAt, now }: Pick<GivenPresent, 'opensAt' | 'now'>): boolean =>
  Boolean(opensAt) && Date.parse(opensAt ?? '') > Date.parse(now)
