import type { Coupon, HeldCoupon } from '@haoli/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from './http'
import { useQueryOnPage } from './use-query-on-page'

/** Coupons that can be claimed for a product. */
export const useCoupons = (productId: string) =>
  useQueryOnPage({
    queryKey: ['coupons', productId],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: Coupon[] }>('/v1/coupons', { as: 'visitor', query: { productId }, signal })).items,
  })

export function useClaimCoupon() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, key }: { id: string; key: string }) =>
      api.post<HeldCoupon>(`/v1/coupons/${id}/claims`, {}, { idempotencyKey: key }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['coupons'] })
      void client.invalidateQueries({ queryKey: ['quote'] })
      void client.invalidateQueries({ queryKey: ['me'] })
    },
  })
}
