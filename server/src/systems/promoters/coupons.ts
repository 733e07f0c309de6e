import type { PromoterCoupon } from '@haoli/contract'
import { listMerchantCoupons } from '../../core/coupons/merchant-coupons'
import type { Db } from '../../platform/database/db'

/** How many of a promoter's coupons are shown. */
const most = 50

/** The coupons behind this promoter's links, newest first, with what they brought and cost. */
export async function couponsOfPromoter(db: Db, promoterId: string, now: Date): Promise<PromoterCoupon[]> {
  const { items } = await listMerchantCoupons(db, { promoterId, limit: most }, { now, seesRefunds: true })
  return items.map((coupon) => ({
    id: coupon.id,
    name: coupon.name,
    kind: coupon.kind,
    offFen: coupon.offFen,
    percentOff: coupon.percentOff,
    thresholdFen: coupon.thresholdFen,
    thresholdQuantity: coupon.thresholdQuantity,
    scope: coupon.scope,
    claimUntil: coupon.claimUntil,
    left: coupon.total - coupon.claimed,
    claimed: coupon.claimed,
    used: coupon.used,
    salesFen: coupon.salesFen,
    costFen: coupon.costFen,
    over: coupon.state === 'ended',
  }))
}
