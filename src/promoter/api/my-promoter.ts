import type { AskToPromote, LeftAgency, MaybeMyPromoter } from '@haoli/contract'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { keepAnswer } from '@/common/api/keep-answer'
import { recommenderKey } from '@/common/api/recommender'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useSubmit } from '@/common/api/use-submit'

const myPromoterKey = ['me', 'promoter'] as const

/** Me as a promoter; `promoter` is null for whoever never asked to be one. */
export const useMyPromoter = () =>
  useQueryOnPage({
    queryKey: myPromoterKey,
    queryFn: ({ signal }) => api.get<MaybeMyPromoter>('/v1/me/promoter', { signal }),
    staleTime: 0,
  })

/** What is earned has changed: balance, lines and withdrawals are read again. */
export const earningsChanged = (client: QueryClient) =>
  void Promise.all([
    client.invalidateQueries({ queryKey: myPromoterKey }),
    client.invalidateQueries({ queryKey: ['promoter'] }),
  ])

function useJoining() {
  const client = useQueryClient()
  return (answer: MaybeMyPromoter) => {
    keepAnswer(client, myPromoterKey, answer)
    void client.invalidateQueries({ queryKey: recommenderKey })
    void client.invalidateQueries({ queryKey: ['me', 'roles'] })
  }
}

export const useAskToPromote = () =>
  useSubmit<AskToPromote, MaybeMyPromoter>((body, key) => api.command('/v1/me/promoter', body, key), {
    onDone: useJoining(),
  })

export const useAcceptInvitation = () =>
  useSubmit<{ code: string }, MaybeMyPromoter>((body, key) => api.command('/v1/me/promoter/invitation', body, key), {
    onDone: useJoining(),
  })

export const useLeave = () =>
  useSubmit<object, MaybeMyPromoter>((body, key) => api.command('/v1/me/promoter/leave', body, key), {
    onDone: useJoining(),
  })

export function useLeaveAgency() {
  const client = useQueryClient()
  return useSubmit<object, LeftAgency>((body, key) => api.command('/v1/me/promoter/agency/leave', body, key), {
    onDone: () => {
      earningsChanged(client)
      void client.invalidateQueries({ queryKey: recommenderKey })
    },
  })
}

export function useSetRealName() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (realName: string) => api.put<MaybeMyPromoter>('/v1/me/promoter/real-name', { realName }),
    onSuccess: (answer) => keepAnswer(client, myPromoterKey, answer),
  })
}
