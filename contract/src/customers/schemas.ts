import { Type } from 'typebox'
import { Input, Nullable, Picture, Text, Time } from '../common/schemas'
import { customerLimits } from './limits'

export const Me = Type.Object(
  { id: Type.String(), nickname: Type.String(), avatarUrl: Nullable(Picture), createdAt: Time },
  { title: 'Me' },
)
export const UpdateMe = Input({
  nickname: Type.Optional(Text('line', { least: 1, most: customerLimits.nicknameChars })),
})

/** Counts for the shopper's own page. */
export const MeSummary = Type.Object(
  {
    orders: Type.Object({ toPay: Type.Integer(), toShip: Type.Integer(), toReceive: Type.Integer() }),
    favourites: Type.Integer(),
    footprints: Type.Integer(),
    coupons: Type.Integer(),
    unreadNotices: Type.Integer({ description: 'in the inbox' }),
  },
  { title: 'MeSummary' },
)
