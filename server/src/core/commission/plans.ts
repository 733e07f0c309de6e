import { type CreatePlan, limits, type Plan, type PlanPage } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { notFound, Problem } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'

/**
 * Publishes a plan. A constraint refuses a second one of the same kind and condition for any of the same time; answers its id.
 * `plan_overlaps` then; `not_found` for a product that does not exist.
 */
export async function createPlan(tx: Tx, wanted: CreatePlan, now: Date): Promise<string> {
  const { productId, kind, condition = 'any', ratePpm } = wanted
  const beginsAt = wanted.beginsAt ? new Date(wanted.beginsAt) : now
  const endsAt = wanted.endsAt ? new Date(wanted.endsAt) : null
  if (beginsAt < now) throw new Problem('validation_failed', 'a plan begins now or later', { param: '/beginsAt' })
  if (endsAt && endsAt <= beginsAt) {
    throw new Problem('validation_failed', 'it would end before it begins', { param: '/endsAt' })
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
      begins_at: beginsAt,
      ends_at: endsAt,
      created_at: now,
    })
    .onConflict((conflict) => conflict.constraint('one_plan_at_a_time').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!created) throw new Problem('plan_overlaps', 'the product has such a plan for some of this time')
  return created.id
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
  db.selectFrom('plans').innerJoin('products', 'products.id', 'plans.product_id').selectAll('plans').select('title')

type PlanView = Awaited<ReturnType<ReturnType<typeof planRows>['execute']>>[number]

const view = (row: PlanView, now: Date): Plan => ({
  id: row.id,
  productId: row.product_id,
  title: row.title,
  kind: row.kind,
  condition: row.condition,
  ratePpm: row.rate_ppm,
  state: row.ends_at && row.ends_at <= now ? 'ended' : row.begins_at > now ? 'planned' : 'active',
  beginsAt: row.begins_at.toISOString(),
  endsAt: row.ends_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
})
