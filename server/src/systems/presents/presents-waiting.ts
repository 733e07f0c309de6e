import { soonHours } from '@haoli/contract'
import { sql } from 'kysely'
import type { WaitingPart } from '../../core/system/parts'
import { hourMs } from '../../platform/durations'

/** Presents of which a parcel still waits, shortly before it is returned. */
export const presentsWaiting: WaitingPart[] = [
  {
    names: ['presentsExpiring'],
    seenBy: ['operations', 'service'],
    counts: (now) => sql`
      select count(*) as "presentsExpiring" from presents
      where state = 'open' and expires_at > ${now} and expires_at <= ${new Date(now.getTime() + soonHours.present * hourMs)}`,
  },
]
