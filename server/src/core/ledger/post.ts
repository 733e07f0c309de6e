import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { keptQuery } from '../../platform/database/kept-query'
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
  return (await inserting(tx, postingValues(posting, stretch))).length > 0
}

const inserting = keptQuery((_db, values: PostingValues) => sql`with ${postingParts(values)} select id from posted`)

/** The values of a posting's row, and its lines as JSON. */
type PostingValues = ReturnType<typeof postingValues>

export function postingValues({ book, cause, lines, at }: Posting, stretch?: Stretch) {
  const amount = lines.reduce((all, line) => all + Math.max(0, line.amount), 0)
  const { reverses = null, reverses_amount = null, reversed_from = null, reversed_to = null } = stretch ?? {}
  const reversed = { reverses, reverses_amount, reversed_from, reversed_to }
  return { book, cause: cause.kind, cause_id: cause.id, amount, at, ...reversed, lines: JSON.stringify(lines) }
}

/**
 * The parts `posted` and `lines` of a statement. Where nothing is posted, as where `where` does not hold, there is nothing that lines
 * could be inserted for.
 */
export const postingParts = (values: PostingValues, where: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> => sql`
  posted as (
    insert into ledger_postings (book, cause, cause_id, amount, at, reverses, reverses_amount, reversed_from, reversed_to)
    select ${values.book}::text, ${values.cause}::text, ${values.cause_id}::text, ${values.amount}::bigint,
      ${values.at}::timestamptz, ${values.reverses}::bigint, ${values.reverses_amount}::bigint,
      ${values.reversed_from}::bigint, ${values.reversed_to}::bigint
    where ${where}
    on conflict (book, cause, cause_id) do nothing returning id
  ), lines as (
    insert into ledger_lines (posting_id, account, subject, amount)
    select posted.id, line.* from posted, jsonb_to_recordset(${values.lines}::jsonb)
      as line (account text, subject text, amount bigint)
  )`
