import type { Static } from 'typebox'
import type * as schema from './schemas'

export type NoticeTemplate = Static<typeof schema.NoticeTemplate>
export type CreateNoticeConsents = Static<typeof schema.CreateNoticeConsents>
export type NoticeConsents = Static<typeof schema.NoticeConsents>
