import { Type } from 'typebox'
import { Nullable, OneOf, Picture, ShopText, ShopTexts, Time } from '../common/schemas'
import { OccasionCode, OccasionTitle } from './occasion-schemas'
import { occasions, papers, sendTos, thanksStickers } from './words'

// A present has three views. Each has its own schema, without the members that this side must not see: GivenPresent, for the
// giver, has no address, phone or waybill; ReceivedPresent, for a recipient, no price and no order number; PresentCard, for
// anybody who holds the card, none of these and no customer's id.

/** A customer as other customers see them: without an id. */
export const PersonShown = Type.Object(
  { nickname: Type.String(), avatarUrl: Nullable(Picture) },
  { title: 'PersonShown' },
)
export const PersonShownAt = Type.Object(
  { nickname: Type.String(), avatarUrl: Nullable(Picture), at: Time },
  { title: 'PersonShownAt' },
)

export const goods = {
  productId: Type.String(),
  title: ShopText(),
  specText: ShopTexts(),
  imageUrl: Nullable(Picture),
}
export const PresentGoods = Type.Object(goods, { title: 'PresentGoods' })

export const giftFields = {
  sendTo: OneOf(sendTos),
  occasion: OneOf(occasions, { description: 'how it is drawn' }),
  occasionCode: Type.String({ ...OccasionCode, description: 'which occasion of the shop it was given for' }),
  occasionTitle: Nullable(OccasionTitle, {
    description: 'what that was called when the present was made; null: `occasion` says it',
  }),
  note: Type.String(),
  paper: Nullable(OneOf(papers), { description: 'the colour of its envelope; null: that of its occasion' }),
  signature: Nullable(Type.String(), { description: 'how the giver signed it; null: by nickname' }),
}

export const Thanks = Type.Object(
  { words: Type.String(), sticker: Nullable(OneOf(thanksStickers)), at: Time },
  { title: 'Thanks' },
)
