import type { Db } from '../../src/platform/database/db'

interface Moved {
  kind: 'paid' | 'refunded'
  amount_fen: number
}

/** What the book of money says of an order or a payment, in order. */
export async function moneyMoved(db: Db, account: 'order' | 'payment', id: string): Promise<Moved[]> {
  const rows = await db
    .selectFrom('ledger_lines')
    .innerJoin('ledger_postings', 'ledger_postings.id', 'ledger_lines.posting_id')
    .select(['cause', 'ledger_postings.amount as amount_fen'])
    .where('book', '=', 'money')
    .where('account', '=', account)
    .where('subject', '=', id)
    .orderBy('ledger_postings.id')
    .execute()
  return rows.map(({ cause, amount_fen }) => ({ kind: cause === 'payment' ? 'paid' : 'refunded', amount_fen }))
}
