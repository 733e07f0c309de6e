import type { Coupon, HeldCoupon } from '@haoli/contract'
import { useRefreshCoupons } from '@/common/api/coupons'
import { api } from '@/common/api/http'
import { useQueryOnPage } from '@/common/api/use-query-on-page'
import { useSubmit } from '@/common/api/use-submit'
import { useNamedVisit } from '@/common/api/visits'

/** The visit counts for who is not logged in: a promoter's coupons are claimed behind their links alone. */
const asked = (visitId: string | null | undefined) => (visitId ? { visitId } : {})

/** What can be claimed now, or later. Waits until the visit is recorded. */
export function useCouponsToClaim(coming: boolean) {
  const visitId = useNamedVisit()
  return useQueryOnPage({
    queryKey: ['coupons', 'centre', coming, visitId ?? ''],
    queryFn: async ({ signal }) => {
      const query = { ...(coming && { coming }), ...asked(visitId) }
      return (await api.get<{ items: Coupon[] }>('/v1/coupons', { as: 'visitor', query, signal })).items
    },
    enabled: visitId !== undefined,
    ...(coming && { showsError: 'never' as const }),
  })
}

/** One coupon, with why it cannot be claimed. */
export function useCoupon(id: string) {
  const visitId = useNamedVisit()
  return useQueryOnPage({
    queryKey: ['coupons', 'one', id, visitId ?? ''],
    queryFn: ({ signal }) =>
      api.get<Coupon>(`/v1/coupons/${encodeURIComponent(id)}`, { as: 'visitor', query: asked(visitId), signal }),
    enabled: id !== '' && visitId !== undefined,
  })
}

/** Claims the coupon of a code. Whoever enters it again gets what they have. */
export function useClaimByCode() {
  const onDone = useRefreshCoupons()
  return useSubmit<{ code: string }, HeldCoupon>((body) => api.post('/v1/coupon-codes/claims', body), { onDone })
}
