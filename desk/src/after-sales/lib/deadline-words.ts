import type { AfterSaleState, MerchantAfterSale } from '@haoli/contract'
import { defineMessages } from '@/common/messages/define'

/** Until when who has to do what, and what becomes of it otherwise. */
export const deadlineWords = defineMessages({
  'deadline.answer': ['请在 {at} 前答复，超时视为同意', 'Reply by {at}; without a reply it counts as agreed'],
  'deadline.receive': [
    '请在 {at} 前确认收货，超时视为完好收到',
    'Confirm receipt by {at}; otherwise the goods count as received intact',
  ],
  'deadline.ship': ['请在 {at} 前寄出，超时退款给买家', 'Ship by {at}; otherwise the buyer is refunded'],
  'deadline.ship_first': [
    '请在 {at} 前寄出新货，超时改为买家先寄回',
    'Ship the replacement by {at}; otherwise the buyer sends the goods back first',
  ],
  'deadline.judge': [
    '请店主在 {at} 前裁定，超时退款给买家',
    'The owner decides by {at}; otherwise the buyer is refunded',
  ],
  'deadline.buyer_answer': [
    '买家应在 {at} 前答复，超时视为撤销',
    'The buyer replies by {at}; otherwise the case counts as withdrawn',
  ],
  'deadline.buyer_return': [
    '买家应在 {at} 前寄回，超时售后关闭',
    'The buyer sends the goods back by {at}; otherwise the case closes',
  ],
  'deadline.buyer_receive': [
    '买家应在 {at} 前确认收到，超时视为收到',
    'The buyer confirms receipt by {at}; otherwise it counts as received',
  ],
})

const keys: Partial<Record<AfterSaleState, keyof typeof deadlineWords>> = {
  merchant_processing: 'deadline.answer',
  merchant_wait_receipt: 'deadline.receive',
  merchant_wait_ship: 'deadline.ship',
  platform_processing: 'deadline.judge',
  user_wait_handle: 'deadline.buyer_answer',
  user_wait_confirm_update: 'deadline.buyer_answer',
  user_wait_return: 'deadline.buyer_return',
  user_wait_receipt: 'deadline.buyer_receive',
}

/** The message of a state that time ends. */
export const deadlineKey = ({ state, shipsFirst }: Pick<MerchantAfterSale, 'state' | 'shipsFirst'>) =>
  state === 'merchant_wait_ship' && shipsFirst ? 'deadline.ship_first' : keys[state]
