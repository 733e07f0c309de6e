import type { PresentSummary } from '@haoli/contract'
import { api } from '@/common/api/http'
import { freshFor } from '@/common/api/query-client'
import { useSession } from '@/common/api/session'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

/** Counts for the gifts tab. A visitor is not logged in for them: they have none. */
export function usePresentSummary() {
  const loggedIn = useSession(({ token }) => token !== null)
  return useQueryOnPage({
    queryKey: ['presents', 'summary'],
    queryFn: ({ signal }) => api.get<PresentSummary>('/v1/presents/summary', { signal }),
    staleTime: freshFor.deciding,
    enabled: loggedIn,
    showsError: 'never',
  })
}
