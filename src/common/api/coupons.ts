import type { HeldCoupon } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api } from './http'
import { useSubmit } from './use-submit'
import { useEntrance } from './visits'

export function useClaimCoupon() {
  const client = useQueryClient()
  const refresh = () => {
    for (const queryKey of [['coupons'], ['quote'], ['me']]) void client.invalidateQueries({ queryKey })
  }
  return useSubmit<{ id: string }, HeldCoupon>(
    ({ id }, key) => api.command(`/v1/coupons/${id}/claims`, { visitId: useEntrance.getState().visitId ?? null }, key),
    {
      onDone: refresh,
      onFailed: refresh,
    },
  )
}
