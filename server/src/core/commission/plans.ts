import { type CreatePlan, commissionLimits, limits, type Plan, type PlanPage } from '@haoli/contract'
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { newId } from '../../platform/ids'
import { notFound, Problem } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'

/**
 * Publishes a plan. Constraints refuse a second one of the same kind and condition for any of the same time: of a product or, where
 * it is targeted, of a product and an agency; answers its id. `plan_overlaps` then; `not_found` for a product or an agency
 * that does not exist.
 */
export async function createPlan(tx: Tx, wanted: CreatePlan, now: Date): Promise<string> {
  const { productId, kind, condition = 'any', ratePpm, servicePpm = 0, agencyIds = [] } = wanted
  const beginsAt = wanted.beginsAt ? new Date(wanted.beginsAt) : now
  const endsAt = wanted.endsAt ? new Date(wanted.endsAt) : null
  if (beginsAt < now) throw new Problem('validation_failed', 'a plan begins now or later', { param: '/beginsAt' })
  if (endsAt && endsAt <= beginsAt) {
    throw new Problem('validation_failed', 'it would end before it begins', { param: '/endsAt' })
  }
  if ((kind === 'open') !== (agencyIds.length === 0)) {
    throw new Problem('validation_failed', 'an open plan names no agency, any other does', { param: '/agencyIds' })
  }
  if (ratePpm + servicePpm > commissionLimits.mostPpm) {
    throw new Problem('validation_failed', 'both rates together are more than 90 %', { param: '/servicePpm' })
  }
  const product = await tx.selectFrom('products').select('id').where('id', '=', productId).executeTakeFirst()
  if (!product) throw new Problem('not_found', 'no such product', { param: '/productId' })
  const created = await tx
    .insertInto('plans')
    .values({
      id: newId('plan'),
      product_id: productId,
      kind,
      condition,
      rate_ppm: ratePpm,
      service_ppm: servicePpm,
      begins_at: beginsAt,
      ends_at: endsAt,
      created_at: now,
    })
    .onConflict((conflict) => conflict.constraint('one_plan_at_a_time').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!created) throw new Problem('plan_overlaps', 'the product has such a plan for some of this time')
  if (kind !== 'open') {
    await nameAgencies(tx, agencyIds, {
      plan_id: created.id,
      product_id: productId,
      kind,
      condition,
      begins_at: beginsAt,
      ends_at: endsAt,
    })
  }
  return created.id
}

async function nameAgencies(
  tx: Tx,
  agencyIds: readonly string[],
  plan: Omit<Insertable<Database['plan_agencies']>, 'agency_id'>,
): Promise<void> {
  const known = await tx
    .selectFrom('agencies')
    .select('id')
    .where('id', 'in', [...agencyIds])
    .where('state', '=', 'active')
    .execute()
  if (known.length < agencyIds.length) throw new Problem('not_found', 'no such agency', { param: '/agencyIds' })
  const named = await tx
    .insertInto('plan_agencies')
    .values(agencyIds.map((agencyId) => ({ ...plan, agency_id: agencyId })))
    .onConflict((conflict) => conflict.constraint('one_plan_an_agency').doNothing())
    .returning('agency_id')
    .execute()
  if (named.length < agencyIds.length) {
    throw new Problem('plan_overlaps', 'an agency has such a plan of the product for some of this time')
  }
}

/** Ends a plan now; one that has not begun never does. Lines that exist keep it. `not_found` where it has ended already. */
export async function endPlan(tx: Tx, id: string, now: Date): Promise<void> {
  const ended = await tx
    .updateTable('plans')
    .set({ ends_at: sql`greatest(begins_at, ${now}::timestamptz)` })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .returning('id')
    .executeTakeFirst()
  if (!ended) throw notFound('plan that has not ended')
  await tx
    .updateTable('plan_agencies')
    .set({ ends_at: sql`greatest(begins_at, ${now}::timestamptz)` })
    .where('plan_id', '=', id)
    .execute()
}

interface Wanted {
  productId?: string | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

/** Plans, newest first. */
export async function listPlans(
  db: Db,
  { productId, cursor, limit = limits.pageDefault }: Wanted,
  now: Date,
): Promise<PlanPage> {
  const from = readTimeCursor(cursor)
  let query = planRows(db)
    .orderBy('plans.created_at', 'desc')
    .orderBy('plans.id', 'desc')
    .limit(limit + 1)
  if (productId !== undefined) query = query.where('plans.product_id', '=', productId)
  if (from) query = query.where(after('plans.created_at', 'plans.id', from))
  const { page, nextCursor } = cutPage(await query.execute(), limit, (row) => ({ at: row.created_at, id: row.id }))
  return { items: page.map((row) => view(row, now)), nextCursor }
}

export async function planById(db: Db, id: string, now: Date): Promise<Plan> {
  const row = await planRows(db).where('plans.id', '=', id).executeTakeFirst()
  if (!row) throw notFound('plan')
  return view(row, now)
}

const planRows = (db: Db) =>
  db
    .selectFrom('plans')
    .innerJoin('products', 'products.id', 'plans.product_id')
    .selectAll('plans')
    .select('title')
    .select(
      sql<{ id: string; name: string }[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) order by a.name), '[]')
        from plan_agencies n join agencies a on a.id = n.agency_id where n.plan_id = plans.id)`.as('agencies'),
    )

type PlanView = Awaited<ReturnType<ReturnType<typeof planRows>['execute']>>[number]

const view = (row: PlanView, now: Date): Plan => ({
  id: row.id,
  productId: row.product_id,
  title: row.title,
  kind: row.kind,
  condition: row.condition,
  ratePpm: row.rate_ppm,
  servicePpm: row.service_ppm,
  agencies: row.agencies,
  state: row.ends_at && row.ends_at <= now ? 'ended' : row.begins_at > now ? 'planned' : 'active',
  beginsAt: row.begins_at.toISOString(),
  endsAt: row.ends_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
})
