import type { NoticeKind, NoticeMoment, NoticeTemplate } from '@haoli/contract'
import type { Config } from '../../platform/config'
import type { Db } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { readSetting } from '../settings/read-setting'
import type { Context } from '../system/system'
import { noticeSetting } from './notice-setting'

/** WeChat's documents say three in some places and five in others (wechat.md 2.9). */
const mostPerTap = 3

export type Templates = Pick<Config, 'messageTemplates' | 'mode'>

/** What the sandbox calls a template that has no id. */
export const sandboxTemplateId = (kind: NoticeKind): string => `sandbox_${kind}`

/** Those of the shop: what it has set, and what the server was started with for the kinds that it has not. */
export async function templatesOfShop(db: Db, started: Templates, now: Date): Promise<Templates> {
  return withSet(started, await readSetting(db, noticeSetting, now))
}

const withSet = ({ mode, messageTemplates }: Templates, { templates }: typeof noticeSetting.initial): Templates => ({
  mode,
  messageTemplates: { ...messageTemplates, ...templates },
})

/** undefined: the shop has no template for the kind, so it is never sent. */
export function templateIdOf(kind: NoticeKind, { messageTemplates, mode }: Templates): string | undefined {
  const id = messageTemplates[kind] ?? (mode === 'sandbox' ? sandboxTemplateId(kind) : undefined)
  return id || undefined
}

/**
 * What to ask about with one tap at `moment`: kinds that systems registered for it and that the shop has a template for. Left
 * out is what a known customer still allows, does not want, has said no to lately, or what WeChat has closed.
 */
export async function templatesFor(
  db: Db,
  { moment, customerId }: { moment: NoticeMoment; customerId: string | null },
  started: Templates,
  { now, registry }: Pick<Context, 'now' | 'registry'>,
): Promise<NoticeTemplate[]> {
  const answers = customerId === null ? new Map<NoticeKind, Answered>() : await answersOf(db, customerId)
  const setting = await readSetting(db, noticeSetting, now)
  const templates = withSet(started, setting)
  const saidNoAfter = new Date(now.getTime() - setting.askAgainDays * dayMs)
  const asked = [...registry.notices].flatMap(([kind, { askedAt }]) => {
    const templateId = templateIdOf(kind, templates)
    if (templateId === undefined || !askedAt?.includes(moment)) return []
    const answer = answers.get(kind)
    if (answer && (!mayAsk(answer, templateId) || saidNoSince(answer, saidNoAfter))) return []
    return [{ kind, templateId }]
  })
  return asked.slice(0, mostPerTap)
}

/** What a customer said about one kind. */
export interface Answered {
  wanted: boolean
  left: number
  /** null: never asked. */
  last: { answer: string; at: Date; templateId: string | null } | null
}

/** By kind; kinds without a row were never asked about, and are wanted. */
export async function answersOf(db: Db, customerId: string): Promise<Map<NoticeKind, Answered>> {
  const [consents, unwanted] = await Promise.all([
    db.selectFrom('message_consents').selectAll().where('customer_id', '=', customerId).execute(),
    db.selectFrom('unwanted_notices').select('kind').where('customer_id', '=', customerId).execute(),
  ])
  const answers = new Map<NoticeKind, Answered>()
  for (const { kind, messages_left: left, last_answer: answer, answered_at: at, template_id: templateId } of consents) {
    answers.set(kind, { wanted: true, left, last: { answer, at, templateId } })
  }
  for (const { kind } of unwanted) {
    answers.set(kind, { left: 0, last: null, ...answers.get(kind), wanted: false })
  }
  return answers
}

/** Whether asking makes sense: WeChat shows nothing for a template that it has closed. */
export function mayAsk({ wanted, left, last }: Answered, templateId: string): boolean {
  // An answer from before templates were stored with it is about the one that the shop has.
  const closed = last?.answer === 'ban' && (last.templateId ?? templateId) === templateId
  return wanted && left === 0 && !closed
}

/** `filter`: WeChat did not show it, because of another template with the same title, and would do so again. */
const saidNoSince = ({ last }: Answered, since: Date): boolean =>
  last !== null && (last.answer === 'reject' || last.answer === 'filter') && last.at > since
