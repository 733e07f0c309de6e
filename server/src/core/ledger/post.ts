import { type Selectable, sql } from 'kysely'
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
  // One statement: where nothing is posted, there is nothing that lines could be inserted for.
  const posted = await tx
    .with('posted', (db) =>
      db
        .insertInto('ledger_postings')
        .values({ book, cause: cause.kind, cause_id: cause.id, amount, at, ...stretch })
        .onConflict((conflict) => conflict.columns(['book', 'cause', 'cause_id']).doNothing())
        .returning('id'),
    )
    .with('lines', (db) =>
      db
        .insertInto('ledger_lines')
        .columns(['posting_id', 'account', 'subject', 'amount'])
        .expression(
          sql`select posted.id, line.* from posted, jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
            as line (account text, subject text, amount bigint)`,
        ),
    )
    .selectFrom('posted')
    .select('id')
    .executeTakeFirst()
  return posted !== undefined
}
