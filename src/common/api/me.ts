import type { Me, MeSummary } from '@haoli/contract'
import { useMutation } from '@tanstack/react-query'
import { api } from './http'
import { rememberMe } from './session'
import { useQueryOnPage } from './use-query-on-page'

export const useMeSummary = () =>
  useQueryOnPage({
    queryKey: ['me', 'summary'],
    queryFn: ({ signal }) => api.get<MeSummary>('/v1/me/summary', { signal }),
    staleTime: 0,
  })

export const useRename = () =>
  useMutation({
    mutationFn: (nickname: string) => api.put<Me>('/v1/me', { nickname }),
    onSuccess: rememberMe,
  })
