import type { SearchStart, SuggestionList } from '@haoli/contract'
import { keepPreviousData } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

export const useSearchStart = () =>
  useQueryOnPage({
    queryKey: ['search'],
    queryFn: ({ signal }) => api.get<SearchStart>('/v1/search', { as: 'visitor', signal }),
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
