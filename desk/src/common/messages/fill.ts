import type { Words } from './define'

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/**
 * The words in one language with their values put in. `{n}` is a value; `{n|item|items}` chooses by it: the first
 * for 1, the second for all others. A value that is not given stays visible as `{name}`.
 */
export function fill(words: Words, language: Language, params: Readonly<Record<string, string | number>> = {}): string {
  const text = words[language === 'zh' ? 0 : 1]
  return text.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (hole, name: string, one?: string, many?: string) => {
    const value = params[name]
    if (value === undefined) return hole
    if (one === undefined || many === undefined) return String(value)
    return Number(value) === 1 ? one : many
  })
}
