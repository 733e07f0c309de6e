import { Type } from 'typebox'
import { limits } from '../limits'
import { orderStates } from '../order-life-cycle'
import { parcelStates, presentStates } from '../present-life-cycle'
import { cardStandings, occasions, returnReasons, sendTos, thanksStickers } from '../presents'
import { AddressParts } from './addresses'
import { AfterSale } from './after-sales'
import { FenAmount, Id, Input, Nullable, OneOf, Page, PageQuery, Picture, Time } from './common'
import { Coupon } from './coupons'

// Three views of one present, each with a schema of its own, so that what one side must not see has no member to be in:
// GivenPresent for who pays (no address, no phone, no waybill), ReceivedPresent for who gets a parcel (no price, no order
// number), PresentCard for anybody who holds the card (neither, and nobody's id).

/** Somebody as others see them: never an id. */
const Face = Type.Object({ nickname: Type.String(), avatarUrl: Nullable(Picture) }, { title: 'Face' })
const Seen = Type.Object({ nickname: Type.String(), avatarUrl: Nullable(Picture), at: Time }, { title: 'Seen' })

const goods = {
  productId: Type.String(),
  title: Type.String(),
  specText: Type.String(),
  imageUrl: Nullable(Picture),
}
const PresentGoods = Type.Object(goods, { title: 'PresentGoods' })
const GivenGoods = Type.Object({ skuId: Type.String(), ...goods, priceFen: FenAmount }, { title: 'GivenGoods' })

const wrapping = {
  sendTo: OneOf(sendTos),
  occasion: OneOf(occasions),
  note: Type.String(),
}
const Thanks = Type.Object(
  { words: Type.String(), sticker: Nullable(OneOf(thanksStickers)), at: Time },
  { title: 'Thanks' },
)

export const CreatePresent = Input({
  skuId: Id('sku'),
  sendTo: OneOf(sendTos),
  parcels: Type.Integer({
    minimum: 1,
    maximum: limits.presentParcelsMax,
    description: '1 for a friend, 2 or more for a group: one each',
  }),
  occasion: OneOf(occasions),
  note: Type.String({ maxLength: limits.presentNoteChars }),
  couponIds: Type.Array(Id('hcp'), { maxItems: 5 }),
  expectedPayableFen: FenAmount,
  visitId: Type.Optional(Nullable(Id('vst'))),
  inReturnFor: Type.Optional(Nullable(Id('pcl'))),
  venueCode: Type.Optional(Nullable(Type.String({ maxLength: limits.venueCodeChars }))),
})

const GivenParcel = Type.Object(
  {
    id: Type.String(),
    ordinal: Type.Integer({ minimum: 1 }),
    state: OneOf(parcelStates),
    delivery: Nullable(OneOf(orderStates), { description: 'how the parcel’s own order stands, once it is accepted' }),
    recipient: Nullable(Face, { description: 'who answered' }),
    specText: Type.String({ description: 'of the SKU that was accepted: recipients may swap' }),
    answeredAt: Nullable(Time),
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
    ...wrapping,
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
    openings: Type.Array(Seen, { description: 'who opened a card of it, the first first' }),
    inReturnFor: Nullable(Type.String({ description: 'the parcel that it thanks for' })),
    venue: Nullable(Type.String()),
    createdAt: Time,
    payBefore: Nullable(Time),
    openedAt: Nullable(Time),
    expiresAt: Nullable(Time),
    remindedAt: Nullable(Time),
    closedAt: Nullable(Time),
    now: Time,
  },
  { title: 'GivenPresent' },
)
export const GivenPresentRow = Type.Object(
  {
    id: Type.String(),
    orderId: Type.String(),
    state: OneOf(presentStates),
    ...wrapping,
    goods: GivenGoods,
    payableFen: FenAmount,
    parcelCount: Type.Integer(),
    claimedCount: Type.Integer(),
    waitingCount: Type.Integer(),
    returnedCount: Type.Integer(),
    thanksCount: Type.Integer(),
    createdAt: Time,
    payBefore: Nullable(Time),
    expiresAt: Nullable(Time),
    closedAt: Nullable(Time),
    now: Time,
  },
  { title: 'GivenPresentRow' },
)
export const GivenPresentPage = Page(GivenPresentRow, { title: 'GivenPresentPage' })
export const PresentQuery = Type.Object(PageQuery, { additionalProperties: false })

/** For the gifts tab. `sentOpen` counts presents that wait to be taken; `receivedToReceive` parcels that are not there yet. */
export const PresentSummary = Type.Object(
  {
    sentOpen: Type.Integer(),
    sentTotal: Type.Integer(),
    receivedTotal: Type.Integer(),
    receivedToReceive: Type.Integer(),
  },
  { title: 'PresentSummary' },
)

/** `token` is told this once and kept as a hash alone. It goes into the address of the card as the parameter `token`. */
export const Card = Type.Object(
  {
    token: Type.String(),
    expiresAt: Type.String({ format: 'date-time', description: 'until when a parcel can be accepted with it' }),
    privateMessage: Nullable(
      Type.Object({ activityId: Type.String({ description: 'for wx.updateShareMenu (wechat.md 2.6)' }) }),
    ),
  },
  { title: 'Card' },
)

export const PresentCard = Type.Object(
  {
    giver: Face,
    ...wrapping,
    goods: PresentGoods,
    choices: Type.Array(
      Type.Object(
        {
          skuId: Type.String(),
          specText: Type.String(),
          imageUrl: Nullable(Picture),
          given: Type.Boolean({ description: 'the one that was given; it is kept for the recipient' }),
          available: Type.Boolean(),
        },
        { title: 'PresentChoice' },
      ),
      { description: 'the SKUs of the product that may be had for this present' },
    ),
    parcelCount: Type.Integer(),
    leftCount: Type.Integer(),
    you: OneOf(cardStandings),
    receivedId: Nullable(Type.String({ description: 'the parcel that is yours' })),
    board: Type.Array(Seen, { description: 'a group’s: who took one, the first first' }),
    openedAt: Time,
    expiresAt: Time,
    now: Time,
  },
  { title: 'PresentCard' },
)
export const ClaimPresent = Input({ addressId: Id('adr'), skuId: Type.Optional(Id('sku')) })
export const DeclinePresent = Input({ words: Type.Optional(Type.String({ maxLength: limits.declineChars })) })

const received = {
  id: Type.String(),
  giver: Face,
  ...wrapping,
  goods: PresentGoods,
  state: OneOf(orderStates),
  stateCode: Type.Integer(),
  claimedAt: Time,
}
export const ReceivedPresent = Type.Object(
  {
    ...received,
    address: AddressParts,
    shippedAt: Nullable(Time),
    confirmsAt: Nullable(Time),
    completedAt: Nullable(Time),
    closedAt: Nullable(Time),
    thanks: Nullable(Thanks),
    refundable: Type.Boolean({ description: 'whether a refund can be applied for: it goes to the giver' }),
    afterSale: Nullable(AfterSale, { description: 'the latest application for one' }),
    returnCoupon: Nullable(Coupon, { description: 'what the shop offers for a present in return' }),
    now: Time,
  },
  { title: 'ReceivedPresent' },
)
export const ReceivedPresentPage = Page(
  Type.Object({ ...received, thanked: Type.Boolean() }, { title: 'ReceivedPresentRow' }),
  { title: 'ReceivedPresentPage' },
)
/** Words, a sticker, or both. */
export const ThankForPresent = Input({
  words: Type.Optional(Type.String({ maxLength: limits.thanksChars })),
  sticker: Type.Optional(Nullable(OneOf(thanksStickers))),
})
