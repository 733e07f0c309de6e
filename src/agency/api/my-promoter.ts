import type { MaybeMyPromoter } from '@haoli/contract'
import { api } from '@/common/api/http'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

/** Through whom I promote. Read where somebody who does so already is invited. */
export const useMyPromoter = ({ enabled }: { enabled: boolean }) =>
  useQueryOnPage({
    queryKey: ['me', 'promoter'],
    queryFn: ({ signal }) => api.get<MaybeMyPromoter>('/v1/me/promoter', { signal }),
    enabled,
    staleTime: 0,
    showsError: 'never',
  })
