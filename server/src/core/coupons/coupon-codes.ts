import type { CouponCodeBatch } from '@haoli/contract'
import { type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { newId } from '../../platform/ids'
import { notFound, Problem } from '../../platform/problem'
import { newReadableCode } from '../../platform/readable-code'
import { hashToken } from '../../platform/tokens'
import { codeHolders } from './code-holders'

/** 75 random bits. */
const codeGroups = 3

interface Wanted {
  couponId: string
  label: string
  count: number
}

/**
 * Makes codes of a coupon, each for one claim. They are returned only here; only their hashes are stored. `validation_failed`
 * for a coupon that is not for who has a code.
 */
export async function makeCodes(
  tx: Tx,
  { couponId, label, count }: Wanted,
  now: Date,
): Promise<{ batch: CouponCodeBatch; items: string[] }> {
  const coupon = await tx.selectFrom('coupons').select('audience').where('id', '=', couponId).executeTakeFirst()
  if (!coupon) throw notFound('coupon')
  if (coupon.audience !== codeHolders) {
    throw new Problem('validation_failed', `only a coupon for ${codeHolders} has codes`)
  }
  const items = Array.from({ length: count }, () => newReadableCode(codeGroups))
  const batch = await tx
    .insertInto('coupon_code_batches')
    .values({ id: newId('couponCodeBatch'), coupon_id: couponId, label, codes: count, created_at: now, ended_at: null })
    .returningAll()
    .executeTakeFirstOrThrow()
  await sql`
    insert into coupon_codes (code_hash, batch_id)
    select hash, ${batch.id} from unnest(${items.map(hashToken)}::bytea[]) hash`.execute(tx)
  return { batch: view({ ...batch, claimed: 0 }), items }
}

/** Codes of a batch that nobody has claimed are refused from now on, as if they did not exist. */
export async function endCodes(tx: Tx, batchId: string, now: Date): Promise<CouponCodeBatch> {
  const ended = await tx
    .updateTable('coupon_code_batches')
    .set({ ended_at: now })
    .where('id', '=', batchId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!ended) throw notFound('batch that has not ended')
  return view(await batches(tx).where('batch.id', '=', batchId).executeTakeFirstOrThrow())
}

/** The batches of a coupon, the newest first. */
export async function listBatches(db: Db, couponId: string): Promise<CouponCodeBatch[]> {
  const rows = await batches(db)
    .where('batch.coupon_id', '=', couponId)
    .orderBy('batch.created_at', 'desc')
    .orderBy('batch.id')
    .execute()
  return rows.map(view)
}

const batches = (db: Db) =>
  db
    .selectFrom('coupon_code_batches as batch')
    .selectAll('batch')
    .select((eb) =>
      eb
        .selectFrom('coupon_codes')
        .whereRef('batch_id', '=', 'batch.id')
        .where('held_coupon_id', 'is not', null)
        .select(sql<number>`count(*)::int`.as('claimed'))
        .$asScalar()
        .as('claimed'),
    )

const view = (row: Selectable<Database['coupon_code_batches']> & { claimed: number | null }): CouponCodeBatch => ({
  id: row.id,
  label: row.label,
  codes: row.codes,
  claimed: row.claimed ?? 0,
  createdAt: row.created_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
})
