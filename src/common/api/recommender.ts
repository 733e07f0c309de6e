import type { Recommender } from '@haoli/contract'
import { api } from './http'
import { useSession } from './session'
import { useQueryOnPage } from './use-query-on-page'
import { useNamedVisit, useSinglePage } from './visits'

export const recommenderKey = ['me', 'recommender'] as const

interface Options {
  staleTime?: number
  /** Whether somebody who is not logged in is, to be told, and reads an error; elsewhere nobody is logged in for it. */
  logsIn?: boolean
}

/**
 * Who recommended the shop to this customer, and whether they are a promoter themselves. A visit may begin it, so it is read
 * once the visit is recorded, and again in the next one.
 */
export function useRecommender({ staleTime = 60_000, logsIn = false }: Options = {}) {
  const loggedIn = useSession(({ token }) => token !== null)
  const visitId = useNamedVisit()
  const singlePage = useSinglePage()
  return useQueryOnPage({
    queryKey: [...recommenderKey, visitId ?? ''],
    queryFn: ({ signal }) => api.get<Recommender>('/v1/me/recommender', { signal }),
    enabled: (loggedIn || logsIn) && visitId !== undefined && !singlePage,
    staleTime,
    showsError: logsIn ? 'in_place_of_answer' : 'never',
  })
}
