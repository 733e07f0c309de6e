import { type NoticeKind, type NoticeMoment, type NoticeTemplate, noticeMoments } from '@haoli/contract'
import type { Config } from '../../platform/config'

/** What the sandbox calls a template that has no id. */
export const sandboxTemplateId = (kind: NoticeKind): string => `sandbox_${kind}`

/** What may be asked for at `moment`, in the order in which it is asked. A kind without a template is never asked for. */
export const templatesFor = (
  moment: NoticeMoment,
  { messageTemplates, mode }: Pick<Config, 'messageTemplates' | 'mode'>,
): NoticeTemplate[] =>
  noticeMoments[moment].flatMap((kind) => {
    const templateId = messageTemplates[kind] ?? (mode === 'sandbox' ? sandboxTemplateId(kind) : undefined)
    return templateId === undefined ? [] : [{ kind, templateId }]
  })
