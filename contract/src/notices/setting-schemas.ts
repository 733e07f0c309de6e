import { Type } from 'typebox'
import { Exact, Input } from '../common/schemas'
import { type NoticeKind, noticeKinds } from './kinds'

const templateId = Type.Optional(Exact({ maxLength: 100 }))
const byKind = Object.fromEntries(noticeKinds.map((kind) => [kind, templateId])) as Record<
  NoticeKind,
  typeof templateId
>

export const NoticeSetting = Input(
  {
    askAgainDays: Type.Integer({
      minimum: 1,
      maximum: 365,
      description: 'who said no to a kind of notice is not asked about it for so long',
    }),
    templates: Type.Optional(
      Input(byKind, {
        description:
          'WeChat’s template ids by the kind of notice; absent: the one that the server was started with; empty: none, so the kind goes to the inbox alone',
      }),
    ),
  },
  { title: 'NoticeSetting' },
)
