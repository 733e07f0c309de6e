import type { Tx } from '../../platform/database/db'
import { partsUpTo } from './parts-up-to'
import { type Book, type Cause, insertPosting, type LedgerLine } from './post'

interface Reversal {
  book: Book
  /** What made the posting that is taken back. */
  of: Cause
  /** What makes the reversal. */
  cause: Cause
  /** Units of the posting's amount; absent: all that was not taken back yet. */
  amount?: number
  at: Date
}

/**
 * Takes back an earlier posting, or an amount of it, by lines of the opposite sign. However it is taken back in parts,
 * each account has in the end given exactly what it got. Answers false where the cause has reversed already, or where
 * nothing is left. Throws where the amount is more than what is left.
 */
export async function reverse(tx: Tx, { book, of, cause, amount, at }: Reversal): Promise<boolean> {
  // The lock makes reversals take turns. Without it `unique (reverses, reversed_from)` lets one of two rivals through.
  const posting = await tx
    .selectFrom('ledger_postings')
    .select(['id', 'amount'])
    .where('book', '=', book)
    .where('cause', '=', of.kind)
    .where('cause_id', '=', of.id)
    .forUpdate()
    .executeTakeFirst()
  if (!posting) throw new Error(`nothing of ${of.kind} ${of.id} stands in the book of ${book}`)
  const from = await reversedUpTo(tx, posting.id)
  const to = amount === undefined ? posting.amount : from + amount
  if (to > posting.amount) {
    throw new RangeError(`${amount} is more than what is left of ${of.kind} ${of.id}: ${posting.amount - from}`)
  }
  if (to === from) return false
  const lines = opposite(await linesOf(tx, posting.id), { from, to })
  const stretch = { reverses: posting.id, reverses_amount: posting.amount, reversed_from: from, reversed_to: to }
  return insertPosting(tx, { book, cause, lines, at }, stretch)
}

async function reversedUpTo(tx: Tx, postingId: number): Promise<number> {
  const row = await tx
    .selectFrom('ledger_postings')
    .select((eb) => eb.fn.max('reversed_to').as('upTo'))
    .where('reverses', '=', postingId)
    .executeTakeFirst()
  return row?.upTo ?? 0
}

/** In one order for all reversals of a posting, on which the rounding depends. */
const linesOf = (tx: Tx, postingId: number): Promise<LedgerLine[]> =>
  tx
    .selectFrom('ledger_lines')
    .select(['account', 'subject', 'amount'])
    .where('posting_id', '=', postingId)
    .orderBy('account')
    .orderBy('subject')
    .execute()

/** Those that gave and those that gained are each taken back by the same amount, so the reversal is balanced too. */
function opposite(lines: readonly LedgerLine[], { from, to }: { from: number; to: number }): LedgerLine[] {
  return [1, -1].flatMap((sign) => {
    const side = lines.filter((line) => Math.sign(line.amount) === sign)
    const sizes = side.map((line) => Math.abs(line.amount))
    const before = partsUpTo(from, sizes)
    return partsUpTo(to, sizes).flatMap((part, index) => {
      const line = side[index] as LedgerLine
      const amount = part - (before[index] ?? 0)
      return amount === 0 ? [] : [{ ...line, amount: -sign * amount }]
    })
  })
}
