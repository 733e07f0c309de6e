import {
  type MessageKind,
  type MessageMoment,
  type MessageTemplate,
  messageKinds,
  messageMoments,
} from '@haoli/contract'

/** The merchant's templates in WeChat's console, by what they tell. A kind without one is never asked for. */
export type TemplateIds = Partial<Record<MessageKind, string>>

/** `present_accepted` → `HAOLI_TEMPLATE_PRESENT_ACCEPTED` */
const settingOf = (kind: MessageKind) => `HAOLI_TEMPLATE_${kind.toUpperCase()}`

/** The templates that the environment names; the sandbox makes up those that it does not. */
export function readTemplateIds(env: Readonly<Record<string, string | undefined>>, sandbox: boolean): TemplateIds {
  const ids: TemplateIds = {}
  for (const kind of messageKinds) {
    const id = env[settingOf(kind)]?.trim() || (sandbox ? `sandbox_${kind}` : undefined)
    if (id !== undefined) ids[kind] = id
  }
  return ids
}

/** What may be asked for at `moment`, in the order in which it is asked. */
export const templatesFor = (moment: MessageMoment, ids: TemplateIds): MessageTemplate[] =>
  messageMoments[moment].flatMap((kind) => {
    const templateId = ids[kind]
    return templateId === undefined ? [] : [{ kind, templateId }]
  })
