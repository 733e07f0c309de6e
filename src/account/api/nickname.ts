import type { Me } from '@haoli/contract'
import { useMutation } from '@tanstack/react-query'
import { api } from '@/common/api/http'
import { rememberMe } from '@/common/api/session'

export const useRename = () =>
  useMutation({
    mutationFn: (nickname: string) => api.put<Me>('/v1/me', { nickname }),
    onSuccess: rememberMe,
  })
