import type { MeSummary } from '@haoli/contract'
import { api } from '@/common/api/http'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

export const useMeSummary = () =>
  useQueryOnPage({
    queryKey: ['me', 'summary'],
    queryFn: ({ signal }) => api.get<MeSummary>('/v1/me/summary', { signal }),
    staleTime: 0,
    showsError: 'always',
  })
