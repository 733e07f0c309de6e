import { Type } from 'typebox'
import { Input, OneOf } from '../common/schemas'
import { consentAnswers, type MessageMoment, messageKinds, messageMoments } from './kinds'

const moments = Object.keys(messageMoments) as MessageMoment[]

export const MessageTemplateQuery = Type.Object({ moment: OneOf(moments) }, { additionalProperties: false })
export const MessageTemplate = Type.Object(
  {
    kind: OneOf(messageKinds),
    templateId: Type.String({ description: 'for wx.requestSubscribeMessage (wechat.md 2.9)' }),
  },
  { title: 'MessageTemplate' },
)
export const MessageTemplates = Type.Object({
  items: Type.Array(MessageTemplate, { description: 'none where the shop has no templates for it' }),
})

/** What somebody answered when they were asked. */
export const CreateMessageConsents = Input({
  answers: Type.Array(Input({ kind: OneOf(messageKinds), answer: OneOf(consentAnswers) }), {
    minItems: 1,
    maxItems: messageKinds.length,
  }),
})
export const MessageConsents = Type.Object({
  items: Type.Array(
    Type.Object(
      {
        kind: OneOf(messageKinds),
        left: Type.Integer({ minimum: 0, description: 'messages of the kind that may still be sent' }),
      },
      { title: 'MessageConsent' },
    ),
  ),
})
