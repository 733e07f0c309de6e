import { Type } from 'typebox'
import { ProductCard } from '../catalogue/schemas'
import { linkTargets, planConditions, promoterKinds, promoterStates } from '../commission/kinds'
import { CommissionBalance } from '../commission/schemas'
import { day, FenAmount, Id, Input, Nullable, OneOf, Page, PageQuery, SoughtCode, Text, Time } from '../common/schemas'
import { PersonShown } from '../presents/part-schemas'
import { promoterLimits } from './limits'
import { registrationStates } from './registration'

const kind = OneOf(promoterKinds)
const words = Text('line', { most: promoterLimits.promoterWordsChars })

/** The caller as a promoter. */
export const MyPromoter = Type.Object(
  {
    id: Type.String(),
    kind,
    state: OneOf(promoterStates),
    answer: Type.String({ description: 'why the merchant refused; else empty' }),
    askedAt: Time,
    joinedAt: Nullable(Time),
    leftAt: Nullable(Time),
    agency: Nullable(Type.Object({ name: Type.String(), sharePpm: Type.Integer() }), {
      description:
        'through which they promote, and what of the rate it leaves them where it says nothing else for a product',
    }),
    balance: CommissionBalance,
    settling: Type.Object(
      {
        next: Nullable(Type.Object({ at: Time, fen: Type.Integer() }), {
          description: 'what settles on the next day on which something does',
        }),
        waitingFen: Type.Integer({ description: 'of orders that are not completed yet' }),
      },
      { description: 'of what is pending' },
    ),
    realName: Nullable(Type.String({ description: 'masked' }), { description: 'null: not given yet' }),
    leastWithdrawalFen: FenAmount,
    withdrawal: Nullable(Type.Object({ amountFen: FenAmount, taxFen: Type.Integer(), netFen: FenAmount }), {
      description: 'what a withdrawal would pay now; null: none can be made',
    }),
  },
  { title: 'MyPromoter' },
)
/** null: the caller never asked to be one. */
export const MaybeMyPromoter = Type.Object({ promoter: Nullable(MyPromoter) }, { title: 'MaybeMyPromoter' })
export const AskToPromote = Input({ kind, words: Type.Optional(words) })

/** Where a promoter stands in WeChat's register, and the step that `wx.openBusinessView` takes next. */
export const PromoterRegistration = Type.Object(
  {
    state: OneOf(registrationStates),
    bound: Type.Boolean({ description: 'to this shop; WeChat pays nobody who is not' }),
    step: Nullable(
      Type.Object({
        businessType: Type.String(),
        queryString: Type.String(),
        extraData: Type.Object({
          commissionType: Type.Integer({ description: '0: WeChat splits; 1: the shop pays' }),
          commissionRatio: Type.Integer({ description: 'of the commission, in parts per million' }),
          headSupplierAppid: Type.String(),
        }),
      }),
      { description: 'null: nothing is left to do' },
    ),
  },
  { title: 'PromoterRegistration' },
)

export const SetRealName = Input({
  realName: Text('line', { least: 2, most: 40, description: 'as in the identity card' }),
})

const invitationCode = SoughtCode({ minLength: 1, maxLength: 64, description: 'as it was shown, or typed from it' })
export const AcceptPromoterInvitation = Input({ code: invitationCode })
export const CreatePromoterInvitation = Input({ kind, label: Text('line', { least: 1, most: 40 }) })
/** `code` is in this answer only: the API keeps its hash. */
export const MadePromoterInvitation = Type.Object(
  { id: Type.String(), code: Type.String(), url: Type.String(), kind, label: Type.String(), expiresAt: Time },
  { title: 'MadePromoterInvitation' },
)

/** A promoter as the merchant sees them. */
export const Promoter = Type.Object(
  {
    id: Type.String(),
    nickname: Type.String(),
    kind,
    state: OneOf(promoterStates),
    words: Type.String(),
    answer: Type.String(),
    askedAt: Time,
    joinedAt: Nullable(Time),
    leftAt: Nullable(Time),
    balance: CommissionBalance,
  },
  { title: 'Promoter' },
)
export const PromoterPage = Page(Promoter, { title: 'PromoterPage' })
export const PromoterQuery = Type.Object(
  {
    ...PageQuery,
    state: Type.Optional(OneOf(promoterStates)),
    q: Type.Optional(Type.String({ maxLength: 60, description: 'how the nickname begins, or the id' })),
  },
  { additionalProperties: false },
)
export const AnswerPromoter = Input({
  answer: Text('line', { least: 1, most: promoterLimits.promoterWordsChars, description: 'why; the asker reads it' }),
})

