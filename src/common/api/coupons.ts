import type { HeldCoupon } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api } from './http'
import { useSubmit } from './use-submit'
import { useEntrance } from './visits'

/** Returns a function that asks again what a claimed coupon changes. */
export function useRefreshCoupons() {
  const client = useQueryClient()
  return () => {
    for (const queryKey of [['coupons'], ['quote'], ['me']]) void client.invalidateQueries({ queryKey })
  }
}

export function useClaimCoupon() {
  const refresh = useRefreshCoupons()
  return useSubmit<{ id: string }, HeldCoupon>(
    ({ id }, key) => api.command(`/v1/coupons/${id}/claims`, { visitId: useEntrance.getState().visitId ?? null }, key),
    {
      onDone: refresh,
      onFailed: refresh,
    },
  )
}
