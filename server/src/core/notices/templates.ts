import { type NoticeKind, type NoticeMoment, type NoticeTemplate, noticeKinds, noticeMoments } from '@haoli/contract'

/** The merchant's templates in WeChat's console, by what they tell. A kind without one is never asked for. */
export type TemplateIds = Partial<Record<NoticeKind, string>>

/** `present_accepted` → `HAOLI_TEMPLATE_PRESENT_ACCEPTED` */
const settingOf = (kind: NoticeKind) => `HAOLI_TEMPLATE_${kind.toUpperCase()}`

/** The templates that the environment names; the sandbox makes up those that it does not. */
export function readTemplateIds(env: Readonly<Record<string, string | undefined>>, sandbox: boolean): TemplateIds {
  const ids: TemplateIds = {}
  for (const kind of noticeKinds) {
    const id = env[settingOf(kind)]?.trim() || (sandbox ? `sandbox_${kind}` : undefined)
    if (id !== undefined) ids[kind] = id
  }
  return ids
}

/** What may be asked for at `moment`, in the order in which it is asked. */
export const templatesFor = (moment: NoticeMoment, ids: TemplateIds): NoticeTemplate[] =>
  noticeMoments[moment].flatMap((kind) => {
    const templateId = ids[kind]
    return templateId === undefined ? [] : [{ kind, templateId }]
  })
