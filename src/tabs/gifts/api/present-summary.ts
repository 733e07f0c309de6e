import type { PresentSummary } from '@haoli/contract'
import { api } from '@/common/api/http'
import { freshFor } from '@/common/api/query-client'
import { useSession } from '@/common/api/session'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

/** Counts for the gifts tab; a visitor has none, and is not logged in for them. */
export function usePresentSummary() {
  const loggedIn = useSession(({ token }) => token !== null)
  return useQueryOnPage({
    queryKey: ['presents', 'summary'],
    queryFn: ({ signal }) => api.get<PresentSummary>('/v1/presents/summary', { signal }),
    staleTime: freshFor.deciding,
    enabled: loggedIn,
  })
}
