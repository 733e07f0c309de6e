import type { AfterSale } from '@haoli/contract'

/** Which sentence tells what happens next and by when: a message of `case.left_…`; null: no deadline runs. */
export type LeftWords =
  | 'left_merchant'
  | 'left_receipt'
  | 'left_receipt_exchange'
  | 'left_ship'
  | 'left_ship_first'
  | 'left_send_back'
  | 'left_reply'
  | 'left_confirm'
  | 'left_judge'

type Shown = Pick<AfterSale, 'state' | 'type' | 'shipsFirst'>

export function leftWordsOf({ state, type, shipsFirst }: Shown): LeftWords | null {
  switch (state) {
    case 'merchant_processing':
      return 'left_merchant'
    case 'merchant_wait_receipt':
      return type === 'exchange' ? 'left_receipt_exchange' : 'left_receipt'
    case 'merchant_wait_ship':
      return shipsFirst ? 'left_ship_first' : 'left_ship'
    case 'user_wait_return':
      return 'left_send_back'
    case 'user_wait_handle':
    case 'user_wait_confirm_update':
      return 'left_reply'
    case 'user_wait_receipt':
      return 'left_confirm'
    case 'platform_processing':
      return 'left_judge'
    default:
      return null
  }
}

export type EndWords =
  | 'say_refunded'
  | 'say_gift_refunded'
  | 'say_exchanged'
  | 'say_refused'
  | 'say_refused_final'
  | 'say_closed'
  | 'say_cancelled'

/** Which sentence tells how it ended; null while it is open. */
export function endWordsOf({ open, state, refundedFen, disputeBefore, reopenBefore }: AfterSale): EndWords | null {
  if (open) return null
  if (state.startsWith('merchant_reject_')) return disputeBefore ? 'say_refused' : 'say_refused_final'
  if (state === 'return_closed') return reopenBefore ? 'say_closed' : 'say_refused_final'
  if (state === 'user_cancelled') return 'say_cancelled'
  if (state === 'dispute_refused') return 'say_refused_final'
  if (state === 'merchant_exchange_success') return 'say_exchanged'
  return refundedFen === undefined ? 'say_gift_refunded' : 'say_refunded'
}

/** The kind as it was applied for: a difference of price is named as what it is. */
export const kindOf = ({ type, subType }: Pick<AfterSale, 'type' | 'subType'>) =>
  subType === 'price_diff' ? ('price_diff' as const) : type
