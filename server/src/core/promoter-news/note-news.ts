import type { CommissionNotice } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database/db'

type Gathered = Exclude<CommissionNotice, 'commission_paid'>

/** An order has been credited: each promoter is told what it earns, or that it is held. What earns nothing is not told. */
export const noteCredit = (tx: Tx, orderId: string, now: Date): Promise<void> =>
  noteNews(
    tx,
    { orderId, lines: sql`l.reverses is null and l.amount_fen > 0` },
    sql`case when bool_or(l.state = 'held') then 'commission_held' else 'commission_earned' end`,
    now,
  )

/** A hold of an order's commission has ended, by the merchant or by time. */
export const noteDecision = (tx: Tx, orderId: string, now: Date): Promise<void> =>
  noteNews(tx, { orderId, lines: sql`l.reverses is null` }, named('commission_decided'), now)

/** Lines of an order have settled at this moment. */
export const noteSettlement = (tx: Tx, orderId: string, now: Date): Promise<void> =>
  noteNews(tx, { orderId, lines: sql`l.settled_at = ${now}` }, named('commission_settled'), now)

const named = (kind: Gathered) => sql`${kind}::text`

/** For each promoter one piece of news about lines of an order, with their sum and the title of one of the goods. */
async function noteNews(
  tx: Tx,
  { orderId, lines }: { orderId: string; lines: RawBuilder<unknown> },
  kind: RawBuilder<unknown>,
  now: Date,
): Promise<void> {
  await sql`
    insert into promoter_news (promoter_id, kind, title, amount_fen, created_at)
    select l.promoter_id, ${kind}, min(o.title), sum(l.amount_fen), ${now}
    from commissions c
    join commission_lines l on l.commission_id = c.id
    join order_lines o on o.id = c.order_line_id
    where c.order_id = ${orderId} and l.promoter_id is not null and ${lines}
    group by l.promoter_id having sum(l.amount_fen) <> 0`.execute(tx)
}
