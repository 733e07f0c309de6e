import { commissionSetting } from '../../core/commission/commission-setting'
import { readSetting } from '../../core/settings/read-setting'
import type { OrderRow } from '../../core/system/events'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { Problem } from '../../platform/problem'

/** Why an order does not complete or settle: one of its after-sales is open. */
export async function heldByAfterSale(tx: Tx, order: OrderRow): Promise<Problem | undefined> {
  return (await isAnyOpen(tx, order.id, false)) ? held() : undefined
}

/**
 * Why what an order has earned does not settle: an after-sale is open, or an exchange ended less than so many days ago, for its
 * days count from the receipt of the replacement.
 */
export async function settlementHeld(tx: Tx, order: OrderRow, now: Date): Promise<Problem | undefined> {
  const openNow = await heldByAfterSale(tx, order)
  if (openNow) return openNow
  const exchanged = await tx
    .selectFrom('after_sales')
    .select((eb) => eb.fn.max<Date | null>('ended_at').as('at'))
    .where('order_id', '=', order.id)
    .where('type', '=', 'exchange')
    .where('state', '=', 'merchant_exchange_success')
    .executeTakeFirst()
  if (!exchanged?.at) return undefined
  const { settleDays } = await readSetting(tx, commissionSetting, now)
  const settles = exchanged.at.getTime() + settleDays * dayMs
  return now.getTime() < settles ? held() : undefined
}

/** Why an order is not shipped: a refund of it has no answer yet. Other kinds are about what was shipped. */
export async function shippingHeld(tx: Tx, order: OrderRow): Promise<Problem | undefined> {
  return (await isAnyOpen(tx, order.id, true)) ? held() : undefined
}

const held = () => new Problem('after_sale_state_conflict', 'an after-sale of this order is open: end that first')

async function isAnyOpen(tx: Tx, orderId: string, refundsOnly: boolean): Promise<boolean> {
  let query = tx.selectFrom('after_sales').select('id').where('order_id', '=', orderId).where('open', '=', true)
  if (refundsOnly) query = query.where('type', '=', 'refund').where('sub_type', '=', 'default')
  return (await query.executeTakeFirst()) !== undefined
}
