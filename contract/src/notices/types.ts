import type { Static } from 'typebox'
import type * as schema from './schemas'

export type FilledKeyword = Static<typeof schema.FilledKeyword>
export type NoticeKindOfShop = Static<typeof schema.NoticeKindOfShop>
export type NoticeTemplate = Static<typeof schema.NoticeTemplate>
export type CreateNoticeConsents = Static<typeof schema.CreateNoticeConsents>
export type NoticeConsents = Static<typeof schema.NoticeConsents>
export type InboxNotice = Static<typeof schema.InboxNotice>
export type Inbox = Static<typeof schema.Inbox>
export type ReadNotices = Static<typeof schema.ReadNotices>
export type UnreadNotices = Static<typeof schema.UnreadNotices>
export type NoticeChoice = Static<typeof schema.NoticeChoice>
export type NoticeChoices = Static<typeof schema.NoticeChoices>
export type UpdateNoticeChoice = Static<typeof schema.UpdateNoticeChoice>
