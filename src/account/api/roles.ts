import type { HeldRoles } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { keepAnswer } from '@/common/api/keep-answer'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useSubmit } from '@/common/api/use-submit'

const rolesKey = ['me', 'roles'] as const

/** What this person is to the shop besides a customer. */
export const useRoles = () =>
  useQueryOnPage({
    queryKey: rolesKey,
    queryFn: async ({ signal }) => (await api.get<HeldRoles>('/v1/me/roles', { signal })).items,
  })

/** Enters the code of an invitation, which gives this person its roles. */
export function useAcceptInvitation() {
  const client = useQueryClient()
  return useSubmit<{ code: string }, HeldRoles>((body, key) => api.command('/v1/me/roles', body, key), {
    onDone: ({ items }) => keepAnswer(client, rolesKey, items),
  })
}
