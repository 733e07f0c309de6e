import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { post } from '../ledger/post'
import type { OrderLineRow } from '../orders/order-lines'
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
    .select(['order_line_id', 'promoter_id', 'rate_ppm', 'promoters.customer_id'])
    .where('order_line_id', 'in', lines.map(termsOf))
    .execute()
  for (const line of lines) {
    const terms = agreed.find((one) => one.order_line_id === termsOf(line))
    const amountFen = terms && terms.customer_id !== except ? shareOf(line.payable_fen, terms.rate_ppm) : 0
    if (!terms || amountFen === 0) continue
    await insertCommission(tx, line, { termsOf: termsOf(line), promoterId: terms.promoter_id, amountFen }, now)
  }
}

async function insertCommission(
  tx: Tx,
  line: OrderLineRow,
  { termsOf, promoterId, amountFen }: { termsOf: string; promoterId: string; amountFen: number },
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
