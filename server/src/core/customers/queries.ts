import type { Me, MeSummary } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../deps'
import { notFound } from '../../platform/problem'

export async function meOf(db: Db, customerId: string): Promise<Me> {
  const row = await db.selectFrom('customers').selectAll().where('id', '=', customerId).executeTakeFirst()
  if (row === undefined) throw notFound('customer')
  return { id: row.id, nickname: row.nickname, avatarUrl: row.avatar_url, createdAt: row.created_at.toISOString() }
}

/** The counts of a shopper's own page, in one round trip. */
export async function summaryOf(db: Db, customerId: string, now: Date): Promise<MeSummary> {
  const { rows } = await sql<
    Record<'toPay' | 'toShip' | 'toReceive' | 'favourites' | 'footprints' | 'coupons', number>
  >`
    select
      (select count(*) from orders where customer_id = ${customerId} and kind <> 'parcel' and state = 'to_pay') as "toPay",
      (select count(*) from orders where customer_id = ${customerId} and kind <> 'parcel' and state in ('to_ship', 'part_shipped')) as "toShip",
      (select count(*) from orders where customer_id = ${customerId} and kind <> 'parcel' and state = 'to_receive') as "toReceive",
      (select count(*) from favourites where customer_id = ${customerId}) as favourites,
      (select count(*) from footprints where customer_id = ${customerId}) as footprints,
      (select count(*) from held_coupons
        where customer_id = ${customerId} and state = 'usable' and valid_until > ${now}) as coupons`.execute(db)
  const [counts] = rows
  if (counts === undefined) throw new Error('a select without from answered no row')
  const { toPay, toShip, toReceive, ...others } = counts
  return { orders: { toPay, toShip, toReceive }, ...others }
}
