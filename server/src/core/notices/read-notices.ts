import type { ReadNotices } from '@haoli/contract'
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'

/**
 * Marks notices as read; those that were read stay as they are. `not_found` where one is not the customer's. With `upTo`,
 * what came after that notice stays unread, also if it came meanwhile.
 */
export async function readNotices(tx: Tx, customerId: string, { ids, upTo }: ReadNotices, now: Date): Promise<void> {
  await expectOwn(tx, customerId, upTo === undefined ? (ids ?? []) : [upTo])
  const wanted: Expression<SqlBool> =
    upTo === undefined
      ? sql<SqlBool>`id = any(${ids ?? []})`
      : sql<SqlBool>`(created_at, id) <= (select created_at, id from messages where id = ${upTo})`
  // Locked in one order, so that two phones of one person do not deadlock.
  await sql`
    update messages set read_at = ${now} where read_at is null and id in (
      select id from messages where customer_id = ${customerId} and read_at is null and ${wanted}
      order by id for update)`.execute(tx)
}

async function expectOwn(tx: Tx, customerId: string, ids: readonly string[]): Promise<void> {
  const own = await tx
    .selectFrom('messages')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('id', 'in', ids)
    .execute()
  if (own.length !== ids.length) throw notFound('notice')
}
