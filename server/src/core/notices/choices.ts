import type { NoticeChoice, NoticeKind } from '@haoli/contract'
import type { Db, Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import type { Registry } from '../system/system'
import { answersOf, mayAsk, type Templates, templateIdOf } from './templates'

/** The kinds that the shop can send, with what the customer said about each. */
export async function choicesOf(
  db: Db,
  customerId: string,
  templates: Templates,
  registry: Registry,
): Promise<NoticeChoice[]> {
  const answers = await answersOf(db, customerId)
  return [...registry.notices].flatMap(([kind, { title }]) => {
    const templateId = templateIdOf(kind, templates)
    if (templateId === undefined) return []
    const answer = answers.get(kind) ?? { wanted: true, left: 0, last: null }
    const { wanted, left } = answer
    return [{ kind, title, wanted, left, askTemplateId: mayAsk(answer, templateId) ? templateId : null }]
  })
}

/** `not_found` for a kind that the shop cannot send. */
export async function choose(
  tx: Tx,
  { customerId, kind, wanted }: { customerId: string; kind: NoticeKind; wanted: boolean },
  templates: Templates,
  registry: Registry,
): Promise<NoticeChoice> {
  if (wanted) {
    await tx.deleteFrom('unwanted_notices').where('customer_id', '=', customerId).where('kind', '=', kind).execute()
  } else {
    await tx
      .insertInto('unwanted_notices')
      .values({ customer_id: customerId, kind })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const choice = (await choicesOf(tx, customerId, templates, registry)).find((one) => one.kind === kind)
  if (!choice) throw notFound('template for this kind of notice')
  return choice
}