export const CreateLink = Input({
  target: OneOf(linkTargets),
  productId: Type.Optional(Nullable(Id('prd'), { description: 'for `product` and `gift`' })),
  couponId: Type.Optional(Nullable(Id('cpn'), { description: 'for `coupon`: one of the promoter’s own' })),
})
/** A link of a promoter. The code is all that a WeChat code has to carry. */
export const PromoterLink = Type.Object(
  {
    code: Type.String({ maxLength: promoterLimits.linkCodeChars }),
    target: OneOf(linkTargets),
    productId: Nullable(Type.String()),
    couponId: Nullable(Type.String()),
    path: Type.String({ description: 'of the mini program, with its query' }),
    url: Type.String({ description: 'what leads a browser to the same page' }),
    shortUrl: Type.String({ description: 'a short address that leads there too' }),
  },
  { title: 'PromoterLink' },
)
/** The code of a link for a poster. One of the two is there: WeChat draws pictures, elsewhere it is a QR code. */
export const LinkPicture = Type.Object(
  {
    picture: Nullable(Type.String({ description: 'a data address' })),
    modules: Nullable(
      Type.Array(Type.String(), { description: 'of a QR code, row by row: `1` is dark. There is no margin.' }),
    ),
  },
  { title: 'LinkPicture' },
)
/** A link's code in the path. One that is no code of the caller's answers 404. */
export const LinkParams = Type.Object({ code: Type.String({ maxLength: promoterLimits.linkCodeChars }) })
/** Where a link leads, for whoever has it. `null`: the promoter has left, and the link only leads to the goods. */
export const OpenedLink = Type.Object(
  {
    target: OneOf(linkTargets),
    productId: Nullable(Type.String()),
    couponId: Nullable(Type.String()),
    promoter: Nullable(PersonShown),
  },
  { title: 'OpenedLink' },
)

/** A product with what a promoter earns by a sale of it. */
export const PromoterGoods = Type.Object(
  {
    product: ProductCard,
    ratePpm: Type.Integer(),
    condition: OneOf(planConditions),
    earnsFen: Type.Integer({ minimum: 0, description: 'for one piece of the cheapest SKU at its price' }),
    endsAt: Nullable(Time),
  },
  { title: 'PromoterGoods' },
)
export const PromoterGoodsPage = Page(PromoterGoods, { title: 'PromoterGoodsPage' })
export const promoterGoodsSorts = ['earns', 'rate', 'sales', 'price_asc', 'price_desc'] as const
export const PromoterGoodsQuery = Type.Object(
  {
    ...PageQuery,
    q: Type.Optional(Text('line', { most: 40 })),
    sort: Type.Optional(OneOf(promoterGoodsSorts, { default: 'earns' })),
    categoryId: Type.Optional(Id('cat')),
    minRatePpm: Type.Optional(Type.Integer({ minimum: 1, maximum: 900_000 })),
    minPriceFen: Type.Optional(FenAmount),
    maxPriceFen: Type.Optional(FenAmount),
    minSold: Type.Optional(Type.Integer({ minimum: 0, description: 'pieces sold' })),
  },
  { additionalProperties: false },
)

const brought = {
  clicks: Type.Integer({ minimum: 0, description: 'openings of their links' }),
  locks: Type.Integer({ minimum: 0 }),
  orders: Type.Integer({
    minimum: 0,
    description: 'paid orders that earn; a present counts once a parcel is accepted',
  }),
  salesFen: FenAmount,
  earnedFen: Type.Integer({ description: 'of these sales, without what was taken back since' }),
}
/** What one day in China brought a promoter: counts and sums, never who. */
export const PromoterDay = Type.Object({ day: day('in China'), ...brought }, { title: 'PromoterDay' })
export const PromoterDays = Type.Object(
  {
    items: Type.Array(PromoterDay, { description: 'every day up to today, the earliest first' }),
    total: Type.Object(brought, { description: 'of all these days' }),
    now: Time,
  },
  { title: 'PromoterDays' },
)

/** What one month in China brought a promoter: sums of the lines that were made in it. */
export const PromoterMonth = Type.Object(
  {
    month: Type.String({ description: '2026-03' }),
    lines: Type.Integer({ minimum: 1 }),
    earnedFen: FenAmount,
    takenBackFen: Type.Integer({ maximum: 0, description: 'by refunds' }),
    netFen: Type.Integer(),
  },
  { title: 'PromoterMonth' },
)
export const PromoterMonths = Type.Object(
  {
    items: Type.Array(PromoterMonth, {
      description: 'the months that have lines, the latest first, two years at most',
    }),
  },
  { title: 'PromoterMonths' },
)
export const PromoterDayQuery = Type.Object(
  { days: Type.Optional(Type.Integer({ minimum: 1, maximum: 60, default: 30, description: 'how many, up to today' })) },
  { additionalProperties: false },
)

/** Who recommended the shop to the caller, and until when sales to them are credited for it. */
export const Recommender = Type.Object(
  {
    recommender: Nullable(Type.Object({ ...PersonShown.properties, openedAt: Time, until: Time }), {
      description: 'null: nobody is credited',
    }),
    allowed: Type.Boolean({ description: 'false: the caller does not want to be locked to anybody' }),
    isPromoter: Type.Boolean({
      description: 'true: what they buy for themselves earns nothing; presents that they send do',
    }),
    now: Time,
  },
  { title: 'Recommender' },
)
export const SetAttribution = Input({ allowed: Type.Boolean() })
