import type { HeldCoupon, PageOf } from '@haoli/contract'
import { api } from '@/common/api/http'
import { usePages } from '@/common/api/use-pages'

export type HeldList = 'usable' | 'expiring' | 'used' | 'expired'

/** The coupons that this shopper has, newest first; those that end soon, the next one first. */
export const useHeldCoupons = (list: HeldList) =>
  usePages<HeldCoupon, PageOf<HeldCoupon>>({
    queryKey: ['coupons', 'mine', list],
    load: (cursor, signal) => {
      const of = list === 'expiring' ? { expiring: true } : { state: list }
      return api.get('/v1/me/coupons', { query: { ...of, cursor, limit: 20 }, signal })
    },
  })
