import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { post } from '../ledger/post'
import type { OrderLineRow } from '../orders/order-lines'
import { cutToCeiling } from './ceiling'
import { isSamePerson } from './promoter-rows'
import { commissionOf, type Part, type SplitTerms, splitCommission } from './split-commission'

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
    .select([
      'order_line_id as lineId',
      'promoter_id as promoterId',
      'rate_ppm as ratePpm',
      'agency_id as agencyId',
      'service_ppm as servicePpm',
      'share_ppm as sharePpm',
      'supplier_id as supplierId',
      'offer_ppm as offerPpm',
      'orders.customer_id as payerId',
    ])
    .select(
      (except === undefined ? sql<boolean>`false` : isSamePerson(sql.ref('promoters.customer_id'), except)).as('isOwn'),
    )
    .where('order_line_id', 'in', lines.map(termsOf))
    .execute()
  for (const line of lines) {
    const terms = agreed.find(({ lineId }) => lineId === termsOf(line))
    if (terms && !terms.isOwn) await earnByTerms(tx, line, terms, now)
  }
}

async function earnByTerms(
  tx: Tx,
  line: OrderLineRow,
  terms: SplitTerms & { lineId: string; payerId: string },
  now: Date,
): Promise<void> {
  const uncutFen = commissionOf(line.payable_fen, terms)
  if (uncutFen === 0) return
  const between = { promoterId: terms.promoterId, customerId: terms.payerId }
  const { amountFen, ceiling } = await cutToCeiling(tx, { ...between, fen: uncutFen }, now)
  const parts = amountFen === 0 ? [nothingFor(terms)] : splitCommission(amountFen, terms)
  const id = newId('commission')
  await tx
    .insertInto('commissions')
    .values({
      id,
      order_line_id: line.id,
      order_id: line.order_id,
      terms_of: terms.lineId,
      base_fen: line.payable_fen,
      amount_fen: amountFen,
      ...ceiling,
      settles_at: null,
      created_at: now,
    })
    .execute()
  await tx
    .insertInto('commission_lines')
    .values(parts.map((part) => newLine(id, part, now)))
    .execute()
  // A line of 0 fen only says why.
  if (amountFen === 0) return
  await post(tx, {
    book: 'commission',
    cause: { kind: 'commission', id },
    lines: [
      { account: 'shop', subject: 'shop', amount: -amountFen },
      ...parts.map(({ account, subject, fen }) => ({ account, subject, amount: fen })),
    ],
    at: now,
  })
}

/** Nothing was left below the ceiling. */
const nothingFor = ({ promoterId }: SplitTerms): Part => ({ account: 'promoter', subject: promoterId, fen: 0 })

const newLine = (commissionId: string, { account, subject, fen }: Part, now: Date) => ({
  id: newId('commissionLine'),
  commission_id: commissionId,
  promoter_id: account === 'promoter' ? subject : null,
  agency_id: account === 'agency' ? subject : null,
  reverses: null,
  amount_fen: fen,
  state: 'pending' as const,
  created_at: now,
  settled_at: null,
  paid_at: null,
})
