import type { Db, Tx } from '../../platform/database/db'
import type { Discount } from '../pricing/pricing'

interface Discounted {
  /** An order line; of a present, also a parcel. */
  subjectId: string
  discounts: readonly Discount[]
}

/** Stores what each funder contributes to these lines or parcels, for good. */
export async function insertDiscountShares(tx: Tx, all: readonly Discounted[]): Promise<void> {
  const rows = all.flatMap(({ subjectId, discounts }) =>
    discounts.map(({ funder, fen }) => ({ subject_id: subjectId, funder, fen })),
  )
  if (rows.length > 0) await tx.insertInto('discount_shares').values(rows).execute()
}

/** What each funder contributes to a line or parcel. */
export const discountSharesOf = (db: Db, subjectId: string): Promise<Discount[]> =>
  db
    .selectFrom('discount_shares')
    .select(['funder', 'fen'])
    .where('subject_id', '=', subjectId)
    .orderBy('funder')
    .execute()
