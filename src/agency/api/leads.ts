import type { AgencyLead, AgencyLeadPage } from '@haoli/contract'
import { api } from '@/common/api/http'
import { usePages } from '@/common/api/use-pages'

/** What was sold out of our live rooms without a commission, the last day first. */
export const useAgencyLeads = () =>
  usePages<AgencyLead, AgencyLeadPage>({
    queryKey: ['agency', 'leads'],
    load: (cursor, signal) => api.get('/v1/agency/leads', { query: { cursor, limit: 20 }, signal }),
    staleTime: 0,
  })
