import type { CreateQuote, Quote } from '@haoli/contract'
import { keepPreviousData } from '@tanstack/react-query'
import { toApiError } from './api-error'
import { api } from './http'
import { freshFor } from './query-client'
import { useQueryOnPage } from './use-query-on-page'
import { useNamedVisit } from './visits'

type Wanted = Omit<CreateQuote, 'visitId'>

/** A quote, and the visit that it named: an order at its prices names the same. */
export interface QuoteOfVisit extends Quote {
  visitId: string | null
}

/** Visits that the API has forgotten, or that are of whoever was logged in before: nothing is bought by them any more. */
const refused = new Set<string>()

async function priceOf(wanted: Wanted, named: string | null, signal: AbortSignal): Promise<QuoteOfVisit> {
  const visitId = named !== null && refused.has(named) ? null : named
  try {
    return { ...(await api.post<Quote>('/v1/quotes', { ...wanted, visitId }, { signal })), visitId }
  } catch (error) {
    if (visitId === null || toApiError(error).details.param !== '/visitId') throw error
    refused.add(visitId)
    return priceOf(wanted, visitId, signal)
  }
}

/**
 * Prices of the wanted lines in this visit: they wait while it is being recorded, and are asked anew in another. The
 * previous answer stays while a changed choice is priced.
 */
export function useQuote(wanted: Wanted, enabled = true) {
  const visitId = useNamedVisit()
  const known = visitId !== undefined
  return useQueryOnPage({
    queryKey: ['quote', wanted, known ? visitId : 'not known yet'],
    queryFn: ({ signal }) => priceOf(wanted, visitId ?? null, signal),
    staleTime: freshFor.deciding,
    enabled: enabled && known && wanted.lines.length > 0,
    placeholderData: keepPreviousData,
  })
}
