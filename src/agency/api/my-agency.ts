import type { MaybeMyAgency } from '@haoli/contract'
import { api } from '@/common/api/http'
import { useSession } from '@/common/api/session'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

export const myAgencyKey = ['me', 'agency'] as const

/** The agency for which I act; null for nobody's operator. On pages of others nobody is logged in for it. */
export function useMyAgency({ logsIn = true } = {}) {
  const loggedIn = useSession(({ token }) => token !== null)
  return useQueryOnPage({
    queryKey: myAgencyKey,
    queryFn: ({ signal }) => api.get<MaybeMyAgency>('/v1/me/agency', { signal }),
    enabled: logsIn || loggedIn,
    staleTime: logsIn ? 0 : 60_000,
    showsError: logsIn ? 'in_place_of_answer' : 'never',
  })
}
