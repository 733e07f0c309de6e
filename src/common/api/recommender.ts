import type { Recommender } from '@haoli/contract'
import { api } from './http'
import { useSession } from './session'
import { useQueryOnPage } from './use-query-on-page'
import { useNamedVisit, useSinglePage } from './visits'

export const recommenderKey = ['me', 'recommender'] as const

/**
 * Who recommended the shop to this customer, and whether they are a promoter themselves. Nobody is logged in for it. A visit may
 * begin it, so it is read once the visit is recorded, and again in the next one.
 */
export function useRecommender(staleTime = 60_000) {
  const loggedIn = useSession(({ token }) => token !== null)
  const visitId = useNamedVisit()
  const singlePage = useSinglePage()
  return useQueryOnPage({
    queryKey: [...recommenderKey, visitId ?? ''],
    queryFn: ({ signal }) => api.get<Recommender>('/v1/me/recommender', { signal }),
    enabled: loggedIn && visitId !== undefined && !singlePage,
    staleTime,
    showsError: 'never',
  })
}
