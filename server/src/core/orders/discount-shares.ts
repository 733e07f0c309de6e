import { type QueryCreator, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import type { Discount } from '../pricing/pricing'

interface Discounted {
  /** An order line; of a present, also a parcel. */
  subjectId: string
  discounts: readonly Discount[]
}

/** Stores what each funder contributes to these lines or parcels, for good. */
export async function insertDiscountShares(tx: Tx, all: readonly Discounted[]): Promise<void> {
  const columns = shareColumns(all)
  if (columns.shareSubjects.length > 0) await sharesInsertion(tx, columns).execute()
}

/** The rows to insert, column by column. */
export function shareColumns(all: readonly Discounted[]) {
  const rows = all.flatMap(({ subjectId, discounts }) => discounts.map((one) => ({ subjectId, ...one })))
  return {
    shareSubjects: rows.map((row) => row.subjectId),
    shareFunders: rows.map((row) => row.funder),
    sharePayers: rows.map((row) => row.payer),
    shareFens: rows.map((row) => row.fen),
  }
}

/** The same as part of a statement. */
export const sharesInsertion = (tx: QueryCreator<Database>, columns: ReturnType<typeof shareColumns>) =>
  tx
    .insertInto('discount_shares')
    .columns(['subject_id', 'funder', 'payer', 'fen'])
    .expression(
      sql`select * from unnest(${columns.shareSubjects}::text[], ${columns.shareFunders}::text[], ${columns.sharePayers}::text[],
        ${columns.shareFens}::bigint[])`,
    )

/** What each funder contributes to a line or parcel. */
export const discountSharesOf = (db: Db, subjectId: string): Promise<Discount[]> =>
  db
    .selectFrom('discount_shares')
    .select(['funder', 'payer', 'fen'])
    .where('subject_id', '=', subjectId)
    .orderBy('funder')
    .execute()
