import type { CreateNoticeConsents, NoticeConsents, NoticeKind } from '@haoli/contract'
import type { Tx } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { type Templates, templateIdOf } from './templates'

type Answers = CreateNoticeConsents['answers']

interface Said {
  customerId: string
  answers: Answers
  templates: Templates
}

/** Records a customer's answers: each consent allows one more message; a refusal removes none. */
export async function recordConsents(
  tx: Tx,
  { customerId, answers, templates }: Said,
  now: Date,
): Promise<NoticeConsents['items']> {
  refuseTwice(answers)
  const rows = answers.map(({ kind, answer }) => ({
    customer_id: customerId,
    kind,
    messages_left: answer === 'accept' ? 1 : 0,
    last_answer: answer,
    answered_at: now,
    template_id: templateIdOf(kind, templates) ?? null,
  }))
  // Always in the same order, so that two phones of one person do not deadlock.
  rows.sort((a, b) => (a.kind < b.kind ? -1 : 1))
  return tx
    .insertInto('message_consents')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['customer_id', 'kind']).doUpdateSet((eb) => ({
        messages_left: eb('message_consents.messages_left', '+', eb.ref('excluded.messages_left')),
        last_answer: eb.ref('excluded.last_answer'),
        answered_at: eb.ref('excluded.answered_at'),
        template_id: eb.ref('excluded.template_id'),
      })),
    )
    .returning(['kind', 'messages_left as left'])
    .execute()
}

function refuseTwice(answers: Answers): void {
  const kinds = new Set(answers.map((answer) => answer.kind))
  if (kinds.size === answers.length) return
  throw new Problem('validation_failed', 'one answer for each kind', { param: '/answers' })
}

/** Uses up one consent by a guarded UPDATE. Answers false where none is left, or the customer wants the inbox alone. */
export async function spendConsent(tx: Tx, customerId: string, kind: NoticeKind): Promise<boolean> {
  const spent = await tx
    .updateTable('message_consents')
    .set((eb) => ({ messages_left: eb('messages_left', '-', 1) }))
    .where('customer_id', '=', customerId)
    .where('kind', '=', kind)
    .where('messages_left', '>', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('unwanted_notices').select('kind').where('customer_id', '=', customerId).where('kind', '=', kind),
        ),
      ),
    )
    .returning('kind')
    .executeTakeFirst()
  return spent !== undefined
}
