import type { Contact } from '@haoli/contract'
import { dot } from '@/common/lib/dot'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { contactMessages } from './messages'

type Day = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Whether somebody answers now and when next, and the hours: `周一至周五`, `09:00–18:00`. */
export function useContactWords() {
  const t = useMessages(contactMessages)
  const language = useLanguage()

  const now = ({ open, opensAt, closesAt, closedWords, now: asOf }: Contact): string => {
    const at = (time: string) => formatMoment(time, language, asOf)
    if (open) return closesAt ? t('contact.until', { time: at(closesAt) }) : t('contact.any_time')
    const words = opensAt ? t('contact.from', { time: at(opensAt) }) : t('contact.away')
    return [words, closedWords].filter(Boolean).join(dot)
  }

  const days = (chosen: readonly number[]): string => {
    const sorted = [...chosen].sort() as Day[]
    const [first, last] = [sorted[0], sorted[sorted.length - 1]]
    if (first === undefined || last === undefined) return ''
    if (sorted.length === 7) return t('contact.every_day')
    const name = (day: Day) => t(`contact.day_${day}`)
    const follows = sorted.length > 2 && last - first === sorted.length - 1
    return follows ? t('contact.between', { first: name(first), last: name(last) }) : sorted.map(name).join(' ')
  }

  return { now, days }
}
