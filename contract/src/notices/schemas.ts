import { Type } from 'typebox'
import { Input, OneOf } from '../common/schemas'
import { keywordTypes } from './keywords'
import { consentAnswers, noticeKinds, noticeMoments } from './kinds'

export * from './inbox-schemas'

export const NoticeTemplateQuery = Type.Object({ moment: OneOf(noticeMoments) }, { additionalProperties: false })
export const NoticeTemplate = Type.Object(
  {
    kind: OneOf(noticeKinds),
    templateId: Type.String({ description: 'for wx.requestSubscribeMessage (wechat.md 2.9)' }),
  },
  { title: 'NoticeTemplate' },
)
export const NoticeTemplates = Type.Object({
  items: Type.Array(NoticeTemplate, { maxItems: 3, description: 'what to ask about with this tap; often none' }),
})

/** A value of a subscribe message. */
export const FilledKeyword = Type.Object({
  name: Type.String({ description: 'what it is, in the shop’s language' }),
  type: OneOf(keywordTypes),
  value: Type.String({ description: 'as WeChat takes it for the type' }),
})

/** A customer's answers to WeChat's question. */
export const CreateNoticeConsents = Input({
  answers: Type.Array(Input({ kind: OneOf(noticeKinds), answer: OneOf(consentAnswers) }), {
    minItems: 1,
    maxItems: noticeKinds.length,
  }),
})
export const NoticeConsents = Type.Object({
  items: Type.Array(
    Type.Object(
      {
        kind: OneOf(noticeKinds),
        left: Type.Integer({ minimum: 0, description: 'messages of the kind that may still be sent' }),
      },
      { title: 'NoticeConsent' },
    ),
  ),
})
