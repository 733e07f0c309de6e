import type { PromoterRegistration } from '@haoli/contract'
import { api } from '@/common/api/http'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

/** Where I stand in WeChat's register of promoters. */
export const useRegistration = () =>
  useQueryOnPage({
    queryKey: ['promoter', 'registration'],
    queryFn: ({ signal }) => api.get<PromoterRegistration>('/v1/me/promoter/registration', { signal }),
    staleTime: 0,
    showsError: 'never',
  })

/** Takes the next step at the sandbox's stand-in for WeChat. */
export const takeSandboxStep = () =>
  api.post<PromoterRegistration>('/v1/sandbox/registration/answer', { answer: 'done' })
