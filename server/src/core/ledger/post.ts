import { type RawBuilder, type Selectable, sql } from 'kysely'
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

export async function insertPosting(tx: Tx, posting: Posting, stretch?: Stretch): Promise<boolean> {
  const { rows } = await sql`with ${postingParts(posting, { stretch })} select id from posted`.execute(tx)
  return rows.length > 0
}

interface PostingOptions {
  stretch?: Stretch | undefined
  /** Nothing is posted where it does not hold. */
  where?: RawBuilder<unknown>
}

/** The parts `posted` and `lines` of a statement. Where nothing is posted, there is nothing that lines could be inserted for. */
export function postingParts(
  { book, cause, lines, at }: Posting,
  { stretch, where = sql`true` }: PostingOptions = {},
): RawBuilder<unknown> {
  const amount = lines.reduce((all, line) => all + Math.max(0, line.amount), 0)
  const { reverses = null, reverses_amount = null, reversed_from = null, reversed_to = null } = stretch ?? {}
  return sql`
    posted as (
      insert into ledger_postings (book, cause, cause_id, amount, at, reverses, reverses_amount, reversed_from, reversed_to)
      select ${book}::text, ${cause.kind}::text, ${cause.id}::text, ${amount}::bigint, ${at}::timestamptz,
        ${reverses}::bigint, ${reverses_amount}::bigint, ${reversed_from}::bigint, ${reversed_to}::bigint
      where ${where}
      on conflict (book, cause, cause_id) do nothing returning id
    ), lines as (
      insert into ledger_lines (posting_id, account, subject, amount)
      select posted.id, line.* from posted, jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        as line (account text, subject text, amount bigint)
    )`
}
