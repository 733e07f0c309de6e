import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { DiscountPayer } from '@haoli/contract'
import { boundsOfDay, chinaDayOf } from '../src/platform/china-days'
import type { Db } from '../src/platform/database/db'
import { dayMs, minuteMs } from '../src/platform/durations'
import { readReadableCode } from '../src/platform/readable-code'
import { hashToken } from '../src/platform/tokens'

const claimableDays = 365

interface DemoCoupon {
  id: string
  name: string
  note?: string
  offFen?: number
  percentOff?: number
  thresholdFen?: number
  thresholdQuantity?: number
  scope: 'shop' | 'categories'
  scopeIds?: string[]
  /** Absent: everybody. */
  audience?: string
  payer?: DiscountPayer
  budgetFen?: number
  total: number
  claimed?: number
  perCustomer: number
  /** From the claim on; or `usableDays`: so many days from now, for all. */
  validDays?: number
  usableDays?: number
  /** In so many days it can be claimed. Absent: now. */
  inDays?: number
}

/** The shop's coupons of each kind, and codes of one of them that anybody may try: `HAOLI-GIFTS-00001` to `-00009`. */
export async function seedCoupons(db: Db, now: Date): Promise<void> {
  const path = fileURLToPath(new URL('./coupons.json', import.meta.url))
  const coupons: DemoCoupon[] = JSON.parse(await readFile(path, 'utf8'))
  await db
    .insertInto('coupons')
    .values(coupons.map((coupon) => rowOf(coupon, now)))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  await seedCodes(db, now)
}

const rowOf = (coupon: DemoCoupon, now: Date) => {
  const from = new Date(now.getTime() + (coupon.inDays ?? 0) * dayMs)
  const usable = coupon.usableDays
  return {
    id: coupon.id,
    name: coupon.name,
    note: coupon.note ?? '',
    kind: coupon.percentOff === undefined ? ('amount_off' as const) : ('percent_off' as const),
    off_fen: coupon.offFen ?? 0,
    percent_off: coupon.percentOff ?? 0,
    threshold_fen: coupon.thresholdFen ?? 0,
    threshold_quantity: coupon.thresholdQuantity ?? 0,
    scope: coupon.scope,
    scope_ids: JSON.stringify(coupon.scopeIds ?? []),
    audience: coupon.audience ?? 'everybody',
    payer: coupon.payer ?? ('merchant' as const),
    budget_fen: coupon.budgetFen ?? null,
    total: coupon.total,
    claimed: coupon.claimed ?? 0,
    per_customer: coupon.perCustomer,
    claim_from: from,
    claim_until: new Date(now.getTime() + (usable ?? claimableDays) * dayMs),
    valid_days: coupon.validDays ?? null,
    use_from: usable === undefined ? null : from,
    use_until: usable === undefined ? null : endOfDay(new Date(now.getTime() + usable * dayMs)),
    created_at: now,
  }
}

/** The last minute of a day in China: a coupon until tomorrow ends tomorrow, at whatever hour the demo is made. */
const endOfDay = (at: Date) => new Date(boundsOfDay(chinaDayOf(at)).to.getTime() - minuteMs)

async function seedCodes(db: Db, now: Date): Promise<void> {
  const codes = Array.from({ length: 9 }, (_, index) => `HAOLI-GIFTS-0000${index + 1}`)
  const id = 'ccb_demo'
  const batch = {
    id,
    coupon_id: 'cpn_demo_code',
    label: '会展展位',
    codes: codes.length,
    created_at: now,
    ended_at: null,
  }
  await db
    .insertInto('coupon_code_batches')
    .values(batch)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('coupon_codes')
    .values(
      codes.map((code) => ({
        code_hash: hashToken(readReadableCode(code)),
        batch_id: id,
        held_coupon_id: null,
        claimed_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A coupon behind the links of each of the demo's promoters. */
export async function seedPromoterCoupons(db: Db, now: Date): Promise<void> {
  const promoters = await db.selectFrom('promoters').select('id').where('state', '=', 'active').orderBy('id').execute()
  const rows = promoters.map(({ id }) => ({
    ...rowOf(
      {
        id: `cpn_of_${id}`,
        name: '推客专享券',
        percentOff: 10,
        scope: 'shop',
        total: 500,
        perCustomer: 1,
        validDays: 7,
      },
      now,
    ),
    audience: 'promoter_visitors',
    promoter_id: id,
  }))
  if (rows.length > 0) await db.insertInto('coupons').values(rows).execute()
}
