import type { NewOrders } from '@haoli/contract'
import { notOfThisList, readCursor, writeCursor } from '../../platform/cursor'
import type { Db } from '../../platform/database/db'
import { minuteMs } from '../../platform/durations'

/** A payment has the time at which its request began, and is seen once that is committed. */
const overlapMs = minuteMs
const most = 20

/**
 * Orders that were paid since, the latest first; without a cursor those of the last minute. What was paid in the minute before the
 * cursor comes once more: who asks remembers what it knows.
 */
export async function newOrders(db: Db, since: string | undefined, now: Date): Promise<NewOrders> {
  const from = since === undefined ? now : readSince(since)
  const rows = await db
    .selectFrom('orders')
    .select(['id', 'number', 'kind', 'payable_fen', 'paid_at'])
    .where('paid_at', '>', new Date(from.getTime() - overlapMs))
    .where('kind', '<>', 'parcel')
    .orderBy('paid_at', 'desc')
    .limit(most)
    .execute()
  const items = rows.map(({ id, number, kind, payable_fen, paid_at }) => ({
    ...{ id, number, kind, payableFen: payable_fen },
    paidAt: (paid_at ?? now).toISOString(),
  }))
  return { items, cursor: writeCursor([now.getTime()]) }
}

function readSince(text: string): Date {
  const [ms] = readCursor(text)
  if (typeof ms !== 'number' || !Number.isSafeInteger(ms) || ms < 0) throw notOfThisList()
  return new Date(ms)
}
