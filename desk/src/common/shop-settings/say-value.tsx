import { textOf } from '../diff/difference-list'
import { shownNumber, unitOf } from '../form/units'
import type { Path } from '../form/values'
import { optionWords, titleOf } from '../form/words'
import { shopTime } from '../lib/time'
import { useMessages } from '../messages'
import { useLanguage } from '../settings/preferences'
import { settingMessages } from './messages'

const isoTime = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/

/** How members of a setting and their values are said in a list of differences. */
export function useSayings(key: string) {
  const t = useMessages(settingMessages)
  const language = useLanguage()
  const title = (path: Path): string =>
    path
      .flatMap((part, index) =>
        typeof part === 'number' ? [`${part + 1}`] : [titleOf(key, path.slice(0, index + 1), language)],
      )
      .join(' › ') || titleOf(key, [], language)
  const say = (value: unknown, path: Path): string => {
    if (typeof value === 'boolean') return t(value ? 'setting.yes' : 'setting.no')
    if (typeof value === 'string')
      return isoTime.test(value) ? shopTime(value) : optionWords(key, path, value, language)
    if (typeof value !== 'number') return textOf(value)
    const unit = unitOf(path)
    const words = unit.words?.[language === 'zh' ? 0 : 1]
    return `${shownNumber(value, unit)}${words ? ` ${words}` : ''}`
  }
  return { title, say }
}
