import {
  limits,
  type MerchantCustomer,
  type MerchantCustomerDetail,
  type MerchantCustomerPage,
  type MerchantCustomerQuery,
} from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { plannedEachTime } from '../../platform/database/keep-plans'
import { notFound } from '../../platform/problem'
import { maskPhone } from '../../platform/texts/mask-phone'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import { kindsPaidByOwner } from '../system/order-kinds'
import { blocksOf } from './block-views'

/** Customers with what they bought, the newest customer first. A phone is found whole and shown with its middle hidden. */
export async function listMerchantCustomers(
  db: Db,
  { q, blocked, cursor, limit = limits.pageDefault }: MerchantCustomerQuery,
): Promise<MerchantCustomerPage> {
  const from = readTimeCursor(cursor)
  const conditions = [
    ...(q === undefined ? [] : [found(q)]),
    ...(blocked === undefined ? [] : [sql`c.block_id is not null`]),
    ...(from ? [sql`${after('c.created_at', 'c.id', from)}`] : []),
  ]
  const rows = await customerRows(db, conditions, limit + 1)
  const { page, nextCursor } = cutPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }))
  return { items: page.map(view), nextCursor }
}

/** One customer. `not_found` where there is none. */
export async function viewMerchantCustomer(db: Db, customerId: string): Promise<MerchantCustomerDetail> {
  const [row] = await customerRows(db, [sql`c.id = ${customerId}`], 1)
  if (!row) throw notFound('customer')
  const { count } = await db
    .selectFrom('orders')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('customer_id', '=', customerId)
    .where('kind', '=', 'parcel')
    .executeTakeFirstOrThrow()
  return { ...view(row), receivedCount: count, blocks: await blocksOf(db, customerId) }
}

/**
 * Each way of finding has an index of its own. Conditions beside each other, so that PostgreSQL can use these for a rare name, and
 * the list's own index for a name that very many have.
 */
function found(q: string): RawBuilder<unknown> {
  const beginning = `${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const phone = q.replace(/[\s-]/g, '')
  const ofPhone = sql`or c.id = any(array(select customer_id from addresses where phone = ${phone}))`
  return sql`(c.id = ${q} or lower(c.nickname) like ${beginning} ${/^\+?\d{7,20}$/.test(phone) ? ofPhone : sql``})`
}

interface Row extends Omit<MerchantCustomer, 'createdAt' | 'lastOrderAt'> {
  createdAt: Date
  lastOrderAt: Date | null
}

async function customerRows(db: Db, conditions: readonly RawBuilder<unknown>[], limit: number): Promise<Row[]> {
  const where = conditions.length > 0 ? sql`where ${sql.join([...conditions], sql` and `)}` : sql``
  const { rows } = await sql<Row>`${sql.raw(plannedEachTime)}
    select c.id, c.nickname, c.avatar_url as "avatarUrl", c.created_at as "createdAt", c.block_id is not null as blocked,
      (select phone from addresses a where a.customer_id = c.id order by is_default desc, updated_at desc limit 1) as phone,
      bought.*,
      (select coalesce(sum(r.amount_fen), 0)::bigint from orders o join refunds r on r.order_id = o.id
        where o.customer_id = c.id) as "refundedFen"
    from (select * from customers c ${where} order by c.created_at desc, c.id desc limit ${limit}) c
    cross join lateral (
      select count(*) as "orderCount", coalesce(sum(payable_fen), 0)::bigint as "paidFen", max(created_at) as "lastOrderAt"
      from orders o where o.customer_id = c.id and o.paid_at is not null and o.kind = any(${[...kindsPaidByOwner]})) bought
    order by c.created_at desc, c.id desc`.execute(db)
  return rows
}

const view = (row: Row): MerchantCustomer => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  phone: row.phone && maskPhone(row.phone),
  lastOrderAt: row.lastOrderAt?.toISOString() ?? null,
})
