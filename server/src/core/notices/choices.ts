import type { NoticeChoice, NoticeKind, TranslatedLanguage } from '@haoli/contract'
import type { Db, Tx } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { hasRole } from '../actors/access'
import type { Actor } from '../actors/actor'
import type { Registry } from '../system/system'
import { inLanguage } from '../translations/in-languages'
import { answersOf, mayAsk, type Templates, templateIdOf } from './templates'

interface Reader {
  registry: Registry
  /** undefined: the shop's own. */
  language: TranslatedLanguage | undefined
}

/** The kinds that the shop can send, with what the customer said about each. */
async function choicesOf(
  db: Db,
  customerId: string,
  templates: Templates,
  { registry, language }: Reader,
): Promise<NoticeChoice[]> {
  const answers = await answersOf(db, customerId)
  return [...registry.notices].flatMap(([kind, { title }]) => {
    const templateId = templateIdOf(kind, templates)
    if (templateId === undefined) return []
    const answer = answers.get(kind) ?? { wanted: true, left: 0, last: null }
    const { wanted, left } = answer
    return [
      {
        kind,
        title: inLanguage(title, language),
        wanted,
        left,
        askTemplateId: mayAsk(answer, templateId) ? templateId : null,
      },
    ]
  })
}

/** Those that concern somebody with the actor's roles: a shopper is not asked about commission. */
export async function choicesFor(
  db: Db,
  { customerId, actor }: { customerId: string; actor: Actor },
  templates: Templates,
  reader: Reader,
): Promise<NoticeChoice[]> {
  const concerns = (kind: NoticeKind) => {
    const { ofRoles } = reader.registry.notices.get(kind) ?? {}
    return ofRoles === undefined || ofRoles.some((role) => hasRole(actor, role))
  }
  return (await choicesOf(db, customerId, templates, reader)).filter(({ kind }) => concerns(kind))
}

/** `not_found` for a kind that the shop cannot send. */
export async function choose(
  tx: Tx,
  { customerId, kind, wanted }: { customerId: string; kind: NoticeKind; wanted: boolean },
  templates: Templates,
  reader: Reader,
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
  const choice = (await choicesOf(tx, customerId, templates, reader)).find((one) => one.kind === kind)
  if (!choice) throw notFound('template for this kind of notice')
  return choice
}
