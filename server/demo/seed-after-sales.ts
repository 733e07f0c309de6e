import type { AfterSaleState } from '@haoli/contract'
import { jobQueue } from '../src/core/jobs/job-queue'
import { linesOf } from '../src/core/orders/order-lines'
import type { OrderRow } from '../src/core/system/events'
import type { Db, Tx } from '../src/platform/database/db'
import { inTransaction } from '../src/platform/database/in-transaction'
import { dayMs, hourMs } from '../src/platform/durations'
import { afterSaleSetting } from '../src/systems/after-sales/after-sale-setting'

interface DemoCase {
  words: string
  /** What the merchant said, in refusing it; absent: they have not answered. */
  refusal?: string
}

const cases: DemoCase[] = [
  { words: '送长辈的，老人家说太多了喝不完，没有拆封，想退。' },
  { words: '颜色和图片上差一点，想退。', refusal: '实物与图片为同一批次，包装已拆，不支持退货。' },
]

/** Of the orders that arrived last one waits for the merchant's answer, and one was refused and can be disputed. */
export async function seedAfterSales(db: Db, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    const orders = await tx
      .selectFrom('orders')
      .selectAll()
      .where('state', '=', 'completed')
      .where('kind', '=', 'plain')
      .where('completed_at', '>', new Date(now.getTime() - afterSaleSetting.initial.noReasonDays * dayMs))
      .orderBy('completed_at', 'desc')
      .orderBy('id')
      .limit(cases.length)
      .execute()
    for (const [index, order] of orders.entries()) await insertCase(tx, { order, index, now })
  })
}

async function insertCase(tx: Tx, { order, index, now }: { order: OrderRow; index: number; now: Date }): Promise<void> {
  const [line] = await linesOf(tx, order.id)
  const { words, refusal } = cases[index] ?? { words: '' }
  if (!line) return
  const id = `aft_demo_${index}`
  const state: AfterSaleState = refusal ? 'merchant_reject_return' : 'merchant_processing'
  const open = refusal === undefined
  const appliedAt = new Date(now.getTime() - 5 * hourMs)
  const deadline = new Date(appliedAt.getTime() + afterSaleSetting.initial.returnHours * hourMs)
  await tx
    .insertInto('after_sales')
    .values({
      ...{ id, order_id: order.id, customer_id: order.customer_id, type: 'return', sub_type: 'default' },
      ...{ reason: 'no_reason_7_days', state, open, asked_fen: null, of_shipped: true, freight_by: 'buyer' },
      ...{ deadline: open ? deadline : null, refused_at: open ? null : now, ended_at: open ? null : now },
      applied_at: appliedAt,
    })
    .execute()
  await tx
    .insertInto('after_sale_lines')
    .values({
      ...{ after_sale_id: id, order_line_id: line.id, application: 1, open, quantity: 1, exchange_sku_id: null },
    })
    .execute()
  const event = { after_sale_id: id, actor_id: '' }
  await tx
    .insertInto('after_sale_events')
    .values([
      {
        ...event,
        id: `afe_demo_${index}`,
        position: 0,
        step: 'apply',
        by_side: 'buyer',
        state: 'merchant_processing',
        words,
        at: appliedAt,
      },
      ...(refusal
        ? [
            {
              ...event,
              id: `afe_demo_${index}_no`,
              position: 1,
              step: 'reject_return',
              by_side: 'merchant' as const,
              state,
              words: refusal,
              at: now,
            },
          ]
        : []),
    ])
    .execute()
  if (open) await jobQueue.schedule(tx, 'after_sale_due', id, deadline)
}
