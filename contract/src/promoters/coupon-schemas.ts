import { Type } from 'typebox'
import { FenAmount, Time } from '../common/schemas'
import { ruleOfCoupon } from '../coupons/schemas'

/** A coupon that is claimed only behind a promoter's links, as that promoter sees it. */
export const PromoterCoupon = Type.Object(
  {
    id: Type.String(),
    ...ruleOfCoupon,
    claimUntil: Time,
    left: Type.Integer({ minimum: 0, description: 'how many can still be claimed' }),
    claimed: Type.Integer({ description: 'by how many claims it brought somebody here' }),
    used: Type.Integer({ description: 'by orders that are paid' }),
    salesFen: Type.Integer({ description: 'fen; what these orders came to, net of refunds' }),
    costFen: FenAmount,
    over: Type.Boolean({ description: 'nobody can claim it any more' }),
  },
  { title: 'PromoterCoupon' },
)
export const PromoterCoupons = Type.Object({ items: Type.Array(PromoterCoupon) }, { title: 'PromoterCoupons' })
