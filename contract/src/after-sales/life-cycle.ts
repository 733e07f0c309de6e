import type { LifeCycle } from '../common/life-cycle'
import type { AfterSaleType } from './words'

export const afterSaleStates = [
  'merchant_processing',
  'user_wait_handle',
  'user_wait_confirm_update',
  'user_wait_return',
  'merchant_wait_receipt',
  'merchant_wait_ship',
  'user_wait_receipt',
  'platform_processing',
  'merchant_refund_success',
  'merchant_return_success',
  'merchant_exchange_success',
  'merchant_overdue_refund',
  'merchant_reject_refund',
  'merchant_reject_return',
  'merchant_reject_exchange',
  'merchant_reject_reship',
  'return_closed',
  'dispute_refused',
  'user_cancelled',
] as const
export type AfterSaleState = (typeof afterSaleStates)[number]

/** `buyer`: the owner of the order, for a present its recipient. `judge`: the shop's owner, who decides disputes. */
export type AfterSaleActor = 'buyer' | 'merchant' | 'judge' | 'time'

export type AfterSaleTransition =
  | 'agree_refund'
  | 'agree_return'
  | 'agree_shipping'
  | 'propose'
  | 'reject_refund'
  | 'reject_return'
  | 'reject_exchange'
  | 'reject_reship'
  | 'consent_refund'
  | 'consent_return'
  | 'consent_shipping'
  | 'consent_cancel'
  | 'prove'
  | 'decline'
  | 'withdraw'
  | 'send_back'
  | 'receive_return'
  | 'receive_exchange'
  | 'receive_exchanged'
  | 'refuse_receipt'
  | 'ship_replacement'
  | 'ship_first'
  | 'confirm_replacement'
  | 'dispute'
  | 'reopen'
  | 'decide_refund'
  | 'decide_return'
  | 'decide_shipping'
  | 'decide_against'
  | 'refunded_in_full'
  | 'overdue_refund'
  | 'overdue_return'
  | 'overdue_shipping'
  | 'overdue_ship_first'
  | 'overdue_receipt'
  | 'overdue_exchange'
  | 'overdue_exchanged'
  | 'overdue_decision'
  | 'close_return'
  | 'lapse'
  | 'count_received'

interface StateRule {
  readonly final: boolean
  /** While one is open, its lines take no other, the order does not complete, and its commission does not settle. */
  readonly open: boolean
  /** Who has to act before the deadline. */
  readonly waitsFor: Exclude<AfterSaleActor, 'time'> | null
  /** WeChat's name of the state (wechat.md 1.4), as it is spelled there; null: WeChat has none. */
  readonly code: string | null
}

const open = (waitsFor: StateRule['waitsFor'], code: string | null): StateRule => ({
  final: false,
  open: true,
  waitsFor,
  code,
})
/** The buyer may still turn to the judge, or reopen it, for some days; a new application may be made at once. */
const refused = (code: string): StateRule => ({ final: false, open: false, waitsFor: null, code })
const ended = (code: string | null): StateRule => ({ final: true, open: false, waitsFor: null, code })

const openStates = [
  'merchant_processing',
  'user_wait_handle',
  'user_wait_confirm_update',
  'user_wait_return',
  'merchant_wait_receipt',
  'merchant_wait_ship',
  'user_wait_receipt',
  'platform_processing',
] as const
const refusedStates = [
  'merchant_reject_refund',
  'merchant_reject_return',
  'merchant_reject_exchange',
  'merchant_reject_reship',
] as const
const asked = ['user_wait_handle', 'user_wait_confirm_update'] as const

