import type { AuditLine, AuditQuery } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { cutPage, numberOfCursor } from '../../platform/time-cursor'

/** The newest first. */
export async function listAudit(db: Db, { limit = 20, cursor, actorId, action, objectId }: AuditQuery) {
  const before = numberOfCursor(cursor, 15)
  const rows = await db
    .selectFrom('audit_log')
    .leftJoin('customers', 'customers.id', 'audit_log.actor_id')
    .leftJoin('machine_keys', 'machine_keys.id', 'audit_log.actor_id')
    .selectAll('audit_log')
    .select((eb) => eb.fn.coalesce('customers.nickname', 'machine_keys.name').as('name'))
    .$if(before !== null, (select) => select.where('audit_log.id', '<', before))
    .$if(actorId !== undefined, (select) => select.where('actor_id', '=', actorId ?? ''))
    .$if(action !== undefined, (select) => select.where('action', '=', action ?? ''))
    .$if(objectId !== undefined, (select) => select.where('object_id', '=', objectId ?? ''))
    .orderBy('audit_log.id', 'desc')
    .limit(limit + 1)
    .execute()
  const { page, nextCursor } = cutPage(rows, limit, (row) => ({ at: row.at, id: String(row.id) }))
  const items = page.map(
    (row): AuditLine => ({
      id: String(row.id),
      at: row.at.toISOString(),
      actor: { kind: row.actor_kind, id: row.actor_id, name: row.name },
      action: row.action,
      objectId: row.object_id,
      input: row.input,
      before: row.before,
      after: row.after,
    }),
  )
  return { items, nextCursor }
}
