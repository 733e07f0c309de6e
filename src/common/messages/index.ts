import { useMemo } from 'react'
import type { Language } from '@/common/lib/language'
import { useLanguage } from '@/common/stores/preferences'
import { common } from './common'
import type { Messages, Params, Words } from './define'
import { wordsForError } from './errors'
import { fill } from './fill'

type Common = typeof common

/** The text of a key. Its second argument, the values, is required exactly when the text has placeholders. */
export type Say<T extends Messages> = <K extends keyof T & string>(
  key: K,
  ...params: keyof Params<T[K]> extends never ? [] : [Params<T[K]>]
) => string

type Values = Record<string, string | number> | undefined

const sayIn =
  <T extends Messages>(messages: T, language: Language): Say<T> =>
  (key, ...params) =>
    // The types of key and values were checked where `t` is called.
    fill(messages[key] as Words, language, params[0] as Values)

/**
 * `t` for an area's messages and the common ones, in the user's language; the component renders again when the language
 * changes. `const t = useMessages(shopMessages)`, then `t('search.none')` or `t('common.retry')`.
 */
export function useMessages<T extends Messages>(area: T): Say<T & Common> {
  const language = useLanguage()
  return useMemo(() => sayIn({ ...common, ...area }, language), [area, language])
}

const none = {}

/** `t` for the common messages only. */
export const useT = (): Say<Common> => useMessages(none)

/** Words for an error's code, in the user's language. */
export function useErrorWords(): (code: string) => string {
  const language = useLanguage()
  return useMemo(() => (code: string) => wordsForError(code, language), [language])
}

export { defineMessages } from './define'
export { addErrorWords } from './errors'
