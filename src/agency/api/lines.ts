import type { AgencyLine, AgencyLinePage, CommissionState } from '@haoli/contract'
import { api } from '@/common/api/http'
import { usePages } from '@/common/api/use-pages'

/** Our lines of commission, newest first; null: in every state. */
export const useAgencyLines = (state: CommissionState | null) =>
  usePages<AgencyLine, AgencyLinePage>({
    queryKey: ['agency', 'lines', state],
    load: (cursor, signal) =>
      api.get('/v1/agency/commissions', { query: { cursor, limit: 20, ...(state && { state }) }, signal }),
    staleTime: 0,
  })
