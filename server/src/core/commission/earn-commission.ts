import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { post } from '../ledger/post'
import type { OrderLineRow } from '../orders/order-lines'
import { type Cut, cutToCeiling } from './ceiling'
import { isSamePerson } from './promoter-rows'
import { shareOf } from './share-of'

interface Earning {
  now: Date
  /** The line whose terms hold, where another order paid; absent: each line's own. */
  payingLineId?: string
  /** Whose own goods they are, who earns nothing by them. */
  except?: string
}

/**
 * Creates the commission of lines by the terms that were agreed when they were paid, and posts it in the ledger. Lines without
 * terms, and those whose commission is less than a fen, earn nothing.
 */
export async function earnCommission(
  tx: Tx,
  lines: readonly OrderLineRow[],
  { now, payingLineId, except }: Earning,
): Promise<void> {
  const termsOf = (line: OrderLineRow) => payingLineId ?? line.id
  const agreed = await tx
    .selectFrom('commission_terms')
    .innerJoin('promoters', 'promoters.id', 'commission_terms.promoter_id')
    .innerJoin('orders', 'orders.id', 'commission_terms.order_id')
    .select(['order_line_id', 'promoter_id', 'rate_ppm', 'orders.customer_id as payerId'])
    .select(
      (except === undefined ? sql<boolean>`false` : isSamePerson(sql.ref('promoters.customer_id'), except)).as('isOwn'),
    )
    .where('order_line_id', 'in', lines.map(termsOf))
    .execute()
  for (const line of lines) {
    const terms = agreed.find((one) => one.order_line_id === termsOf(line))
    const amountFen = terms && !terms.isOwn ? shareOf(line.payable_fen, terms.rate_ppm) : 0
    if (!terms || amountFen === 0) continue
    const { promoter_id: promoterId, payerId: customerId } = terms
    const cut = await cutToCeiling(tx, { promoterId, customerId, fen: amountFen }, now)
    await insertCommission(tx, line, { termsOf: termsOf(line), promoterId, ...cut }, now)
  }
}

async function insertCommission(
  tx: Tx,
  line: OrderLineRow,
  { termsOf, promoterId, amountFen, ceiling }: Cut & { termsOf: string; promoterId: string },
  now: Date,
): Promise<void> {
  const id = newId('commission')
  await tx
    .insertInto('commissions')
    .values({
      id,
      order_line_id: line.id,
      order_id: line.order_id,
      terms_of: termsOf,
      base_fen: line.payable_fen,
      amount_fen: amountFen,
      ...ceiling,
      settles_at: null,
      created_at: now,
    })
    .execute()
  await tx
    .insertInto('commission_lines')
    .values({
      id: newId('commissionLine'),
      commission_id: id,
      promoter_id: promoterId,
      reverses: null,
      amount_fen: amountFen,
      state: 'pending',
      created_at: now,
      settled_at: null,
      paid_at: null,
    })
    .execute()
  // A line of 0 fen only says why.
  if (amountFen === 0) return
  await post(tx, {
    book: 'commission',
    cause: { kind: 'commission', id },
    lines: [
      { account: 'shop', subject: 'shop', amount: -amountFen },
      { account: 'promoter', subject: promoterId, amount: amountFen },
    ],
    at: now,
  })
}
