import type { PromoterCoupon } from '@haoli/contract'
import { api } from '@/common/api/http'
import { useQueryOnPage } from '@/common/api/use-query-on-page'

export const promoterCouponsKey = ['promoter', 'coupons'] as const

/** The coupons that are claimed behind my links alone, with what they brought and cost. */
export const usePromoterCoupons = () =>
  useQueryOnPage({
    queryKey: promoterCouponsKey,
    queryFn: async ({ signal }) =>
      (await api.get<{ items: PromoterCoupon[] }>('/v1/me/promoter/coupons', { signal })).items,
  })
