import { Type } from 'typebox'
import { AddressParts } from '../addresses/schemas'
import { Input, Nullable, OneOf, Text } from '../common/schemas'
import { afterSaleLimits } from './limits'
import { answerTemplateKinds } from './words'

const hours = (description: string) => Type.Integer({ minimum: 1, maximum: 720, description })
const days = (description: string) => Type.Integer({ minimum: 1, maximum: 90, description })

export const AfterSaleSetting = Input(
  {
    graceDays: Type.Integer({
      minimum: 0,
      maximum: 30,
      description: 'an order counts as received no sooner than this after an after-sale has ended',
    }),
    applyDays: days('after receipt: until when an after-sale can be applied for'),
    noReasonDays: days('after receipt: until when goods with that service can be returned without a reason'),
    refundHours: hours('the merchant answers an application for a refund; then it is agreed'),
    returnHours: hours('the merchant answers an application for a return, an exchange or a missing piece'),
    receiptDays: days('the merchant says what came back; then it counts as received'),
    shipHours: hours('the merchant sends a replacement; then it is refunded'),
    sendBackDays: days('the buyer sends the goods back; then the return is closed'),
    replyDays: days('the buyer answers a proposal; then the application counts as withdrawn'),
    replacementDays: days('a replacement that was sent counts as received'),
    disputeDays: days('after a refusal: until when it can be disputed'),
    decisionDays: days('a dispute is decided; then it is refunded'),
    reopenDays: days('after a return was closed: until when it can be reopened'),
    warnHours: Type.Integer({
      minimum: 1,
      maximum: 168,
      description: 'before a deadline, whoever has to act is reminded',
    }),
    returnTo: Nullable(AddressParts, {
      description:
        'where goods are sent back to; null: each answer names it, and a return that nobody answers is refunded without it',
    }),
    pickUp: Type.Boolean({ description: 'the carrier fetches returns from the buyer’s address' }),
  },
  { title: 'AfterSaleSetting' },
)

/** Words that are chosen when an after-sale is answered, instead of being written each time. */
export const AnswerTemplateSetting = Input(
  {
    templates: Type.Array(
      Input({
        kind: OneOf(answerTemplateKinds, { description: 'the answer that they are for; `any`: each' }),
        title: Text('line', { least: 1, most: 30 }),
        words: Text('lines', { least: 1, most: afterSaleLimits.afterSaleChars }),
      }),
      { maxItems: afterSaleLimits.answerTemplates },
    ),
  },
  { title: 'AnswerTemplateSetting' },
)
