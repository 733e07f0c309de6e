import type { SessionList } from '@haoli/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { toApiError } from '@/common/api/api-error'
import { api } from '@/common/api/http'
import { freshFor } from '@/common/api/query-client'
import { forgetSession } from '@/common/api/session'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

const queryKey = ['sessions']

export const useSessions = () =>
  useQueryOnPage({
    queryKey,
    queryFn: ({ signal }) => api.get<SessionList>('/v1/sessions', { signal }),
    staleTime: freshFor.deciding,
  })

/** Logs another device out. One that has ended meanwhile is what was wanted. */
export function useEndSession() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      api.delete(`/v1/sessions/${id}`).catch((error) => {
        if (toApiError(error).code !== 'not_found') throw error
      }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  })
}

/** Logs all devices out. From then on this one is a visitor's, and has nothing left of the customer. */
export function useEndAllSessions() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete('/v1/sessions'),
    onSuccess: () => {
      forgetSession()
      client.clear()
    },
  })
}
