import { sql } from 'kysely'
import type { WaitingPart } from '../../core/system/parts'
import { onTab } from './board-conditions'
import { soonOf } from './list-board'

/** Presents of which a parcel still waits, shortly before it is returned, as the board has them. */
export const presentsWaiting: WaitingPart[] = [
  {
    names: ['presentsExpiring'],
    seenBy: ['operations', 'service'],
    counts: async (now, db) => sql`
      select count(*) as "presentsExpiring" from presents s where ${onTab.expiring(now, await soonOf(db, now))}`,
  },
]
