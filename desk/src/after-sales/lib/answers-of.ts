import type { AnswerTemplateKind, MerchantAfterSale } from '@haoli/contract'
import type { Operation } from '@/common/api/call'

/** The answers that the merchant gives, as the desk's buttons. */
export type AnswerName =
  | 'agree_refund'
  | 'agree_without_return'
  | 'agree_return'
  | 'agree_shipping'
  | 'agree_ships_first'
  | 'receive'
  | 'ship'
  | 'propose'
  | 'refuse'
  | 'refuse_receipt'
  | 'decide_buyer'
  | 'decide_merchant'
  | 'words'

export interface Answer {
  name: AnswerName
  operation: Operation
  /** Whose it is; `owner`: nobody else's. */
  by: 'service' | 'shipping' | 'owner'
  /** Which templates fit. */
  template: AnswerTemplateKind
  /** `or_pictures`: needed where no picture is shown. */
  words: 'needed' | 'or_pictures' | 'possible' | 'none'
  pictures: boolean
  danger?: boolean
}

const agree = (name: AnswerName): Answer => ({
  name,
  operation: 'agreeToAfterSale',
  by: 'service',
  template: 'agree',
  words: 'possible',
  pictures: false,
})
const refusal = (name: AnswerName, operation: Operation): Answer => ({
  name,
  operation,
  by: 'service',
  template: 'refuse',
  words: 'needed',
  pictures: true,
  danger: true,
})
const decision = (name: AnswerName, danger: boolean): Answer => ({
  name,
  operation: 'decideDispute',
  by: 'owner',
  template: 'decide',
  words: 'needed',
  pictures: false,
  danger,
})

/** What may be answered now, in the order of its buttons: the server says which steps of the life cycle are possible. */
export function answersOf({ may, type }: Pick<MerchantAfterSale, 'may' | 'type'>): Answer[] {
  const can = (...steps: string[]) => steps.some((step) => may.includes(step))
  const answers: (Answer | false)[] = [
    can('agree_refund') && type === 'refund' && agree('agree_refund'),
    can('agree_return') && agree('agree_return'),
    can('agree_refund') && type === 'return' && agree('agree_without_return'),
    can('agree_shipping') && agree(type === 'exchange' ? 'agree_ships_first' : 'agree_shipping'),
    can('receive_return', 'receive_exchange', 'receive_exchanged') && {
      ...{ name: 'receive', operation: 'receiveReturn', by: 'shipping', template: 'receive' },
      ...{ words: 'possible', pictures: false },
    },
    can('ship_replacement', 'ship_first') && {
      ...{ name: 'ship', operation: 'shipReplacement', by: 'shipping', template: 'any' },
      ...{ words: 'none', pictures: false },
    },
    can('decide_refund', 'decide_return', 'decide_shipping') && decision('decide_buyer', false),
    can('decide_against') && decision('decide_merchant', true),
    can('propose') && {
      ...{ name: 'propose', operation: 'proposeInAfterSale', by: 'service', template: 'propose' },
      ...{ words: 'needed', pictures: true },
    },
    may.some((step) => step.startsWith('reject_')) && refusal('refuse', 'refuseAfterSale'),
    can('refuse_receipt') && refusal('refuse_receipt', 'refuseReturn'),
    can('add_proof') && {
      ...{ name: 'words', operation: 'addToMerchantAfterSale', by: 'service', template: 'words' },
      ...{ words: 'or_pictures', pictures: true },
    },
  ]
  return answers.filter((answer) => answer !== false)
}
