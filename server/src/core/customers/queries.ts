import type { Me, MeSummary } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { kindsPaidByOwner } from '../system/order-kinds'
import type { AddedToSummary } from '../system/parts'
import type { Context } from '../system/system'

export async function meOf(db: Db, customerId: string): Promise<Me> {
  const row = await db.selectFrom('customers').selectAll().where('id', '=', customerId).executeTakeFirst()
  if (row === undefined) throw notFound('customer')
  return { id: row.id, nickname: row.nickname, avatarUrl: row.avatar_url, createdAt: row.created_at.toISOString() }
}

/** By which WeChat knows a customer in this mini program. */
export async function openidOf(db: Db, customerId: string): Promise<string> {
  const row = await db.selectFrom('customers').select('openid').where('id', '=', customerId).executeTakeFirst()
  if (row === undefined) throw notFound('customer')
  return row.openid
}

/** The counts of a shopper's own page: the core's in one round trip, then those of systems. */
export async function summaryOf(
  db: Db,
  customerId: string,
  { now, registry }: Pick<Context, 'now' | 'registry'>,
): Promise<MeSummary> {
  const { rows } = await sql<Record<'toPay' | 'toShip' | 'toReceive' | 'coupons' | 'unreadNotices', number>>`
    select
      (select count(*) from orders where customer_id = ${customerId} and kind = any(${kindsPaidByOwner})
        and state = 'to_pay') as "toPay",
      (select count(*) from orders where customer_id = ${customerId} and kind = any(${kindsPaidByOwner})
        and state in ('to_ship', 'part_shipped')) as "toShip",
      (select count(*) from orders where customer_id = ${customerId} and kind = any(${kindsPaidByOwner})
        and state = 'to_receive') as "toReceive",
      (select count(*) from held_coupons
        where customer_id = ${customerId} and state = 'usable' and valid_until > ${now}) as coupons,
      (select count(*) from messages where customer_id = ${customerId} and read_at is null) as "unreadNotices"`.execute(
    db,
  )
  const [counts] = rows
  if (counts === undefined) throw new Error('a select without from answered no row')
  const { coupons, unreadNotices, ...orders } = counts
  return {
    orders,
    coupons,
    unreadNotices,
    ...((await registry.customerSummary(db, customerId, now)) as AddedToSummary),
  }
}
