import type { Tx } from '../../platform/database/db'
import type { Context } from '../system/system'
import { spendConsent } from './consents'

/**
 * Sends one message if the customer has consented to one of its kind; otherwise it is not sent. If the process dies after
 * the call, the message is sent again: twice is better than never.
 */
export async function sendNotice(
  tx: Tx,
  messageId: string,
  { now, gateways }: Pick<Context, 'now' | 'gateways'>,
): Promise<void> {
  const message = await tx
    .selectFrom('messages')
    .innerJoin('customers', 'customers.id', 'messages.customer_id')
    .select(['messages.id', 'messages.customer_id', 'kind', 'text', 'page', 'openid'])
    .where('messages.id', '=', messageId)
    .where('messages.state', '=', 'due')
    .executeTakeFirst()
  if (!message) return
  const allowed = await spendConsent(tx, message.customer_id, message.kind)
  const state = allowed ? await gateways.messages.send(message) : 'refused'
  await tx.updateTable('messages').set({ state, settled_at: now }).where('id', '=', messageId).execute()
}
