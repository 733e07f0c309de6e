import type { Occasion, OfferedOccasion, OfferedOccasions } from '@haoli/contract'
import { useMemo } from 'react'
import { api } from '@/common/api/http'
import { freshFor } from '@/common/api/query-client'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { knownOccasions } from './art'
import { occasionMessages } from './messages'

/** An occasion in the user's language. `notes`: suggestions for the giver's note; none: those that the art has. */
export interface OccasionOffered {
  code: string
  art: Occasion
  title: string
  notes: string[]
}

/** `offered`: those that every shop knows where this one has set none, and until it has `answered`. */
export interface Occasions {
  offered: OccasionOffered[]
  answered: boolean
  /** For whom the shop has presents, in the user's language. */
  recipients: { code: string; title: string }[]
  /** The days that a present may open on; null: at once only. */
  openingDays: OfferedOccasions['openingDays']
}

export const occasionsKey = ['occasions']

/** The occasions that the shop offers, and for whom it has presents. `draft`: the token of a draft of a setting, shown as if it held. */
export function useOccasions(draft?: string): Occasions {
  const t = useMessages(occasionMessages)
  const language = useLanguage()
  const { data } = useQueryOnPage({
    queryKey: draft ? [...occasionsKey, draft] : occasionsKey,
    queryFn: ({ signal }) =>
      api.get<OfferedOccasions>('/v1/occasions', { as: 'visitor', signal, ...(draft && { query: { draft } }) }),
    staleTime: draft ? freshFor.deciding : freshFor.reading,
    showsError: 'never',
  })
  const { offered, recipients } = useMemo(() => {
    const inLanguage = (words: OfferedOccasion['title']) => words[language] ?? words.zh
    const recipients = (data?.recipients ?? []).map(({ code, title }) => ({ code, title: inLanguage(title) }))
    if (!data?.items.length) {
      const known = knownOccasions.map((art) => ({ code: art, art, title: t(`occasion.${art}`), notes: [] }))
      return { offered: known, recipients }
    }
    const offered = data.items.map(({ code, art, title, notes }) => ({
      code,
      art,
      title: inLanguage(title),
      notes: notes.map(inLanguage),
    }))
    return { offered, recipients }
  }, [data, language, t])
  return { offered, recipients, answered: data !== undefined, openingDays: data?.openingDays ?? null }
}

interface Given {
  occasion: Occasion
  occasionTitle: OfferedOccasion['title'] | null
}

/** What the occasion of a present was called when it was made. */
export function useOccasionTitle({ occasion, occasionTitle }: Given): string {
  const t = useMessages(occasionMessages)
  const language = useLanguage()
  return occasionTitle ? (occasionTitle[language] ?? occasionTitle.zh) : t(`occasion.${occasion}`)
}
