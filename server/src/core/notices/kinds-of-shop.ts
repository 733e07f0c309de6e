import type { NoticeKindOfShop, NoticeValues } from '@haoli/contract'
import type { Db } from '../../platform/database/db'
import { readSetting } from '../settings/read-setting'
import type { Context } from '../system/system'
import { noticeSetting } from './notice-setting'
import { type Templates, templateIdOf, templatesOfShop } from './templates'

/** What a notice could be about, for its sample. */
const sample: NoticeValues = {
  who: '小满',
  title: '明前龙井 50 克',
  count: 2,
  amountFen: 12_800,
  specText: '礼罐',
  words: '物流停运',
  day: '2024-12-03',
  company: '顺丰速运',
}

/** All kinds of notices as WeChat shows them, in Chinese, with a sample and the template that the shop has for each. */
export async function noticeKindsOfShop(
  db: Db,
  started: Templates,
  { now, registry }: Pick<Context, 'now' | 'registry'>,
): Promise<NoticeKindOfShop[]> {
  const { templates: set = {} } = await readSetting(db, noticeSetting, now)
  const templates = await templatesOfShop(db, started, now)
  return [...registry.notices].map(([kind, notice]) => {
    const { subject, title, text, steps = {}, keywords, page, askedAt = [] } = notice
    const values = { ...sample, ...notice.sample, step: Object.keys(steps)[0] ?? '' }
    const templateId = templateIdOf(kind, templates) ?? null
    const from = kind in set ? 'setting' : kind in started.messageTemplates ? 'environment' : 'sandbox'
    return {
      kind,
      subject,
      title: title[0],
      englishTitle: title[1],
      text: text(values)[0],
      keywords: keywords.map(({ name, type, value }) => ({ name, type, value: value(values) })),
      page: page('').split('?')[0] ?? '',
      askedAt: [...askedAt],
      templateId,
      templateFrom: templateId === null ? null : from,
    }
  })
}
