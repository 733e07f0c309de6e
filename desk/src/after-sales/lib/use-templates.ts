import type { AnswerTemplateKind } from '@haoli/contract'
import { useOperation } from '@/common/api/queries'

export interface AnswerTemplate {
  kind: AnswerTemplateKind
  title: string
  words: string
}
interface TemplateSetting {
  value: { templates: AnswerTemplate[] }
  latestVersion: number
}

export const templateKey = 'answerTemplates'

/** The setting, with the version that a change is based on. */
export const useTemplateSetting = () => useOperation<TemplateSetting>('getSetting', { params: { key: templateKey } })

export const useTemplates = (): readonly AnswerTemplate[] => useTemplateSetting().data?.value.templates ?? []
