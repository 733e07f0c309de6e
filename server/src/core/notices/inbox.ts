import { type Inbox, type InboxNotice, limits, type TranslatedLanguage } from '@haoli/contract'
import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import type { Registry } from '../system/system'
import { wordsOfNotices } from './notice-words'

interface InboxQuery {
  customerId: string
  limit?: number | undefined
  cursor?: string | undefined
  /** undefined: the shop's own. */
  language: TranslatedLanguage | undefined
}

/** All notices to a customer, newest first, whether or not they were sent as messages too. */
export async function readInbox(
  db: Db,
  { customerId, limit = limits.pageDefault, cursor, language }: InboxQuery,
  { now, registry }: { now: Date; registry: Pick<Registry, 'notices'> },
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
  const words = await wordsOfNotices(db, page, language, registry)
  const items = page.map((row, index) => view(row, words[index] ?? row))
  return { items, nextCursor, unread, now: now.toISOString() }
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

const view = (
  row: Selectable<Database['messages']>,
  { title, text }: { title: string; text: string },
): InboxNotice => ({
  id: row.id,
  kind: row.kind,
  title,
  text,
  page: row.page,
  subject: { kind: row.subject_kind, id: row.subject_id },
  createdAt: row.created_at.toISOString(),
  read: row.read_at !== null,
})
