import type { CreateCoupon } from '@haoli/contract'
import type { Db, Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import type { Eligibility } from '../eligibility/eligibility'
import { promoterVisitors } from './promoter-visitors'

interface About {
  now: Date
  eligibility: Eligibility
}

/** Makes a coupon; answers its id. `validation_failed` names the member that does not fit the others. */
export async function createCoupon(tx: Tx, wanted: CreateCoupon, { now, eligibility }: About): Promise<string> {
  const fault = faultOf(wanted, now) ?? audienceFault(wanted, eligibility)
  if (fault) throw new Problem('validation_failed', fault.message, { param: fault.param })
  await requireNamed(tx, wanted)
  const id = newId('coupon')
  const { thresholdFen = 0, thresholdQuantity = 0, scopeIds = [], audience = 'everybody', payer = 'merchant' } = wanted
  await tx
    .insertInto('coupons')
    .values({
      id,
      name: wanted.name,
      note: wanted.note ?? '',
      kind: wanted.kind,
      off_fen: wanted.offFen ?? 0,
      percent_off: wanted.percentOff ?? 0,
      threshold_fen: thresholdFen,
      threshold_quantity: thresholdQuantity,
      scope: wanted.scope,
      scope_ids: JSON.stringify(scopeIds),
      audience,
      payer,
      promoter_id: wanted.promoterId ?? null,
      total: wanted.total,
      per_customer: wanted.perCustomer,
      claim_from: wanted.claimFrom ? new Date(wanted.claimFrom) : now,
      claim_until: new Date(wanted.claimUntil),
      valid_days: wanted.validDays ?? null,
      use_from: wanted.useFrom ? new Date(wanted.useFrom) : null,
      use_until: wanted.useUntil ? new Date(wanted.useUntil) : null,
      budget_fen: wanted.budgetFen ?? null,
      created_at: now,
    })
    .execute()
  return id
}

interface Fault {
  param: string
  message: string
}

function faultOf(wanted: CreateCoupon, now: Date): Fault | undefined {
  const [offs, others] =
    wanted.kind === 'amount_off' ? [wanted.offFen, wanted.percentOff] : [wanted.percentOff, wanted.offFen]
  const [named, other] = wanted.kind === 'amount_off' ? ['offFen', 'percentOff'] : ['percentOff', 'offFen']
  if (offs === undefined) return { param: `/${named}`, message: `a coupon of this kind has ${named}` }
  if (others !== undefined) return { param: `/${other}`, message: `a coupon of this kind has no ${other}` }
  if (wanted.thresholdFen !== undefined && wanted.thresholdQuantity !== undefined) {
    return { param: '/thresholdQuantity', message: 'a coupon has one threshold: an amount or a number of pieces' }
  }
  if ((wanted.scope === 'shop') !== ((wanted.scopeIds ?? []).length === 0)) {
    return { param: '/scopeIds', message: 'the ids of products or categories, and none for the shop' }
  }
  if (wanted.budgetFen && wanted.budgetFen < (wanted.offFen ?? 0)) {
    return { param: '/budgetFen', message: 'it is less than the coupon takes off once' }
  }
  return timeFault(wanted, now)
}

function timeFault(
  { claimFrom, claimUntil, validDays, useFrom, useUntil }: CreateCoupon,
  now: Date,
): Fault | undefined {
  const from = claimFrom ? new Date(claimFrom) : now
  const until = new Date(claimUntil)
  if (until <= from || until <= now) return { param: '/claimUntil', message: 'it would end before it begins' }
  const hasDates = useFrom !== undefined && useUntil !== undefined
  if ((useFrom === undefined) !== (useUntil === undefined)) return { param: '/useUntil', message: 'two dates, or none' }
  if (hasDates === (validDays !== undefined))
    return { param: '/validDays', message: 'either days from the claim, or two dates' }
  if (hasDates && new Date(useUntil) <= new Date(useFrom))
    return { param: '/useUntil', message: 'it would end before it begins' }
  if (hasDates && new Date(useUntil) <= from) return { param: '/useUntil', message: 'nobody could use it' }
  return undefined
}

function audienceFault(
  { audience = 'everybody', promoterId, payer }: CreateCoupon,
  eligibility: Eligibility,
): Fault | undefined {
  if (!eligibility.names.includes(audience))
    return { param: '/audience', message: `one of ${eligibility.names.join(', ')}` }
  if ((audience === promoterVisitors) !== Boolean(promoterId)) {
    return { param: '/promoterId', message: `for the audience ${promoterVisitors}, and no other` }
  }
  if (payer === 'promoter' && !promoterId) return { param: '/payer', message: 'no promoter is named' }
  return undefined
}

/** `not_found` for a product, category or promoter that does not exist. */
async function requireNamed(db: Db, { scope, scopeIds = [], promoterId }: CreateCoupon): Promise<void> {
  if (scope !== 'shop') {
    const known = await db
      .selectFrom(scope)
      .select('id')
      .where('id', 'in', [...scopeIds])
      .execute()
    const knownIds = new Set(known.map(({ id }) => id))
    const unknown = scopeIds.findIndex((id) => !knownIds.has(id))
    if (unknown >= 0) throw new Problem('not_found', `no such ${scope}`, { param: `/scopeIds/${unknown}` })
  }
  if (!promoterId) return
  const promoter = await db
    .selectFrom('promoters')
    .select('id')
    .where('id', '=', promoterId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!promoter) throw new Problem('not_found', 'no such promoter', { param: '/promoterId' })
}
