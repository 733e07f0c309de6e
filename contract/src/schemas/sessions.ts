import { Type } from 'typebox'
import { entrances } from '../entrances'
import { limits } from '../limits'
import { Id, Input, Nullable, OneOf, Picture, Time } from './common'

export const Me = Type.Object(
  { id: Type.String(), nickname: Type.String(), avatarUrl: Nullable(Picture), createdAt: Time },
  { title: 'Me' },
)
export const UpdateMe = Input({
  nickname: Type.Optional(Type.String({ minLength: 1, maxLength: limits.nicknameChars, pattern: '\\S' })),
})

/** Counts for the shopper's own page. */
export const MeSummary = Type.Object(
  {
    orders: Type.Object({ toPay: Type.Integer(), toShip: Type.Integer(), toReceive: Type.Integer() }),
    favourites: Type.Integer(),
    footprints: Type.Integer(),
    coupons: Type.Integer(),
  },
  { title: 'MeSummary' },
)

export const CreateSession = Input({
  code: Type.String({ minLength: 1, maxLength: 256, description: "wx.login's code; valid 5 minutes, once" }),
  deviceId: Type.Optional(
    Type.String({ minLength: 8, maxLength: 64, description: 'sandbox login only: who this phone is' }),
  ),
})
export const Session = Type.Object({ token: Type.String(), expiresAt: Time, me: Me }, { title: 'Session' })

const mark = (description: string) => Type.Optional(Type.String({ maxLength: 64, description }))
export const CreateVisit = Input({
  scene: Type.Integer({ minimum: 0, maximum: 9999, description: "WeChat's scene number" }),
  path: Type.String({ maxLength: 256 }),
  channel: mark('what carried the visit: share_card, poster, article …'),
  content: mark('the article, room or card'),
  promoter: mark('promoter code'),
  sharer: mark('who shared the card'),
  venue: mark('where a printed code hangs'),
})
export const Visit = Type.Object({ id: Id('vst'), entrance: OneOf(entrances), createdAt: Time }, { title: 'Visit' })
