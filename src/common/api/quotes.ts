import type { CreateQuote, Quote } from '@haoli/contract'
import { keepPreviousData } from '@tanstack/react-query'
import { api } from './http'
import { freshFor } from './query-client'
import { useQueryOnPage } from './use-query-on-page'

/** Prices of the wanted lines. The previous answer stays while a changed choice is priced. */
export const useQuote = (wanted: CreateQuote, enabled = true) =>
  useQueryOnPage({
    queryKey: ['quote', wanted],
    queryFn: ({ signal }) => api.post<Quote>('/v1/quotes', wanted, { signal }),
    staleTime: freshFor.deciding,
    enabled: enabled && wanted.lines.length > 0,
    placeholderData: keepPreviousData,
  })
