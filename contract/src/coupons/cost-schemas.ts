import { Type } from 'typebox'
import { FenAmount, Input, Nullable, OneOf, SomeFen, Text, Time } from '../common/schemas'
import { couponLimits } from './limits'
import { MerchantCoupon } from './merchant-schemas'
import { couponKinds } from './schemas'

/** What a coupon that can be claimed may cost from now on. */
export const CouponForecast = Type.Object(
  {
    uses: Type.Integer({ minimum: 0, description: 'how often it could be used: claims left, and claimed ones' }),
    mostFen: Nullable(FenAmount, {
      description:
        'at most: that often what it takes off once, or what is left of its budget; null: a percentage without a budget',
    }),
    usePpm: Type.Integer({ minimum: 0, description: 'which part of claimed coupons was used, in millionths' }),
    averageFen: Nullable(FenAmount, { description: 'what one took off, on average; null: none was used' }),
    likelyFen: Nullable(FenAmount, { description: 'at past use; null: none was used yet' }),
    from: OneOf(['this', 'alike', 'none'] as const, {
      description: 'whose past: its own from 20 claims on, or that of the coupons of its kind in the last 90 days',
    }),
  },
  { title: 'CouponForecast' },
)
export const CouponForecastQuery = Type.Object(
  {
    kind: OneOf(couponKinds),
    offFen: Type.Optional(Type.Integer({ minimum: 1, maximum: couponLimits.offFen })),
    total: Type.Integer({ minimum: 1, maximum: 100_000_000 }),
    budgetFen: Type.Optional(SomeFen),
  },
  { additionalProperties: false },
)

/** What a coupon cost until now, and may cost yet. */
export const CouponCosts = Type.Object(
  {
    coupon: MerchantCoupon,
    usable: Type.Integer({ minimum: 0, description: 'claimed, and neither used nor over' }),
    held: Type.Integer({ minimum: 0, description: 'by orders that wait for their payment' }),
    heldFen: FenAmount,
    usedFen: FenAmount,
    takenBackFen: Nullable(FenAmount, {
      description: 'of `usedFen`: what refunds took back, by their part of each line; null: to who sees no refunds',
    }),
    forecast: CouponForecast,
  },
  { title: 'CouponCosts' },
)

const changing = {
  name: Text('line', { least: 1, most: couponLimits.nameChars }),
  note: Text('line', { most: 100 }),
  total: Type.Integer({ minimum: 1, maximum: 100_000_000, description: 'not less than are claimed' }),
  perCustomer: Type.Integer({ minimum: 1, maximum: 100, description: 'not less than before' }),
  claimUntil: Type.Unsafe<string>({ ...Time, description: 'later than now; an ended coupon is not changed' }),
  budgetFen: Nullable(SomeFen, { description: 'not less than is taken of it; it neither comes nor goes' }),
}

/** What of a coupon may change: never its rule, which people hold. All members are given, also those that stay. */
export const ChangeCoupon = Input(
  {
    ...changing,
    basedOn: Input(changing, { description: 'what the form showed; `changed_meanwhile` where it is otherwise by now' }),
  },
  { title: 'ChangeCoupon' },
)
