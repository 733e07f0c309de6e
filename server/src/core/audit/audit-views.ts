import type { AuditLine, AuditQuery } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { after, cutPage, numberOfCursor, readTimeCursor } from '../../platform/time-cursor'

type Filters = Omit<AuditQuery, 'cursor' | 'limit'>

function found(db: Db, { actorId, action, objectId, from, until }: Filters) {
  let query = db.selectFrom('audit_log')
  if (actorId !== undefined) query = query.where('actor_id', '=', actorId)
  if (action !== undefined) query = query.where('action', '=', action)
  if (objectId !== undefined) query = query.where('object_id', '=', objectId)
  if (from !== undefined) query = query.where('at', '>=', new Date(from))
  if (until !== undefined) query = query.where('at', '<', new Date(until))
  return query
}

export async function countAudit(db: Db, filters: Filters): Promise<number> {
  const { lines } = await found(db, filters)
    .select((eb) => eb.fn.countAll().as('lines'))
    .executeTakeFirstOrThrow()
  return Number(lines)
}

/** The newest first. */
export async function listAudit(db: Db, { limit = 20, cursor, ...filters }: AuditQuery) {
  // The cursor of another list has no number.
  const last = numberOfCursor(cursor, 15) === null ? null : readTimeCursor(cursor)
  let query = found(db, filters)
    .leftJoin('customers', 'customers.id', 'audit_log.actor_id')
    .leftJoin('machine_keys', 'machine_keys.id', 'audit_log.actor_id')
    .selectAll('audit_log')
    .select((eb) => eb.fn.coalesce('customers.nickname', 'machine_keys.name').as('name'))
  if (last) query = query.where(after('audit_log.at', 'audit_log.id', last))
  const rows = await query
    .orderBy('audit_log.at', 'desc')
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
