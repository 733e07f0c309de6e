import type { AfterSale } from '@haoli/contract'
import { sql } from 'kysely'
import type { Reader } from '../../core/system/parts'
import { uploadsOf } from '../../core/uploads/upload-views'
import type { Db } from '../../platform/database/db'
import { applicationSubject } from './application-subject'

/** The latest application of each of these orders; null where there was none. */
export async function latestAfterSales(
  db: Db,
  orderIds: readonly string[],
  reader: Reader,
): Promise<Map<string, { afterSale: AfterSale | null }>> {
  if (orderIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('after_sales')
    .selectAll()
    .distinctOn('order_id')
    .where('order_id', 'in', orderIds)
    .orderBy('order_id')
    .orderBy('applied_at', 'desc')
    .orderBy(sql`state = 'applied'`, 'desc')
    .execute()
  const ids = rows.map(({ id }) => id)
  const uploads = await uploadsOf(db, applicationSubject, ids, reader)
  const latest = new Map(
    rows.map(({ id, order_id, state, reason, words, answer, applied_at, ended_at }) => [
      order_id,
      {
        ...{ id, state, reason, words, answer },
        pictures: (uploads.get(id) ?? []).filter(({ kind }) => kind === 'picture'),
        video: uploads.get(id)?.find(({ kind }) => kind === 'video') ?? null,
        appliedAt: applied_at.toISOString(),
        endedAt: ended_at?.toISOString() ?? null,
      },
    ]),
  )
  return new Map(orderIds.map((id) => [id, { afterSale: latest.get(id) ?? null }]))
}
