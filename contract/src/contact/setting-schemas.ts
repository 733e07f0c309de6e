import { Type } from 'typebox'
import { day, Exact, Input, Nullable, Picture, Text } from '../common/schemas'

/** Somebody answers on these days of the week from `opens` until `closes`, in China's time. */
const OpeningHours = Input(
  {
    days: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
      minItems: 1,
      maxItems: 7,
      uniqueItems: true,
      description: '1: Monday, 7: Sunday',
    }),
    opens: Type.String({ pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$', description: '`09:00`' }),
    closes: Type.String({
      pattern: '^(?:(?:[01]\\d|2[0-3]):[0-5]\\d|24:00)$',
      description: 'later on the same day; `24:00`: midnight',
    }),
  },
  { title: 'OpeningHours' },
)

/** The conversation of the mini program itself (wechat.md 2.17), or one of WeCom's, in which the shop's staff answer. */
const InWeChat = Type.Union([
  Input({ way: Type.Literal('contact') }),
  Input({
    way: Type.Literal('service_chat'),
    corpId: Type.String({ pattern: '^w[wx][0-9a-zA-Z]{8,40}$' }),
    url: Type.String({ pattern: '^https://work\\.weixin\\.qq\\.com/[A-Za-z0-9/_-]{1,200}$' }),
  }),
])

export const contactMembers = {
  inWeChat: Nullable(InWeChat, { description: 'null: the other ways, as in a browser' }),
  sendsCard: Type.Boolean({ description: 'offers to send what the page is about, as a card, into the conversation' }),
  phone: Nullable(Type.String({ pattern: '^[0-9+-]{3,20}$' })),
  wechatId: Nullable(Type.String({ pattern: '^[a-zA-Z0-9_-]{2,40}$' })),
  wechatQrUrl: Nullable(Picture),
  email: Nullable(Exact({ minLength: 3, maxLength: 120 })),
  url: Nullable(Exact({ minLength: 9, maxLength: 500, description: 'https, opened in a browser' })),
  hours: Type.Array(OpeningHours, { maxItems: 14, description: 'empty: nothing is said of hours' }),
  closedOn: Type.Array(day('a day in China on which nobody answers'), { maxItems: 60, uniqueItems: true }),
  closedWords: Text('line', { most: 60, description: 'said outside of the hours; empty: only when they begin' }),
}

export const ContactSetting = Input(contactMembers, { title: 'ContactSetting' })
