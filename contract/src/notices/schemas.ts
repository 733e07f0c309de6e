import { Type } from 'typebox'
import { Input, Nullable, OneOf } from '../common/schemas'
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

/** A kind of notice as the merchant sees it, with a sample of what it says. */
export const NoticeKindOfShop = Type.Object(
  {
    kind: OneOf(noticeKinds),
    subject: Type.String({ description: 'what it is about: `order`' }),
    title: Type.String({ description: 'as WeChat shows it, in Chinese' }),
    englishTitle: Type.String({ description: 'for staff who read English' }),
    text: Type.String(),
    keywords: Type.Array(FilledKeyword, { description: 'what a template for it is filled with, in this order' }),
    page: Type.String({ description: 'of the mini program, which it opens' }),
    askedAt: Type.Array(OneOf(noticeMoments), { description: 'the taps after which consent is asked for' }),
    templateId: Nullable(Type.String(), { description: 'null: it goes to the inbox alone' }),
    templateFrom: Nullable(OneOf(['setting', 'environment', 'sandbox'])),
  },
  { title: 'NoticeKindOfShop' },
)
export const NoticeKindsOfShop = Type.Object({ items: Type.Array(NoticeKindOfShop) })

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
