import { useCallback } from 'react'
import type { ApiError } from '../api/api-error'
import { useLanguage } from '../settings/preferences'
import { errorTable, needsMessage } from './error-table'
import { fill, type Language } from './fill'

/** What a refusal says to people; with the API's own message, for developers, where words cannot say which member is at fault. */
export function errorIn(language: Language, { code, message }: Pick<ApiError, 'code' | 'message'>): string {
  const words = errorTable[code] as (typeof errorTable)[typeof code] | undefined
  // A newer API has codes that this page does not know.
  if (words === undefined) return `${fill(errorTable.internal, language)} (${code})`
  const said = fill(words, language)
  if (!needsMessage(code) || message === '') return said
  return language === 'zh' ? `${said}（${message}）` : `${said} (${message})`
}

export function useErrorWords(): (error: ApiError) => string {
  const language = useLanguage()
  return useCallback((error: ApiError) => errorIn(language, error), [language])
}
