import { Type } from 'typebox'
import { Nullable, OneOf, Picture, Time } from '../common/schemas'
import { occasions, sendTos, thanksStickers } from './words'

// Three views of one present, each with a schema of its own, so that what one side must not see has no member to be in:
// GivenPresent for who pays (no address, no phone, no waybill), ReceivedPresent for who gets a parcel (no price, no order
// number), PresentCard for anybody who holds the card (neither, and nobody's id).

/** Somebody as others see them: never an id. */
export const Face = Type.Object({ nickname: Type.String(), avatarUrl: Nullable(Picture) }, { title: 'Face' })
export const Seen = Type.Object({ nickname: Type.String(), avatarUrl: Nullable(Picture), at: Time }, { title: 'Seen' })

export const goods = {
  productId: Type.String(),
  title: Type.String(),
  specText: Type.String(),
  imageUrl: Nullable(Picture),
}
export const PresentGoods = Type.Object(goods, { title: 'PresentGoods' })

export const wrapping = {
  sendTo: OneOf(sendTos),
  occasion: OneOf(occasions),
  note: Type.String(),
}

export const Thanks = Type.Object(
  { words: Type.String(), sticker: Nullable(OneOf(thanksStickers)), at: Time },
  { title: 'Thanks' },
)
