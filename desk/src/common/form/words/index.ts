import { fill, type Language } from '../../messages/fill'
import type { JsonSchema } from '../schema'
import type { Path } from '../values'
import { growthWords } from './growth'
import type { MemberWords } from './member-words'
import { optionTexts } from './options'
import { serviceWords } from './service'
import { sharedWords } from './shared'
import { shopWords } from './shop'
import { systemWords } from './system'
import { tradeWords } from './trade'

const words: Readonly<Record<string, MemberWords>> = {
  ...tradeWords,
  ...shopWords,
  ...serviceWords,
  ...growthWords,
  ...systemWords,
}

/** `orders.payMinutes`; items of a list have the name of their list. */
const nameOf = (setting: string, path: Path) => [setting, ...path.filter((part) => typeof part === 'string')].join('.')

const lastOf = (path: Path) => String(path.filter((part) => typeof part === 'string').at(-1) ?? '')

/** Its own words, or those of every member with its name. undefined: it has none, and a test says so. */
export const wordsOf = (setting: string, path: Path): MemberWords | undefined =>
  words[nameOf(setting, path)] ?? sharedWords[lastOf(path)]

export function titleOf(setting: string, path: Path, language: Language): string {
  const known = wordsOf(setting, path)
  return known ? known[language === 'zh' ? 0 : 1] : lastOf(path) || setting
}

export function helpOf(setting: string, path: Path, schema: JsonSchema, language: Language): string {
  const known = words[nameOf(setting, path)] ?? sharedWords[lastOf(path)]
  if (language === 'zh') return known?.[2] ?? ''
  return known?.[3] ?? (known?.[2] === undefined ? '' : (schema.description ?? ''))
}

/** What one of a member's values is called. */
export function optionWords(setting: string, path: Path, value: string, language: Language): string {
  const known = optionTexts[`${nameOf(setting, path)}=${value}`] ?? optionTexts[`${lastOf(path)}=${value}`]
  return known ? fill(known, language) : value
}

export const knowsOption = (setting: string, path: Path, value: string): boolean =>
  `${nameOf(setting, path)}=${value}` in optionTexts || `${lastOf(path)}=${value}` in optionTexts
