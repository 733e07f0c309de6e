import type { Tx } from '../../platform/database/db'
import type { MessageGateway } from '../gateways/gateways'
import type { Context, OutsideJob } from '../system/system'
import { spendConsent } from './consents'

type Message = Parameters<MessageGateway['send']>[0] & { id: string }

/**
 * Sends one message if the customer has consented to one of its kind; otherwise it is not sent. If the process dies after
 * the call, the message is sent again: twice is better than never.
 */
export const sendNotice: OutsideJob<Message, 'sent' | 'refused'> = {
  prepare: allowedMessage,
  call: (message, { messages }) => messages.send(message),
  record: (tx, { prepared, answer }, { now }) => settle(tx, prepared.id, answer, now),
}

/** Uses up a consent before the call, so that no other message can; the message keeps it for all of its attempts. */
async function allowedMessage(tx: Tx, messageId: string, { now }: Context): Promise<Message | undefined> {
  const message = await tx
    .selectFrom('messages')
    .innerJoin('customers', 'customers.id', 'messages.customer_id')
    .select(['messages.id', 'messages.customer_id', 'kind', 'text', 'keywords', 'page', 'consent_taken', 'openid'])
    .where('messages.id', '=', messageId)
    .where('messages.state', '=', 'due')
    .executeTakeFirst()
  if (!message) return undefined
  const { id, customer_id, kind, text, keywords, page, openid } = message
  if (!message.consent_taken) {
    if (!(await spendConsent(tx, customer_id, kind))) {
      await settle(tx, id, 'refused', now)
      return undefined
    }
    await tx.updateTable('messages').set({ consent_taken: true }).where('id', '=', id).execute()
  }
  return { id, openid, kind, text, keywords, page }
}

async function settle(tx: Tx, id: string, state: 'sent' | 'refused', now: Date): Promise<void> {
  await tx.updateTable('messages').set({ state, settled_at: now }).where('id', '=', id).execute()
}
