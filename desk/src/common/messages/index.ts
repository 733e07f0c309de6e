import { useMemo } from 'react'
import { useLanguage } from '../settings/preferences'
import { common } from './common'
import type { Messages, Params, Words } from './define'
import { fill } from './fill'

type Common = typeof common

/** The text of a key. Its second argument, the values, is required exactly when the text has placeholders. */
export type Say<T extends Messages> = <K extends keyof T & string>(
  key: K,
  ...params: keyof Params<T[K]> extends never ? [] : [Params<T[K]>]
) => string

/** `t` for a section's messages and the common ones, in the chosen language: `t('orders.ship')`, `t('common.retry')`. */
export function useMessages<T extends Messages>(area: T): Say<T & Common> {
  const language = useLanguage()
  return useMemo(() => {
    const messages: Messages = { ...common, ...area }
    return (key, ...params) =>
      fill(messages[key] as Words, language, params[0] as Record<string, string | number> | undefined)
  }, [area, language])
}

const none = {}

/** `t` for the common messages only. */
export const useT = (): Say<Common> => useMessages(none)

export { defineMessages } from './define'
