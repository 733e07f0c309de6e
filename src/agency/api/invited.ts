import type { AgencyInvitation, MaybeMyAgency } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { keepAnswer } from '@/common/api/keep-answer'
import { recommenderKey } from '@/common/api/recommender'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useSubmit } from '@/common/api/use-submit'
import { myAgencyKey } from './my-agency'

/** What an invitation is for; `not_found` where its code does not work any more. */
export const useInvitation = (code: string) =>
  useQueryOnPage({
    queryKey: ['agency-invitation', code],
    queryFn: ({ signal }) =>
      api.get<AgencyInvitation>(`/v1/agency-invitations/${encodeURIComponent(code)}`, { as: 'visitor', signal }),
    enabled: code !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })

export function useAcceptInvitation() {
  const client = useQueryClient()
  return useSubmit<{ code: string }, MaybeMyAgency>((body, key) => api.command('/v1/me/agency-invitation', body, key), {
    onDone: (answer) => {
      keepAnswer(client, myAgencyKey, answer)
      void client.invalidateQueries({ queryKey: recommenderKey })
      void client.invalidateQueries({ queryKey: ['me', 'roles'] })
      void client.invalidateQueries({ queryKey: ['me', 'promoter'] })
    },
  })
}
