import type { NoticeKindOfShop } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { readSetting } from '../settings/read-setting'
import type { NoticeValues } from '../system/parts'
import type { Context } from '../system/system'
import { noticeSetting } from './notice-setting'
import { type Templates, templateIdOf, templatesOfShop } from './templates'

/** What a notice could be about, for its sample. */
const sample: NoticeValues = {
  who: '小满',
  title: '明前龙井 50 克',
  count: 2,
  amountFen: 12_800,
  words: '2 天',
}

/** All kinds of notices, with a sample and the template that the shop has for each. */
export async function noticeKindsOfShop(
  db: Db,
  started: Templates,
  { now, registry }: Pick<Context, 'now' | 'registry'>,
): Promise<NoticeKindOfShop[]> {
  const { templates: set = {} } = await readSetting(db, noticeSetting, now)
  const templates = await templatesOfShop(db, started, now)
  return [...registry.notices].map(([kind, { subject, title, text, keywords, page, askedAt = [] }]) => {
    const templateId = templateIdOf(kind, templates) ?? null
    const from = kind in set ? 'setting' : kind in started.messageTemplates ? 'environment' : 'sandbox'
    return {
      kind,
      subject,
      title,
      text: text(sample),
      keywords: keywords.map(({ name, type, value }) => ({ name, type, value: value(sample) })),
      page: page('').split('?')[0] ?? '',
      askedAt: [...askedAt],
      templateId,
      templateFrom: templateId === null ? null : from,
    }
  })
}
