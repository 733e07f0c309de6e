import { Type } from 'typebox'
import { Exact, FenAmount, Id, Input, Nullable, OneOf, Page, PageQuery, SomeFen, Text, Time } from '../common/schemas'
import { couponLimits } from './limits'
import { discountPayers } from './payers'
import { couponKinds, couponScopes } from './schemas'

const audience = Exact({ maxLength: 60, description: 'as of a coupon; `promoter_visitors` needs `promoterId`' })

export const CreateCoupon = Input(
  {
    name: Text('line', { least: 1, most: couponLimits.nameChars }),
    note: Type.Optional(Text('line', { most: 100, description: 'shown with its rule' })),
    kind: OneOf(couponKinds),
    offFen: Type.Optional(
      Type.Integer({ minimum: 1, maximum: couponLimits.offFen, description: 'fen; for `amount_off` alone' }),
    ),
    percentOff: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: couponLimits.percentOff,
        description: '15 = pay 85 %; for `percent_off` alone',
      }),
    ),
    thresholdFen: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 100_000_000, description: 'fen; of the goods it is for' }),
    ),
    thresholdQuantity: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 999, description: 'pieces of the goods it is for; not with `thresholdFen`' }),
    ),
    scope: OneOf(couponScopes),
    scopeIds: Type.Optional(
      Type.Array(Type.String({ pattern: '^(prd|cat)_[A-Za-z0-9_-]{1,64}$', maxLength: 80 }), {
        maxItems: couponLimits.products,
        description: 'of products or categories; none for the shop',
      }),
    ),
    audience: Type.Optional(audience),
    promoterId: Type.Optional(Nullable(Id('prm'))),
    payer: Type.Optional(OneOf(discountPayers, { default: 'merchant' })),
    total: Type.Integer({ minimum: 1, maximum: 100_000_000 }),
    perCustomer: Type.Integer({ minimum: 1, maximum: 100 }),
    claimFrom: Type.Optional(Time),
    claimUntil: Time,
    validDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 366, description: 'days from the claim' })),
    useFrom: Type.Optional(Time),
    useUntil: Type.Optional(Time),
    budgetFen: Type.Optional(
      Nullable(SomeFen, { description: 'what it may take off for everybody together; null or absent: no limit' }),
    ),
  },
  { title: 'CreateCoupon' },
)

/** A coupon as the merchant sees it. */
export const MerchantCoupon = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    note: Type.String(),
    kind: OneOf(couponKinds),
    offFen: FenAmount,
    percentOff: Type.Integer(),
    thresholdFen: FenAmount,
    thresholdQuantity: Type.Integer(),
    scope: OneOf(couponScopes),
    scopeIds: Type.Array(Type.String()),
    wechatType: Type.Integer({ description: 'the type in WeChat’s shop (1 to 4, 101 to 104); 0: only ours has it' }),
    audience,
    promoterId: Nullable(Type.String()),
    payer: OneOf(discountPayers),
    state: OneOf(['planned', 'active', 'ended']),
    total: Type.Integer(),
    claimed: Type.Integer(),
    used: Type.Integer({ description: 'by orders that are paid' }),
    perCustomer: Type.Integer(),
    claimFrom: Time,
    claimUntil: Time,
    validDays: Nullable(Type.Integer()),
    useFrom: Nullable(Time),
    useUntil: Nullable(Time),
    budgetFen: Nullable(FenAmount),
    budgetTakenFen: FenAmount,
    salesFen: Type.Integer({
      minimum: 0,
      description: 'what was paid for orders with it; less refunds to who sees these',
    }),
    costFen: FenAmount,
  },
  { title: 'MerchantCoupon' },
)
export const MerchantCouponPage = Page(MerchantCoupon, { title: 'MerchantCouponPage' })
export const MerchantCouponQuery = Type.Object(
  { ...PageQuery, promoterId: Type.Optional(Id('prm')) },
  { additionalProperties: false },
)

export const GiveCoupon = Input({
  customerIds: Type.Array(Id('cus'), { minItems: 1, maxItems: couponLimits.givenAtOnce, uniqueItems: true }),
})
/** Who has one more of it now, and who had as many as a customer may have. */
export const GivenCoupon = Type.Object(
  { given: Type.Array(Type.String()), leftOut: Type.Array(Type.String()) },
  { title: 'GivenCoupon' },
)

const label = Text('line', { least: 1, most: 40, description: 'for whom or where they are' })
export const MakeCouponCodes = Input({ label, count: Type.Integer({ minimum: 1, maximum: couponLimits.codesAtOnce }) })
const batch = {
  id: Type.String(),
  label: Type.String(),
  codes: Type.Integer(),
  claimed: Type.Integer(),
  createdAt: Time,
  endedAt: Nullable(Time, { description: 'since when codes of it are refused' }),
}
export const CouponCodeBatch = Type.Object(batch, { title: 'CouponCodeBatch' })
export const CouponCodeBatches = Type.Object({ items: Type.Array(CouponCodeBatch) })
/** The codes are in this answer only: the API keeps their hashes. */
export const MadeCouponCodes = Type.Object(
  {
    batch: CouponCodeBatch,
    items: Type.Array(Type.String()),
    url: Type.String({ description: 'the page, to which a code is appended' }),
  },
  { title: 'MadeCouponCodes' },
)
