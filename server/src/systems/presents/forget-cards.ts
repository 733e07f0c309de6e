import { readSetting } from '../../core/settings/read-setting'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { presentSetting } from './present-setting'

/** Deletes the cards that `presentOfCard` does not find any more, because their present closed long ago. */
export async function forgetCards(tx: Tx, _occurrence: string, { now }: Context): Promise<void> {
  const { cardRetentionDays } = await readSetting(tx, presentSetting, now)
  const oldest = new Date(now.getTime() - cardRetentionDays * dayMs)
  await tx
    .deleteFrom('present_cards')
    .using('presents')
    .whereRef('presents.id', '=', 'present_cards.present_id')
    .where('presents.closed_at', '<=', oldest)
    .execute()
}
