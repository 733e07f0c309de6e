import type { Recommender } from '@haoli/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { recommenderKey } from '@/common/api/recommender'

/** After either of these, what other pages show of it is read again. */
function useChanged() {
  const client = useQueryClient()
  return (answer: Recommender) => {
    client.setQueriesData<Recommender>({ queryKey: recommenderKey }, (known) => known && answer)
  }
}

/** Nobody is credited for my later orders, until I open another link. */
export const useEndRecommendation = () =>
  useMutation({
    mutationFn: () => api.post<Recommender>('/v1/me/recommender/end', {}),
    onSuccess: useChanged(),
  })

/** Whether anybody may be credited for my orders. */
export const useSetAttribution = () =>
  useMutation({
    mutationFn: (allowed: boolean) => api.put<Recommender>('/v1/me/attribution', { allowed }),
    onSuccess: useChanged(),
  })
