import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { post } from '../ledger/post'
import { shareOf } from './share-of'

interface EarningLine {
  /** The line that was bought: an order's own or, of a present, an accepted parcel's. */
  orderLineId: string
  orderId: string
  baseFen: number
  /** The line of the order that paid, whose terms hold. */
  payingLineId: string
}

/**
 * Creates the commission of a line by the terms that were agreed when it was paid, and posts it in the ledger. Lines without
 * terms, and those whose commission is less than a fen, earn nothing. `except`: whose own goods it is, who earns nothing by it.
 */
export async function earnCommission(
  tx: Tx,
  lines: readonly EarningLine[],
  { now, except }: { now: Date; except?: string | undefined },
): Promise<void> {
  if (lines.length === 0) return
  const agreed = await tx
    .selectFrom('commission_terms')
    .innerJoin('promoters', 'promoters.id', 'commission_terms.promoter_id')
    .select(['order_line_id', 'promoter_id', 'rate_ppm', 'promoters.customer_id'])
    .where(
      'order_line_id',
      'in',
      lines.map((line) => line.payingLineId),
    )
    .execute()
  for (const line of lines) {
    const terms = agreed.find((one) => one.order_line_id === line.payingLineId)
    const amountFen = terms && terms.customer_id !== except ? shareOf(line.baseFen, terms.rate_ppm) : 0
    if (!terms || amountFen === 0) continue
    await insertCommission(tx, line, { promoterId: terms.promoter_id, amountFen }, now)
  }
}

async function insertCommission(
  tx: Tx,
  { orderLineId, orderId, baseFen, payingLineId }: EarningLine,
  { promoterId, amountFen }: { promoterId: string; amountFen: number },
  now: Date,
): Promise<void> {
  const id = newId('commission')
  await tx
    .insertInto('commissions')
    .values({
      id,
      order_line_id: orderLineId,
      order_id: orderId,
      terms_of: payingLineId,
      base_fen: baseFen,
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
