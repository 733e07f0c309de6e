import type { Db } from '../../platform/database/db'
import type { Book } from './post'

/** What an account has gained and not given, in units of the book: all of it or, with `subject`, that subject's part. */
export async function balanceOf(
  db: Db,
  { book, account, subject }: { book: Book; account: string; subject?: string },
): Promise<number> {
  let query = db
    .selectFrom('ledger_lines')
    .innerJoin('ledger_postings', 'ledger_postings.id', 'ledger_lines.posting_id')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('ledger_lines.amount'), eb.lit(0)).as('balance'))
    .where('book', '=', book)
    .where('account', '=', account)
  if (subject !== undefined) query = query.where('subject', '=', subject)
  const { balance } = await query.executeTakeFirstOrThrow()
  return balance
}
