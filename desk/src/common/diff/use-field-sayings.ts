import { useLanguage } from '../settings/preferences'
import { useSayings } from '../shop-settings/say-value'
import type { Difference } from './differences'
import { fieldTitle } from './field-words'

/** How members of commands and answers and their values are said, of an operation where it is known. */
export function useFieldSayings(operation = '') {
  const language = useLanguage()
  const { say } = useSayings('')
  const title = (path: Difference['path']): string =>
    path
      .map((part) => (typeof part === 'number' ? String(part + 1) : fieldTitle(part, language, operation)))
      .join(' › ')
  return { title, say }
}
