import { startLock } from '../../src/core/attribution/locks'
import { agreeTerms } from '../../src/core/commission/agree-terms'
import { earnCommission } from '../../src/core/commission/earn-commission'
import { jobQueue } from '../../src/core/jobs/job-queue'
import type { Tx } from '../../src/platform/database/db'
import { dayMs, hourMs } from '../../src/platform/durations'
import { insertOrders } from '../insert-orders'

interface Sale {
  /** Of the buyer, the order and its line, which are the only ones of each other. */
  id: string
  promoterId: string
  agencyId: string
  skuId: string
  paidAt: Date
  now: Date
}

const settleDays = 7
const names = ['林晓', '周舟', '陈岚', '沈一', '陆野', '苏禾', '顾念', '许愿']

/** Somebody opens a promoter's link, pays one piece, and gets it three days later; it earns by the terms that were in force then. */
export async function sellOnce(tx: Tx, { id, promoterId, agencyId, skuId, paidAt, now }: Sale): Promise<void> {
  const customerId = `cus_demo_${id}`
  const opened = after(paidAt, -hourMs)
  const nickname = names[Number(id.replace(/\D/g, '')) % names.length] ?? ''
  await tx
    .insertInto('customers')
    .values({ id: customerId, openid: `demo:${id}`, nickname, avatar_url: null, created_at: opened })
    .execute()
  await startLock(tx, { customerId, promoterId, opened: 'product' }, opened)
  const completedAt = after(paidAt, 3 * dayMs)
  const { price_fen: payableFen } = await tx
    .selectFrom('skus')
    .select('price_fen')
    .where('id', '=', skuId)
    .executeTakeFirstOrThrow()
  const when = { paidAt: paidAt.getTime(), completedAt: completedAt < now ? completedAt.getTime() : null }
  const sale = { id, sku: { id: skuId }, quantity: 1, payableFen, refund: null, ...when }
  await insertOrders(tx, [{ id: customerId, sales: [sale] }])
  const order = await tx.selectFrom('orders').selectAll().where('id', '=', `ord_${id}`).executeTakeFirstOrThrow()
  const lock = await tx.selectFrom('locks').selectAll().where('customer_id', '=', customerId).executeTakeFirstOrThrow()
  await agreeTerms(tx, order, { promoterId, agencyId, lock }, paidAt)
  const lines = await tx.selectFrom('order_lines').selectAll().where('order_id', '=', order.id).execute()
  await earnCommission(tx, lines, { now: paidAt })
  if (completedAt < now) await settle(tx, order.id, { due: after(completedAt, settleDays * dayMs), now })
}

const after = (time: Date, ms: number) => new Date(time.getTime() + ms)

async function settle(tx: Tx, orderId: string, { due, now }: { due: Date; now: Date }): Promise<void> {
  await tx.updateTable('commissions').set({ settles_at: due }).where('order_id', '=', orderId).execute()
  if (due > now) return jobQueue.schedule(tx, 'settle_commission', orderId, due)
  await tx
    .updateTable('commission_lines')
    .set({ state: 'settled', settled_at: due })
    .where('commission_id', 'in', (eb) => eb.selectFrom('commissions').select('id').where('order_id', '=', orderId))
    .execute()
}