/** The life of an after-sale of some lines of an order, in WeChat's states (wechat.md 1.4). */
export const afterSaleLifeCycle: LifeCycle<AfterSaleState, AfterSaleTransition, AfterSaleActor> & {
  readonly states: Readonly<Record<AfterSaleState, StateRule>>
} = {
  initial: 'merchant_processing',
  states: {
    merchant_processing: open('merchant', 'MERCHANT_PROCESSING'),
    user_wait_handle: open('buyer', 'USER_WAIT_HANDLE_MERCHANT_AFTER_SALE'),
    user_wait_confirm_update: open('buyer', 'USER_WAIT_CONFIRM_UPDATE'),
    user_wait_return: open('buyer', 'USER_WAIT_RETURN'),
    merchant_wait_receipt: open('merchant', 'MERCHANT_WAIT_RECEIPT'),
    merchant_wait_ship: open('merchant', null),
    user_wait_receipt: open('buyer', 'USER_WAIT_RECEIPT'),
    platform_processing: open('judge', 'PLATFORM_PROCESSING'),
    merchant_refund_success: ended('MERCHANT_REFUND_SUCCESS'),
    merchant_return_success: ended('MERCHANT_RETURN_SUCCESS'),
    merchant_exchange_success: ended('MERCHANT_EXCHANGE_SUCCESS'),
    merchant_overdue_refund: ended('MERCHANT_OVERDUE_REFUND'),
    merchant_reject_refund: refused('MERCHANT_REJECT_REFUND'),
    merchant_reject_return: refused('MERCHANT_REJECT_RETURN'),
    merchant_reject_exchange: refused('MERCHANT_REJECT_EXCHANGE'),
    merchant_reject_reship: refused('MERCHANT_REJECT_RESHIP'),
    return_closed: refused('RETURN_CLOSED'),
    dispute_refused: ended(null),
    user_cancelled: ended('USER_CANCELD'),
  },
  transitions: {
    agree_refund: {
      from: ['merchant_processing'],
      to: 'merchant_refund_success',
      by: 'merchant',
      sentence: 'The merchant refunds it; of a return too, where the goods are not worth sending back.',
    },
    agree_return: {
      from: ['merchant_processing'],
      to: 'user_wait_return',
      by: 'merchant',
      sentence: 'The merchant agrees to a return or an exchange, and names the address.',
    },
    agree_shipping: {
      from: ['merchant_processing'],
      to: 'merchant_wait_ship',
      by: 'merchant',
      sentence: 'The merchant will send what was missing, or a replacement before the goods come back.',
    },
    propose: {
      from: ['merchant_processing'],
      to: 'user_wait_confirm_update',
      by: 'merchant',
      sentence: 'The merchant proposes another kind or amount, asks to cancel, or asks for proof.',
    },
    reject_refund: {
      from: ['merchant_processing'],
      to: 'merchant_reject_refund',
      by: 'merchant',
      sentence: 'The merchant refuses a refund, with a reason.',
    },
    reject_return: {
      from: ['merchant_processing'],
      to: 'merchant_reject_return',
      by: 'merchant',
      sentence: 'The merchant refuses a return, with a reason.',
    },
    reject_exchange: {
      from: ['merchant_processing'],
      to: 'merchant_reject_exchange',
      by: 'merchant',
      sentence: 'The merchant refuses an exchange, with a reason.',
    },
    reject_reship: {
      from: ['merchant_processing'],
      to: 'merchant_reject_reship',
      by: 'merchant',
      sentence: 'The merchant refuses to send more, with a reason.',
    },
    consent_refund: {
      from: asked,
      to: 'merchant_refund_success',
      by: 'buyer',
      sentence: 'The buyer consents to the refund that the merchant proposed.',
    },
    consent_return: {
      from: asked,
      to: 'user_wait_return',
      by: 'buyer',
      sentence: 'The buyer consents to the return or exchange that the merchant proposed.',
    },
    consent_shipping: {
      from: asked,
      to: 'merchant_wait_ship',
      by: 'buyer',
      sentence: 'The buyer consents to be sent what was missing.',
    },
    consent_cancel: {
      from: ['user_wait_confirm_update'],
      to: 'user_cancelled',
      by: 'buyer',
      sentence: 'The buyer cancels it, as the merchant asked.',
    },
    prove: {
      from: ['user_wait_confirm_update'],
      to: 'merchant_processing',
      by: 'buyer',
      sentence: 'The buyer adds the proof that the merchant asked for.',
    },
    decline: {
      from: ['user_wait_confirm_update'],
      to: 'merchant_processing',
      by: 'buyer',
      sentence: 'The buyer declines the proposal; the merchant answers the application as it stands.',
    },
    withdraw: {
      from: ['merchant_processing', 'user_wait_handle', 'user_wait_confirm_update', 'user_wait_return'],
      to: 'user_cancelled',
      by: 'buyer',
      sentence: 'The buyer withdraws it while nothing was sent.',
    },
    send_back: {
      from: ['user_wait_return'],
      to: 'merchant_wait_receipt',
      by: 'buyer',
      sentence: 'The goods are on their way back, with a waybill.',
    },
    receive_return: {
      from: ['merchant_wait_receipt'],
      to: 'merchant_return_success',
      by: 'merchant',
      sentence: 'The goods came back; what came back is refunded, and what is whole returns to the shelf.',
    },
    receive_exchange: {
      from: ['merchant_wait_receipt'],
      to: 'merchant_wait_ship',
      by: 'merchant',
      sentence: 'The goods of an exchange came back; the replacement is sent.',
    },
    receive_exchanged: {
      from: ['merchant_wait_receipt'],
      to: 'merchant_exchange_success',
      by: 'merchant',
      sentence: 'The goods came back, of an exchange whose replacement was sent first.',
    },
    refuse_receipt: {
      from: ['merchant_wait_receipt'],
      to: 'merchant_reject_return',
      by: 'merchant',
      sentence: 'What came back is not what was sent: the merchant refuses it, with proof.',
    },
    ship_replacement: {
      from: ['merchant_wait_ship'],
      to: 'user_wait_receipt',
      by: 'merchant',
      sentence: 'The replacement, or what was missing, was sent.',
    },
    ship_first: {
      from: ['merchant_wait_ship'],
      to: 'user_wait_return',
      by: 'merchant',
      sentence: 'The replacement was sent; then the buyer sends the goods back.',
    },
    confirm_replacement: {
      from: ['user_wait_receipt'],
      to: 'merchant_exchange_success',
      by: 'buyer',
      sentence: 'The buyer has received the replacement, or what was missing.',
    },
    dispute: {
      from: refusedStates,
      to: 'platform_processing',
      by: 'buyer',
      sentence: 'The buyer asks for a decision, within some days of a refusal; both sides add proof.',
    },
    reopen: {
      from: ['return_closed'],
      to: 'user_wait_return',
      by: 'buyer',
      sentence: 'The buyer returns the goods after all, once.',
    },
    decide_refund: {
      from: ['platform_processing'],
      to: 'merchant_refund_success',
      by: 'judge',
      sentence: 'The dispute is decided for the buyer: a refund.',
    },
    decide_return: {
      from: ['platform_processing'],
      to: 'user_wait_return',
      by: 'judge',
      sentence: 'The dispute is decided for the buyer: the goods are sent back first.',
    },
    decide_shipping: {
      from: ['platform_processing'],
      to: 'merchant_wait_ship',
      by: 'judge',
      sentence: 'The dispute is decided for the buyer: what was missing is sent.',
    },
    decide_against: {
      from: ['platform_processing'],
      to: 'dispute_refused',
      by: 'judge',
      sentence: 'The dispute is decided for the merchant, with a reason.',
    },
    refunded_in_full: {
      from: openStates,
      to: 'merchant_refund_success',
      by: 'merchant',
      sentence: 'The merchant has refunded all that is left of its lines by another way.',
    },
    overdue_refund: {
      from: ['merchant_processing', 'merchant_wait_ship'],
      to: 'merchant_overdue_refund',
      by: 'time',
      sentence: 'The merchant did not answer, or did not send the replacement: it is refunded.',
    },
    overdue_return: {
      from: ['merchant_processing'],
      to: 'user_wait_return',
      by: 'time',
      sentence: 'The merchant did not answer: a return or an exchange is agreed.',
    },
    overdue_shipping: {
      from: ['merchant_processing'],
      to: 'merchant_wait_ship',
      by: 'time',
      sentence: 'The merchant did not answer: what was missing has to be sent.',
    },
    overdue_ship_first: {
      from: ['merchant_wait_ship'],
      to: 'user_wait_return',
      by: 'time',
      sentence: 'The merchant did not send the replacement first: it becomes an ordinary exchange.',
    },
    overdue_receipt: {
      from: ['merchant_wait_receipt'],
      to: 'merchant_return_success',
      by: 'time',
      sentence: 'The merchant said nothing of the goods that came back: they count as received, and are refunded.',
    },
    overdue_exchange: {
      from: ['merchant_wait_receipt'],
      to: 'merchant_wait_ship',
      by: 'time',
      sentence: 'The goods of an exchange count as received; the replacement has to be sent.',
    },
    overdue_exchanged: {
      from: ['merchant_wait_receipt'],
      to: 'merchant_exchange_success',
      by: 'time',
      sentence: 'The goods count as received; the replacement was sent before.',
    },
    overdue_decision: {
      from: ['platform_processing'],
      to: 'merchant_overdue_refund',
      by: 'time',
      sentence: 'Nobody decided the dispute in time: it is refunded.',
    },
    close_return: {
      from: ['user_wait_return'],
      to: 'return_closed',
      by: 'time',
      sentence: 'The buyer did not send the goods back in time.',
    },
    lapse: {
      from: asked,
      to: 'user_cancelled',
      by: 'time',
      sentence: 'The buyer did not answer in time: it counts as withdrawn.',
    },
    count_received: {
      from: ['user_wait_receipt'],
      to: 'merchant_exchange_success',
      by: 'time',
      sentence: 'What was sent counts as received.',
    },
  },
}

export const openAfterSaleStates: readonly AfterSaleState[] = openStates

/** The refusal of what is wanted. */
export const rejectionOf = (type: AfterSaleType): AfterSaleTransition => `reject_${type}`
