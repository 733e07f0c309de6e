import type { AgencyMember, AgencyMemberPage, InviteForAgency, MadeAgencyInvitation, MyAgency } from '@haoli/contract'
import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { keepAnswer } from '@/common/api/keep-answer'
import { usePages } from '@/common/api/use-pages'
import { useSubmit } from '@/common/api/use-submit'
import { replaceRow } from '../lib/replace-row'
import { myAgencyKey } from './my-agency'

export const membersKey = ['agency', 'members'] as const

/** Our promoters, who joined last first; those who left stay among them. */
export const useMembers = () =>
  usePages<AgencyMember, AgencyMemberPage>({
    queryKey: membersKey,
    load: (cursor, signal) => api.get('/v1/agency/members', { query: { cursor, limit: 20 }, signal }),
    staleTime: 0,
  })

function useKeepMember() {
  const client = useQueryClient()
  return (member: AgencyMember) =>
    void client.setQueryData<InfiniteData<AgencyMemberPage>>(membersKey, (list) =>
      replaceRow<AgencyMember, InfiniteData<AgencyMemberPage>>(
        list,
        ({ id }) => id === member.id,
        () => member,
      ),
    )
}

/** What one of our promoters gets of the rate; null: as all. */
export function useSetMemberShare() {
  const keep = useKeepMember()
  return useMutation({
    mutationFn: ({ id, sharePpm }: { id: string; sharePpm: number | null }) =>
      api.put<AgencyMember>(`/v1/agency/members/${id}/share`, { sharePpm }),
    onSuccess: keep,
  })
}

/** What our promoters get of the rate where nothing else is said. */
export function useSetAgencyShare() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (sharePpm: number) => api.put<MyAgency>('/v1/agency/share', { sharePpm }),
    onSuccess: (agency) => keepAnswer(client, myAgencyKey, { agency }),
  })
}

export function useEndMember() {
  const keep = useKeepMember()
  return useSubmit<{ id: string }, AgencyMember>(
    ({ id }, key) => api.command(`/v1/agency/members/${id}/end`, {}, key),
    { onDone: keep },
  )
}

/** Makes an invitation. It has no key: its code must not be stored, so a second tap makes another one. */
export const useInvite = () =>
  useMutation({
    mutationFn: (wanted: InviteForAgency) => api.post<MadeAgencyInvitation>('/v1/agency/invitations', wanted),
  })
