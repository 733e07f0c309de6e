import { Type } from 'typebox'
import { DeliveryPromise, Id, Input, LineProblem, Nullable } from '../common/schemas'
import { couponLimits } from '../coupons/limits'
import { ClaimableCoupon, TriedCoupon } from '../coupons/schemas'
import { LineOffer } from '../limited-prices/line-schemas'
import { VisitId } from '../visits/schemas'
import { lineGoods, lineMoney, totals, WantedLines } from './line-schemas'

const CouponChoice = Type.Optional(
  Nullable(
    Type.Array(Id('hcp'), {
      maxItems: couponLimits.ofOrder,
      description: 'held coupons to use; null or absent: the best ones',
    }),
  ),
)

export const CreateQuote = Input({
  lines: WantedLines,
  couponIds: CouponChoice,
  addressId: Type.Optional(
    Nullable(Id('adr'), {
      description: 'where it goes: decides freight, and which lines have the problem place_not_served',
    }),
  ),
  asPresent: Type.Optional(
    Type.Boolean({ description: 'true: to be given: no freight, and lines that cannot be given have a problem' }),
  ),
  visitId: VisitId,
})

/** Coupons enter a price once they are claimed, never before. */
const QuoteClaimable = Type.Object(
  {
    coupons: Type.Array(ClaimableCoupon, { minItems: 1, maxItems: 20, description: 'what saves most comes first' }),
    savesFen: Type.Integer({
      minimum: 1,
      description: 'how much less is paid with the best of them claimed, than with the best coupons held',
    }),
  },
  { title: 'QuoteClaimable' },
)

export const QuoteLine = Type.Object(
  { ...lineGoods, ...lineMoney, offer: Type.Optional(LineOffer), problem: Nullable(LineProblem) },
  { title: 'QuoteLine' },
)
/**
 * goodsFen − discountFen + freightFen = payableFen; goods and discount are the sums of their lines. Lines with a problem are left
 * out of the sums, except those whose only problem is price_changed.
 */
export const Quote = Type.Object(
  {
    lines: Type.Array(QuoteLine),
    ...totals,
    freightIsLeast: Type.Boolean({
      description: 'true: no address was named, and freight costs more in some places',
    }),
    coupons: Type.Array(TriedCoupon),
    claimable: Type.Optional(QuoteClaimable),
    appliedCouponIds: Type.Array(Type.String()),
    bestCouponIds: Type.Array(Type.String()),
    orderable: Type.Boolean({ description: 'false: some line has a problem that forbids ordering' }),
    ...DeliveryPromise,
  },
  { title: 'Quote' },
)
