import type { Entrance, FigureGroup } from '@haoli/contract'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/settings/preferences'
import { entranceMessages, figureMessages } from '../messages'
import type { Meaning } from './show'

export function useWords() {
  const t = useMessages(figureMessages)
  const entrances = useMessages(entranceMessages)
  const language = useLanguage()
  const entrance = (name: Entrance | string): string =>
    `figures.${name}` in entranceMessages ? entrances(`figures.${name as Entrance}`) : name
  return {
    t,
    entrance,
    title: ({ title }: Meaning) => title[language],
    counts: ({ counts }: Meaning) => counts[language],
    /** What a row of a group is called. */
    rowName(by: FigureGroup, { id, name }: { id: string; name: string | null }): string {
      if (by === 'entrance') return entrance(id)
      if (by === 'day') return id
      if (id === '') return t(`figures.none_${by}`)
      if (by === 'venue' || by === 'content') return id
      return name ?? `${t('figures.gone')} ${id}`
    },
  }
}
