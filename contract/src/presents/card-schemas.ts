import { Type } from 'typebox'
import { DeliveryPromise, Id, Input, Nullable, OneOf, Picture, ShopTexts, Text, Time } from '../common/schemas'
import { presentLimits } from './limits'
import { giftFields, PersonShown, PersonShownAt, PresentGoods } from './part-schemas'
import { cardViewStates } from './words'

/** `token` is in this answer only: the API keeps its hash. The card's page gets it as the query `token`. */
export const IssuedCard = Type.Object(
  {
    token: Type.String(),
    expiresAt: Type.String({ format: 'date-time', description: 'until when a parcel can be accepted with it' }),
    privateMessage: Nullable(
      Type.Object({ activityId: Type.String({ description: 'for wx.updateShareMenu (wechat.md 2.6)' }) }),
    ),
  },
  { title: 'IssuedCard' },
)

export const PresentCard = Type.Object(
  {
    giver: PersonShown,
    ...giftFields,
    goods: PresentGoods,
    choices: Type.Array(
      Type.Object(
        {
          skuId: Type.String(),
          specText: ShopTexts(),
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
    you: OneOf(cardViewStates),
    receivedId: Nullable(Type.String({ description: 'the parcel that is yours' })),
    board: Type.Array(PersonShownAt, { description: 'a group’s: who took one, the first first' }),
    openedAt: Time,
    opensAt: Nullable(Time, {
      description: 'it can be opened, accepted and declined from then on; null: from its payment on',
    }),
    takenBack: Type.Boolean({ description: 'by its giver, before it opened' }),
    expiresAt: Time,
    now: Time,
  },
  { title: 'PresentCard' },
)
/** Whether a present can go to one of the asker's own addresses, and when it would be there. */
export const PresentDestination = Type.Object(
  {
    served: Type.Boolean(),
    promise: Type.Optional(Type.Object(DeliveryPromise, { description: 'where it is served: if it is accepted now' })),
  },
  { title: 'PresentDestination' },
)
export const ClaimPresent = Input({ addressId: Id('adr'), skuId: Type.Optional(Id('sku')) })
export const DeclinePresent = Input({ words: Type.Optional(Text('lines', { most: presentLimits.declineChars })) })
