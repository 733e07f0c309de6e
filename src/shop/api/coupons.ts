import type { Coupon } from '@haoli/contract'
import { api } from '@/common/api/http'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useNamedVisit } from '@/common/api/visits'

/** Coupons that can be claimed for a product; a promoter's by who came by their link, so it waits until the visit is recorded. */
export function useCoupons(productId: string) {
  const visitId = useNamedVisit()
  return useQueryOnPage({
    queryKey: ['coupons', productId, visitId ?? ''],
    queryFn: async ({ signal }) => {
      const query = { productId, ...(visitId && { visitId }) }
      return (await api.get<{ items: Coupon[] }>('/v1/coupons', { as: 'visitor', query, signal })).items
    },
    enabled: visitId !== undefined,
    showsError: 'never',
  })
}
