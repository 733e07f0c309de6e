import { fill } from '@/common/messages/fill'
import { sections } from '@/common/section'
import { useLanguage } from '@/common/settings/preferences'

/** The query of the tasks that run, one for all who ask: the bell asks again while there are some. */
export const openTasks = { state: 'open', limit: 20 }

/** The name of a kind of task, from the section that begins it. */
export function useKindWords(): (kind: string) => string {
  const language = useLanguage()
  return (kind) => {
    const words = sections.map(({ tasks }) => tasks?.[kind]).find((one) => one !== undefined)
    return words ? fill(words, language) : kind
  }
}
