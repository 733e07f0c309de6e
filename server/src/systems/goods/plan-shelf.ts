import type { ChangeShelf, ShelfChanges } from '@haoli/contract'
import { changeShelf } from '../../core/catalogue/change-shelf'
import type { Doing } from '../../core/stock/change-stock'
import type { Context, JobHandler } from '../../core/system/system'
import type { Db, Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { notFound, Problem } from '../../platform/problem'

const planDays = 366
const subjectOf = (productId: string, listed: boolean) => `${productId}:${listed ? 'on' : 'off'}`

/** Now, or at a time that takes the place of the one planned before. */
export async function planOrChangeShelf(
  tx: Tx,
  { productIds, listed, at, reason }: ChangeShelf,
  { actor, now, jobs }: Pick<Context, 'actor' | 'now' | 'jobs'>,
): Promise<ShelfChanges['items']> {
  if (at === undefined || at === null) {
    for (const productId of [...productIds].sort()) await dropPlan(tx, { productId, listed }, jobs)
    return changeShelf(tx, { productIds, listed }, { cause: 'staff', by: actor, reason, now })
  }
  const time = new Date(at)
  if (time <= now) throw new Problem('validation_failed', 'a time to come, or none', { param: '/at' })
  if (time.getTime() > now.getTime() + planDays * dayMs) {
    throw new Problem('validation_failed', `at most ${planDays} days ahead`, { param: '/at' })
  }
  const found = await tx.selectFrom('products').select('id').where('id', 'in', productIds).execute()
  const known = new Set(found.map(({ id }) => id))
  const planned = productIds.filter((id) => known.has(id)).sort()
  for (const productId of planned) {
    await jobs.schedule(tx, 'change_shelf', subjectOf(productId, listed), time)
    await keepPlan(tx, { productId, listed, at: time }, { by: actor, reason, now })
  }
  return planned.map((productId) => ({ productId, outcome: 'planned' }))
}

async function keepPlan(
  tx: Tx,
  { productId, listed, at }: { productId: string; listed: boolean; at: Date },
  { by, reason, now }: Doing,
): Promise<void> {
  const plan = { at, reason, actor_kind: by.kind, actor_id: by.id, created_at: now }
  await tx
    .insertInto('shelf_plans')
    .values({ product_id: productId, listed, ...plan })
    .onConflict((conflict) => conflict.columns(['product_id', 'listed']).doUpdateSet(plan))
    .execute()
}

async function dropPlan(
  tx: Tx,
  { productId, listed }: { productId: string; listed: boolean },
  jobs: Context['jobs'],
): Promise<boolean> {
  await jobs.cancel(tx, 'change_shelf', subjectOf(productId, listed))
  const dropped = await tx
    .deleteFrom('shelf_plans')
    .where('product_id', '=', productId)
    .where('listed', '=', listed)
    .returning('product_id')
    .executeTakeFirst()
  return dropped !== undefined
}

/** It stays where it is. `not_found` where nothing was planned. */
export async function cancelShelfPlan(
  tx: Tx,
  plan: { productId: string; listed: boolean },
  { jobs }: Pick<Context, 'jobs'>,
): Promise<void> {
  if (!(await dropPlan(tx, plan, jobs))) throw notFound('shelf plan')
}

/** Does what was planned; in the history it is the change of who planned it. */
export const changeShelfAsPlanned: JobHandler = async (tx, subject, { now }) => {
  const [productId = '', way] = subject.split(':')
  const listed = way === 'on'
  const plan = await tx
    .deleteFrom('shelf_plans')
    .where('product_id', '=', productId)
    .where('listed', '=', listed)
    .where('at', '<=', now)
    .returning(['reason', 'actor_kind', 'actor_id'])
    .executeTakeFirst()
  if (!plan) return
  const by = { kind: plan.actor_kind, id: plan.actor_id } as Doing['by']
  await changeShelf(tx, { productIds: [productId], listed }, { cause: 'plan', by, reason: plan.reason, now })
}

/** Throws `not_found`. */
export async function refuseUnknownProduct(db: Db, id: string): Promise<void> {
  const found = await db.selectFrom('products').select('id').where('id', '=', id).executeTakeFirst()
  if (!found) throw notFound('product')
}
