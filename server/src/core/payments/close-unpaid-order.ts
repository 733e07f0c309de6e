import type { Tx } from '../../platform/database/db'
import { minuteMs } from '../../platform/durations'
import { closeIfUnpaid } from '../orders/order-jobs'
import { readSetting } from '../settings/read-setting'
import type { JobHandler } from '../system/system'
import { paymentSetting } from './payment-setting'

/**
 * Closes an order that nobody has paid in time. While a payment of it is open, `follow_payment` closes both, because the
 * provider has to be asked first; where it does not answer for too long, the order closes here all the same.
 */
export const closeUnpaidOrder: JobHandler = async (tx, orderId, context) => {
  const open = await openPaymentOf(tx, orderId)
  if (open) {
    const { closeAnywayMinutes } = await readSetting(tx, paymentSetting, context.now)
    const latest = new Date(open.pay_before.getTime() + closeAnywayMinutes * minuteMs)
    if (context.now < latest) return context.jobs.schedule(tx, 'close_order', orderId, latest)
  }
  await closeIfUnpaid(tx, orderId, context)
}

const openPaymentOf = (tx: Tx, orderId: string) =>
  tx
    .selectFrom('payments')
    .innerJoin('orders', 'orders.id', 'payments.order_id')
    .select('pay_before')
    .where('order_id', '=', orderId)
    .where('payments.state', '=', 'pending')
    .where('provider_open', '=', true)
    .executeTakeFirst()
