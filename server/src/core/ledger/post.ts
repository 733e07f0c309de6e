import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'

/** What is counted: fen of money and of commission, points, growth cards. */
export type Book = Selectable<Database['ledger_postings']>['book']

/** What makes a posting: `payment` and its id, for one. In each book it makes one posting at most. */
export interface Cause {
  kind: string
  id: string
}

/** What an account, or the subject's part of it, gains. Negative: what it gives. Whole units of the book, never 0. */
export interface LedgerLine {
  account: string
  subject: string
  amount: number
}

interface Posting {
  book: Book
  cause: Cause
  /** They sum to zero; the database refuses others. */
  lines: readonly LedgerLine[]
  at: Date
}

/** Posts an entry once: answers false, and posts nothing, where its cause has made one already. */
export const post = (tx: Tx, posting: Posting): Promise<boolean> => insertPosting(tx, posting)

/** Which stretch of an earlier posting's amount a reversal takes back. */
export interface Stretch {
  reverses: number
  reverses_amount: number
  reversed_from: number
  reversed_to: number
}

export async function insertPosting(tx: Tx, { book, cause, lines, at }: Posting, stretch?: Stretch): Promise<boolean> {
  const amount = lines.reduce((all, line) => all + Math.max(0, line.amount), 0)
  const posted = await tx
    .insertInto('ledger_postings')
    .values({ book, cause: cause.kind, cause_id: cause.id, amount, at, ...stretch })
    .onConflict((conflict) => conflict.columns(['book', 'cause', 'cause_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!posted) return false
  await tx
    .insertInto('ledger_lines')
    .values(lines.map((line) => ({ posting_id: posted.id, ...line })))
    .execute()
  return true
}
