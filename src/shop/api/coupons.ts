import type { Coupon } from '@haoli/contract'
import { api } from '@/common/api/http'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

/** Coupons that can be claimed for a product. */
export const useCoupons = (productId: string) =>
  useQueryOnPage({
    queryKey: ['coupons', productId],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: Coupon[] }>('/v1/coupons', { as: 'visitor', query: { productId }, signal })).items,
    showsError: 'never',
  })
