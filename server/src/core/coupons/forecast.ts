import type { CouponForecast } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'

interface Wanted {
  kind: 'amount_off' | 'percent_off'
  offFen: number
  /** How often it could be used from now on. */
  uses: number
  /** What is left of its budget; null: it has none. */
  budgetLeftFen: number | null
}

/** How coupons were used that somebody had claimed. */
interface Past {
  claimed: number
  used: number
  fen: number
}

const pastDays = 90
/** With fewer claims a coupon's own past says little. */
const leastClaims = 20

/** What a coupon may cost: at most, and at past use, its own (`couponId`) or that of its kind. */
export async function forecastOf(
  db: Db,
  { kind, offFen, uses, budgetLeftFen }: Wanted,
  { couponId, now }: { couponId?: string; now: Date },
): Promise<CouponForecast> {
  const own = couponId === undefined ? undefined : await pastOf(db, sql`coupon_id = ${couponId}`)
  const isOwn = own !== undefined && own.claimed >= leastClaims
  const past = isOwn ? own : await pastOf(db, alike(kind, now))
  const averageFen = past.used === 0 ? null : Math.round(past.fen / past.used)
  const usePpm = past.claimed === 0 ? 0 : Math.floor((past.used * 1_000_000) / past.claimed)
  const atMost = (fen: number) => Math.min(fen, budgetLeftFen ?? fen)
  const eachFen = kind === 'amount_off' ? Math.min(averageFen ?? offFen, offFen) : averageFen
  return {
    uses,
    mostFen: kind === 'amount_off' ? atMost(uses * offFen) : budgetLeftFen,
    usePpm,
    averageFen,
    likelyFen:
      averageFen === null || eachFen === null ? null : atMost(Math.round((uses * usePpm) / 1_000_000) * eachFen),
    from: isOwn ? 'this' : past.claimed > 0 ? 'alike' : 'none',
  }
}

/** Of coupons of a kind that were claimed in the last days: they may be used yet. */
const alike = (kind: Wanted['kind'], now: Date) => sql`
  coupon_id in (select id from coupons where kind = ${kind} and claim_until > ${new Date(now.getTime() - pastDays * dayMs)})`

async function pastOf(db: Db, where: ReturnType<typeof sql>): Promise<Past> {
  const { rows } = await sql<Past>`
    select count(*)::int as claimed, count(*) filter (where state = 'used')::int as used,
      coalesce(sum(discount_fen) filter (where state = 'used'), 0)::bigint as fen
    from held_coupons where ${where}`.execute(db)
  return rows[0] ?? { claimed: 0, used: 0, fen: 0 }
}
