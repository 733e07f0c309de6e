import type { CountedSearch, SearchStart, SuggestionList } from '@haoli/contract'
import { keepPreviousData } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { freshFor } from '@/common/api/query-client'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

/** With the token of a draft, that one: the merchant looks at it before it is set. */
export const useSearchStart = (draft?: string) =>
  useQueryOnPage({
    queryKey: ['search', draft],
    queryFn: ({ signal }) =>
      api.get<SearchStart>('/v1/search', { as: 'visitor', signal, ...(draft && { query: { draft } }) }),
    ...(draft && { staleTime: freshFor.deciding }),
    showsError: 'never',
  })

/** Suggestions for the text typed so far. The previous ones stay while the next are loading. */
export const useSuggestions = (q: string) =>
  useQueryOnPage({
    queryKey: ['suggestions', q],
    queryFn: ({ signal }) => api.get<SuggestionList>('/v1/search/suggestions', { as: 'visitor', query: { q }, signal }),
    enabled: q !== '',
    showsError: 'never',
    placeholderData: keepPreviousData,
  })

/** Counts a search that found something, for the hot words. Errors are ignored. */
export const countSearch = (q: string) => api.post<CountedSearch>('/v1/search/words', { q }).catch(() => undefined)
