import type { HeldCoupon } from '@haoli/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from './http'

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
