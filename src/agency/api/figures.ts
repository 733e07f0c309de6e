import type { AgencyFigures, AgencyStatement } from '@haoli/contract'
import { api } from '@/common/api/http'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

export const figuresKey = ['agency', 'figures'] as const

export const useAgencyFigures = () =>
  useQueryOnPage({
    queryKey: figuresKey,
    queryFn: ({ signal }) => api.get<AgencyFigures>('/v1/agency/figures', { signal }),
    staleTime: 0,
  })

/** What we have with the merchant, by month, and its payments. */
export const useAgencyStatement = () =>
  useQueryOnPage({
    queryKey: ['agency', 'statement'],
    queryFn: ({ signal }) => api.get<AgencyStatement>('/v1/agency/statement', { signal }),
    staleTime: 0,
  })
