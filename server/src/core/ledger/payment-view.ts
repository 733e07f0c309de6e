import type { Payment } from '@haoli/contract'
import type { Selectable } from 'kysely'
import type { Database } from '../../platform/database/tables'

/** `client` comes from the gateway at the moment of paying and is not kept; reads answer null. */
export const paymentView = (payment: Selectable<Database['payments']>, client: Payment['client']): Payment => ({
  id: payment.id,
  orderId: payment.order_id,
  state: payment.state,
  gateway: payment.gateway,
  amountFen: payment.amount_fen,
  createdAt: payment.created_at.toISOString(),
  settledAt: payment.settled_at?.toISOString() ?? null,
  client,
})
