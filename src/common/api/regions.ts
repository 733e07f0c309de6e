import type { RegionTree } from '@haoli/contract'
import { needsRegions } from '@/common/platform/region-picker'
import { api } from './http'
import { freshFor } from './query-client'
import { useQueryOnPage } from './use-query-on-page'

/** What a region picker is given: nothing in WeChat, whose picker has its own list. */
export function useRegions(): { regions?: RegionTree } {
  const { data } = useQueryOnPage({
    queryKey: ['regions'],
    queryFn: ({ signal }) => api.get<RegionTree>('/v1/regions', { as: 'visitor', signal }),
    staleTime: freshFor.reading,
    enabled: needsRegions,
  })
  return data ? { regions: data } : {}
}
