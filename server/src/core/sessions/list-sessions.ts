import type { ListedSession } from '@haoli/contract'
import type { Db } from '../../platform/database/db'

/** The sessions of a customer that have not ended: the one with `currentId` first, then the one that was used last. */
export async function listSessions(
  db: Db,
  { customerId, currentId, now }: { customerId: string; currentId: string; now: Date },
): Promise<ListedSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'kind', 'device_name', 'created_at', 'last_used_at'])
    .where('customer_id', '=', customerId)
    .where('expires_at', '>', now)
    .orderBy((eb) => eb('id', '=', currentId), 'desc')
    .orderBy('last_used_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    deviceName: row.device_name,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at.toISOString(),
    current: row.id === currentId,
  }))
}
