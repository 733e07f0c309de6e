import type { OfferedOccasions } from '@haoli/contract'
import { readSetting } from '../../core/settings/read-setting'
import { boundsOfDay, chinaDayOf } from '../../platform/china-days'
import type { Db } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { Problem } from '../../platform/problem'
import type { PresentRow } from './present-rows'
import { presentSetting } from './present-setting'

const dayAhead = (days: number, now: Date): string => chinaDayOf(new Date(now.getTime() + days * dayMs))

/** The days in China that a new present may open on, from tomorrow on. Null: it opens at once only. */
export async function openingDays(db: Db, now: Date): Promise<OfferedOccasions['openingDays']> {
  const { opensWithinDays } = await readSetting(db, presentSetting, now)
  return opensWithinDays === 0 ? null : { first: dayAhead(1, now), last: dayAhead(opensWithinDays, now) }
}

/**
 * When a present opens that its giver wants to be opened on `day` in China: its first moment; null for today, when it
 * opens at once. `validation_failed` for a past day and for one further ahead than the shop allows.
 */
export async function openingOn(db: Db, day: string, now: Date): Promise<Date | null> {
  if (day === dayAhead(0, now)) return null
  const days = await openingDays(db, now)
  if (days === null || day < days.first || day > days.last) {
    const offered = days === null ? 'at once only' : `on a day from ${days.first} to ${days.last}`
    throw new Problem('validation_failed', `a present opens ${offered}`, { param: '/opensOn' })
  }
  return boundsOfDay(day).from
}

/** Whether a paid present waits for the day on which it opens. Nobody can open it, and its giver may take it back. */
export const waitsForItsDay = ({ state, opens_at }: Pick<PresentRow, 'state' | 'opens_at'>, now: Date): boolean =>
  state === 'open' && opens_at !== null && opens_at > now

/** Whether its giver took it back: nothing else closes a paid present before its day. */
export const isTakenBack = ({
  state,
  opens_at,
  closed_at,
}: Pick<PresentRow, 'state' | 'opens_at' | 'closed_at'>): boolean =>
  state === 'closed' && opens_at !== null && closed_at !== null && closed_at < opens_at
