import type { HeldCoupon, PageOf } from '@haoli/contract'
import { api } from '@/common/api/http'
import { usePages } from '@/common/api/use-pages'

/** The coupons that this shopper has, newest first. */
export const useHeldCoupons = (state: 'usable' | 'used' | 'expired') =>
  usePages<HeldCoupon, PageOf<HeldCoupon>>({
    queryKey: ['coupons', 'mine', state],
    load: (cursor, signal) => api.get('/v1/me/coupons', { query: { state, cursor, limit: 20 }, signal }),
  })
