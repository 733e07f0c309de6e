import { Type } from 'typebox'
import {
  day,
  Exact,
  FenAmount,
  Id,
  Input,
  Nullable,
  OneOf,
  Page,
  PageQuery,
  ShopText,
  ShopTexts,
  Text,
  Time,
} from '../common/schemas'
import { couponLimits } from '../coupons/limits'
import { orderStates } from '../orders/life-cycle'
import { venueLimits } from '../venues/limits'
import { VisitId } from '../visits/schemas'
import { parcelStates, presentStates } from './life-cycle'
import { presentLimits } from './limits'
import { OccasionCode } from './occasion-schemas'
import { giftFields, goods, PersonShown, PersonShownAt, Thanks } from './part-schemas'
import { papers, returnReasons, sendTos } from './words'

const GivenGoods = Type.Object({ skuId: Type.String(), ...goods, priceFen: FenAmount }, { title: 'GivenGoods' })

export const CreatePresent = Input({
  skuId: Id('sku'),
  sendTo: OneOf(sendTos),
  parcels: Type.Integer({
    minimum: 1,
    maximum: presentLimits.presentParcelsMax,
    description: '1 for a friend, 2 or more for a group: one each',
  }),
  occasion: Type.String({
    ...OccasionCode,
    description: 'the code of an occasion that the shop offers, or one that every shop knows',
  }),
  note: Text('lines', { most: presentLimits.presentNoteChars }),
  paper: Type.Optional(Nullable(OneOf(papers))),
  signature: Type.Optional(
    Nullable(Text('line', { most: presentLimits.presentSignatureChars, description: 'empty or null: your nickname' })),
  ),
  opensOn: Type.Optional(
    Nullable(
      day(
        'in China; it can be opened from its beginning on. At most as many days ahead as the shop allows; today: at once',
      ),
    ),
  ),
  couponIds: Type.Array(Id('hcp'), { maxItems: couponLimits.ofOrder }),
  expectedPayableFen: FenAmount,
  visitId: VisitId,
  inReturnFor: Type.Optional(Nullable(Id('pcl'))),
  venueCode: Type.Optional(Nullable(Exact({ maxLength: venueLimits.venueCodeChars }))),
})

const GivenParcel = Type.Object(
  {
    id: Type.String(),
    ordinal: Type.Integer({ minimum: 1 }),
    state: OneOf(parcelStates),
    delivery: Nullable(OneOf(orderStates), { description: 'how the parcel’s own order stands, once it is accepted' }),
    recipient: Nullable(PersonShown, { description: 'who answered' }),
    specText: ShopTexts({ description: 'of the SKU that was accepted: recipients may swap' }),
    answeredAt: Nullable(Time),
    arrivedAt: Nullable(Time, { description: 'when its order was completed' }),
    declineWords: Type.String(),
    thanks: Nullable(Thanks),
    returnReason: Nullable(OneOf(returnReasons), { description: 'why it came back; null: it did not' }),
    refund: Nullable(Type.Object({ amountFen: FenAmount, state: OneOf(['due', 'done']) })),
  },
  { title: 'GivenParcel' },
)
/** `acceptedFen + waitingFen + refundDueFen + refundedFen` is `payableFen`, once it is paid. */
export const GivenPresent = Type.Object(
  {
    id: Type.String(),
    orderId: Type.String({ description: 'what is paid: POST /orders/{orderId}/payments' }),
    state: OneOf(presentStates),
    ...giftFields,
    goods: GivenGoods,
    parcelCount: Type.Integer(),
    goodsFen: FenAmount,
    discountFen: FenAmount,
    payableFen: FenAmount,
    acceptedFen: FenAmount,
    waitingFen: FenAmount,
    refundDueFen: FenAmount,
    refundedFen: FenAmount,
    parcels: Type.Array(GivenParcel, { description: 'none before it is paid' }),
    openings: Type.Array(PersonShownAt, { description: 'who opened a card of it, the first first' }),
    inReturnFor: Nullable(Type.String({ description: 'the parcel that it thanks for' })),
    venue: Nullable(ShopText()),
    createdAt: Time,
    payBefore: Nullable(Time),
    openedAt: Nullable(Time, { description: 'when it was paid' }),
    opensAt: Nullable(Time, {
      description: 'until then nobody can open it, and you may take it back; null: no such day',
    }),
    expiresAt: Nullable(Time),
    remindedAt: Nullable(Time),
    closedAt: Nullable(Time),
    takenBack: Type.Boolean({ description: 'by you, before it opened' }),
    now: Time,
  },
  { title: 'GivenPresent' },
)
export const GivenPresentRow = Type.Object(
  {
    id: Type.String(),
    orderId: Type.String(),
    state: OneOf(presentStates),
    ...giftFields,
    goods: GivenGoods,
    payableFen: FenAmount,
    parcelCount: Type.Integer(),
    claimedCount: Type.Integer(),
    waitingCount: Type.Integer(),
    returnedCount: Type.Integer(),
    thanksCount: Type.Integer(),
    createdAt: Time,
    payBefore: Nullable(Time),
    opensAt: Nullable(Time),
    expiresAt: Nullable(Time),
    closedAt: Nullable(Time),
    takenBack: Type.Boolean({ description: 'by you, before it opened' }),
    now: Time,
  },
  { title: 'GivenPresentRow' },
)
export const GivenPresentPage = Page(GivenPresentRow, { title: 'GivenPresentPage' })
export const PresentQuery = Type.Object(PageQuery, { additionalProperties: false })

/**
 * Counts for the gifts tab. `sentOpen`: presents with parcels to be accepted; `receivedToReceive`: accepted parcels that have
 * not arrived.
 */
export const PresentSummary = Type.Object(
  {
    sentOpen: Type.Integer(),
    sentTotal: Type.Integer(),
    receivedTotal: Type.Integer(),
    receivedToReceive: Type.Integer(),
  },
  { title: 'PresentSummary' },
)
