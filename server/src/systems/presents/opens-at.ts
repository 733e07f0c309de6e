import { readSetting } from '../../core/settings/read-setting'
import { boundsOfDay, chinaDayOf } from '../../platform/china-days'
import type { Db } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { Problem } from '../../platform/problem'
import type { PresentRow } from './present-rows'
import { presentSetting } from './present-setting'

/**
 * When a present opens that its giver wants to be opened on `day` in China: its first moment; null for today, when it
 * opens at once. `validation_failed` for a past day and for one further ahead than the shop allows.
 */
export async function openingOn(db: Db, day: string, now: Date): Promise<Date | null> {
  const today = chinaDayOf(now)
  if (day === today) return null
  const { opensWithinDays } = await readSetting(db, presentSetting, now)
  const last = chinaDayOf(new Date(now.getTime() + opensWithinDays * dayMs))
  if (day < today || day > last) {
    throw new Problem('validation_failed', `a present opens on a day from ${today} to ${last}`, { param: '/opensOn' })
  }
  return boundsOfDay(day).from
}

/** Whether a paid present waits for the day on which it opens. Nobody can open it, and its giver may take it back. */
export const isSealed = ({ state, opens_at }: Pick<PresentRow, 'state' | 'opens_at'>, now: Date): boolean =>
  state === 'open' && opens_at !== null && opens_at > now

/** Whether its giver took it back: nothing else closes a paid present before its day. */
export const isTakenBack = ({
  state,
  opens_at,
  closed_at,
}: Pick<PresentRow, 'state' | 'opens_at' | 'closed_at'>): boolean =>
  state === 'closed' && opens_at !== null && closed_at !== null && closed_at < opens_at
