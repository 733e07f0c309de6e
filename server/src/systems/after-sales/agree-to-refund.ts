import { lockForRefund, refundOrder } from '../../core/orders/refund-order'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { endOpenApplication } from './open-application'

/** Refunds all that is left of an order whose owner waits for it and has not withdrawn. */
export async function agreeToRefund(tx: Tx, orderId: string, context: Context): Promise<void> {
  await lockForRefund(tx, orderId, context)
  await endOpenApplication(tx, { orderId, transition: 'agree' }, context.now)
  await refundOrder(tx, orderId, null, context)
}
