import { type AgencyRoom, type AgencyRoomPage, type CreateAgencyRoom, limits } from '@haoli/contract'
import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { newId } from '../../platform/ids'
import { notFound, Problem } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'

/**
 * The merchant says that a live room belongs to an agency from now or later on: what is bought out of it is its lead. A constraint
 * refuses another one for any of the same time, the agency's own too. Answers its id. The caller has locked the agency.
 */
export async function addRoom(
  tx: Tx,
  agencyId: string,
  { room, talent = null, ...dates }: CreateAgencyRoom,
  now: Date,
): Promise<string> {
  const beginsAt = dates.beginsAt ? new Date(dates.beginsAt) : now
  const endsAt = dates.endsAt ? new Date(dates.endsAt) : null
  // What was ordered before is a lead of nobody's, and stays so.
  if (beginsAt < now) throw new Problem('validation_failed', 'it begins now or later', { param: '/beginsAt' })
  if (endsAt && endsAt <= beginsAt) {
    throw new Problem('validation_failed', 'it would end before it begins', { param: '/endsAt' })
  }
  const added = await tx
    .insertInto('agency_rooms')
    .values({
      id: newId('agencyRoom'),
      agency_id: agencyId,
      room,
      talent,
      begins_at: beginsAt,
      ends_at: endsAt,
      created_at: now,
    })
    .onConflict((conflict) => conflict.constraint('one_agency_a_room').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw new Problem('room_overlaps', 'the room belongs to an agency for some of this time')
  return added.id
}

/** Ends one room of an agency, or all of them, now; one that has not begun never will. Leads stay. Answers how many it ended. */
export async function endRooms(
  tx: Tx,
  { agencyId, id }: { agencyId: string; id?: string },
  now: Date,
): Promise<number> {
  let query = tx
    .updateTable('agency_rooms')
    .set({ ends_at: sql<Date>`greatest(begins_at, ${now}::timestamptz)` })
    .where('agency_id', '=', agencyId)
    .where(sql<boolean>`(ends_at is null or ends_at > greatest(begins_at, ${now}::timestamptz))`)
  if (id !== undefined) query = query.where('id', '=', id)
  return (await query.returning('id').execute()).length
}

interface Wanted {
  agencyId: string
  cursor?: string | undefined
  limit?: number | undefined
}

/** The rooms of an agency, the last named first, those that have ended among them. */
export async function listRooms(
  db: Db,
  { agencyId, cursor, limit = limits.pageDefault }: Wanted,
  now: Date,
): Promise<AgencyRoomPage> {
  const from = readTimeCursor(cursor)
  let query = db
    .selectFrom('agency_rooms')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (from) query = query.where(after('created_at', 'id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.created_at, id: row.id }))
  return { items: page.map((row) => view(row, now)), nextCursor }
}

/** Throws `not_found` also for a room of another agency. */
export async function roomById(db: Db, { agencyId, id }: { agencyId: string; id: string }, now: Date) {
  const query = db.selectFrom('agency_rooms').selectAll().where('id', '=', id).where('agency_id', '=', agencyId)
  const row = await query.executeTakeFirst()
  if (!row) throw notFound('room of the agency')
  return view(row, now)
}

const view = (row: Selectable<Database['agency_rooms']>, now: Date): AgencyRoom => ({
  id: row.id,
  room: row.room,
  talent: row.talent,
  state: row.ends_at && row.ends_at <= now ? 'ended' : row.begins_at > now ? 'planned' : 'current',
  beginsAt: row.begins_at.toISOString(),
  endsAt: row.ends_at?.toISOString() ?? null,
})
