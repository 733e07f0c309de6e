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
  if (all.some(({ discounts }) => discounts.length > 0)) await sharesInsertion(tx, all).execute()
}

/** The same as part of a statement; nothing is inserted where nothing is discounted. */
export function sharesInsertion(tx: QueryCreator<Database>, all: readonly Discounted[]) {
  const rows = all.flatMap(({ subjectId, discounts }) => discounts.map((one) => ({ subjectId, ...one })))
  return tx
    .insertInto('discount_shares')
    .columns(['subject_id', 'funder', 'payer', 'fen'])
    .expression(
      sql`select * from unnest(
        ${rows.map((row) => row.subjectId)}::text[], ${rows.map((row) => row.funder)}::text[], ${rows.map((row) => row.payer)}::text[], ${rows.map((row) => row.fen)}::bigint[])`,
    )
}

/** What each funder contributes to a line or parcel. */
export const discountSharesOf = (db: Db, subjectId: string): Promise<Discount[]> =>
  db
    .selectFrom('discount_shares')
    .select(['funder', 'payer', 'fen'])
    .where('subject_id', '=', subjectId)
    .orderBy('funder')
    .execute()
