import type { CreateQuote, Quote } from '@haoli/contract'
import { keepPreviousData } from '@tanstack/react-query'
import { toApiError } from './api-error'
import { api } from './http'
import { freshFor } from './query-client'
import { useQueryOnPage } from './use-query-on-page'
import { useEntrance } from './visits'

type Wanted = Omit<CreateQuote, 'visitId'>

async function priceOf(wanted: Wanted, signal: AbortSignal): Promise<Quote> {
  const ask = () => api.post<Quote>('/v1/quotes', { ...wanted, visitId: useEntrance.getState().visitId }, { signal })
  try {
    return await ask()
  } catch (error) {
    // It was forgotten, or is of whoever was logged in before: nothing is bought by it any more.
    if (toApiError(error).details.param !== '/visitId') throw error
    useEntrance.setState({ visitId: null })
    return ask()
  }
}

/** Prices of the wanted lines. The previous answer stays while a changed choice is priced. */
export const useQuote = (wanted: Wanted, enabled = true) =>
  useQueryOnPage({
    queryKey: ['quote', wanted],
    queryFn: ({ signal }) => priceOf(wanted, signal),
    staleTime: freshFor.deciding,
    enabled: enabled && wanted.lines.length > 0,
    placeholderData: keepPreviousData,
  })
