import type { Deps, Tx } from '../../deps'
import type { MessageGateway } from '../gateways/gateways'
import type { DueWork } from '../jobs/jobs'
import { spendConsent } from './consents'

export function handleMessageWork(due: DueWork, { messages }: Deps['gateways']): void {
  due.handle('send_message', (tx, messageId, now) => sendMessage(tx, messageId, { messages, now }))
}

/**
 * Sends one message to somebody who said yes to one of its kind; without a yes it stays unsent. Should the process die after
 * the call, it is sent once more: better twice than never.
 */
export async function sendMessage(
  tx: Tx,
  messageId: string,
  { messages, now }: { messages: MessageGateway; now: Date },
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
  const state = allowed ? await messages.send(message) : 'refused'
  await tx.updateTable('messages').set({ state, settled_at: now }).where('id', '=', messageId).execute()
}
