import { Type } from 'typebox'
import {
  FenAmount,
  Nullable,
  OneOf,
  Page,
  PageQuery,
  Picture,
  ShopText,
  ShopTexts,
  Text,
  Time,
} from '../common/schemas'
import { orderStates } from '../orders/life-cycle'
import { presentTabs } from './board-tabs'
import { GivenPresent } from './given-schemas'
import { parcelStates, presentStates } from './life-cycle'
import { giftFields } from './part-schemas'
import { sendTos } from './words'

// The staff see a present from one side at a time. MerchantPresent is the giver's side and has no member for an address, a phone,
// a waybill or the order of a parcel; MerchantParcel is the recipient's and has none for the giver, a price or the paying order.

const giver = Type.Object({ id: Type.String(), nickname: Type.String() })
const paid = {
  giver,
  orderNumber: Type.String({ description: 'of the order that paid for it' }),
}

export const MerchantPresentQuery = Type.Object(
  {
    ...PageQuery,
    tab: Type.Optional(OneOf(presentTabs, { default: 'all' })),
    sendTo: Type.Optional(OneOf(sendTos)),
    q: Type.Optional(Text('line', { least: 1, most: 80, description: 'the giver’s id, or the number of the order' })),
  },
  { additionalProperties: false },
)
export const MerchantPresent = Type.Object(
  {
    id: Type.String(),
    orderId: Type.String(),
    ...paid,
    state: OneOf(presentStates),
    ...giftFields,
    goods: Type.Object({
      productId: Type.String(),
      title: ShopText(),
      specText: ShopTexts(),
      imageUrl: Nullable(Picture),
      priceFen: FenAmount,
    }),
    payableFen: FenAmount,
    refundedFen: FenAmount,
    refundDueFen: FenAmount,
    parcelCount: Type.Integer(),
    waitingCount: Type.Integer(),
    claimedCount: Type.Integer(),
    declinedCount: Type.Integer(),
    expiredCount: Type.Integer(),
    openingCount: Type.Integer({ description: 'people who opened a card of it' }),
    createdAt: Time,
    openedAt: Nullable(Time, { description: 'when it was paid' }),
    opensAt: Nullable(Time),
    expiresAt: Nullable(Time),
    closedAt: Nullable(Time),
    takenBack: Type.Boolean(),
  },
  { title: 'MerchantPresent' },
)
export const MerchantPresentPage = Page(MerchantPresent, { title: 'MerchantPresentPage' })
export const MerchantPresentDetail = Type.Intersect([GivenPresent, Type.Object(paid)], {
  title: 'MerchantPresentDetail',
})

export const MerchantPresentCounts = Type.Object(
  Object.fromEntries(
    presentTabs.map((tab) => [tab, Type.Integer({ maximum: 100, description: '100: that many or more' })]),
  ) as Record<(typeof presentTabs)[number], ReturnType<typeof Type.Integer>>,
  { title: 'MerchantPresentCounts' },
)

export const MerchantParcel = Type.Object(
  {
    id: Type.String(),
    ordinal: Type.Integer(),
    state: OneOf(parcelStates),
    orderId: Type.String(),
    orderNumber: Type.String(),
    orderState: OneOf(orderStates),
    recipient: giver,
    phone: Type.String({ description: 'its middle is hidden' }),
    region: Type.String({ description: 'province and city' }),
    goods: Type.Object({ title: ShopText(), specText: ShopTexts(), imageUrl: Nullable(Picture) }),
    claimedAt: Time,
    urgedAt: Nullable(Time),
    shipments: Type.Array(
      Type.Object({
        company: Type.String(),
        waybillNumber: Type.String(),
        shippedAt: Time,
        receivedAt: Nullable(Time),
      }),
    ),
  },
  { title: 'MerchantParcel' },
)
export const MerchantParcels = Type.Object({ items: Type.Array(MerchantParcel) }, { title: 'MerchantParcels' })
