import { Type } from 'typebox'
import { Id, Input, Nullable, OneOf, Page, PageQuery, Time } from '../common/schemas'
import { noticeKinds } from './kinds'
import { noticeLimits } from './limits'

const Unread = Type.Integer({ minimum: 0, description: 'of the whole inbox' })

/** One row of a customer's inbox. Title and text are in the language that is asked for. */
export const InboxNotice = Type.Object(
  {
    id: Type.String(),
    kind: Type.String({ description: 'a notice kind; later releases have more' }),
    title: Type.String(),
    text: Type.String(),
    page: Type.String({ description: 'the page of the mini program that it opens, with its query' }),
    subject: Type.Object(
      {
        kind: Type.String({ description: '`order`, `present`, `parcel`; later releases have more' }),
        id: Type.String(),
      },
      { description: 'what it is about' },
    ),
    createdAt: Time,
    read: Type.Boolean(),
  },
  { title: 'InboxNotice' },
)
export const Inbox = Type.Object({ ...Page(InboxNotice).properties, unread: Unread, now: Time }, { title: 'Inbox' })

export const InboxQuery = Type.Object(PageQuery, { additionalProperties: false })

/** Either some notices, or all from the oldest up to one, which leaves those that came later unread. */
export const ReadNotices = Input(
  {
    ids: Type.Optional(
      Type.Array(Id('msg'), { minItems: 1, maxItems: noticeLimits.noticesPerReading, uniqueItems: true }),
    ),
    upTo: Type.Optional(Id('msg')),
  },
  { minProperties: 1, maxProperties: 1 },
)
export const UnreadNotices = Type.Object({ unread: Unread }, { title: 'UnreadNotices' })

/** A kind of notice that the shop can send as a subscribe message, and what the customer said about it. */
export const NoticeChoice = Type.Object(
  {
    kind: OneOf(noticeKinds),
    title: Type.String(),
    wanted: Type.Boolean({ description: 'false: it goes to the inbox alone, and nobody is asked about it' }),
    left: Type.Integer({ minimum: 0, description: 'messages of the kind that WeChat may still show' }),
    askTemplateId: Nullable(Type.String(), {
      description:
        'the template to ask about now; null where a message is allowed already, unwanted, or WeChat has closed it',
    }),
  },
  { title: 'NoticeChoice' },
)
export const NoticeChoices = Type.Object({ items: Type.Array(NoticeChoice) }, { title: 'NoticeChoices' })
export const NoticeKindParams = Type.Object({ kind: OneOf(noticeKinds) })
export const UpdateNoticeChoice = Input({ wanted: Type.Boolean() })
