import { type Inbox, type InboxNotice, limits } from '@haoli/contract'
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'

interface InboxQuery {
  customerId: string
  limit?: number | undefined
  cursor?: string | undefined
}

/** All notices to a customer, newest first, whether or not they were sent as messages too. */
export async function readInbox(
  db: Db,
  { customerId, limit = limits.pageDefault, cursor }: InboxQuery,
  now: Date,
): Promise<Inbox> {
  const from = readTimeCursor(cursor)
  let query = db
    .selectFrom('messages')
    .selectAll()
    .where('customer_id', '=', customerId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (from) query = query.where(after('created_at', 'id', from))
  const [rows, unread] = await Promise.all([query.execute(), countUnread(db, customerId)])
  const { page, nextCursor } = cutPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }))
  return { items: page.map(view), nextCursor, unread, now: now.toISOString() }
}

export async function countUnread(db: Db, customerId: string): Promise<number> {
  const { unread } = await db
    .selectFrom('messages')
    .select((eb) => eb.fn.countAll<number>().as('unread'))
    .where('customer_id', '=', customerId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}

const view = (row: Selectable<Database['messages']>): InboxNotice => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  text: row.text,
  page: row.page,
  subject: { kind: row.subject_kind, id: row.subject_id },
  createdAt: row.created_at.toISOString(),
  read: row.read_at !== null,
})
