import type { Order } from '@haoli/contract'
import { TellMeButton } from '@/common/blocks/tell-me'
import { useMessages } from '@/common/messages'
import { payResultMessages } from '../messages/pay-result'

/**
 * Asks whether WeChat may tell what becomes of a paid order. A button on the result, and no question that follows the
 * payment: between the cashier and this page the phone talks to the shop, and an order that cost nothing has no payment to follow at all.
 */
export function TellMeOfOrder({ order }: { order: Order }) {
  const t = useMessages(payResultMessages)
  const words = { ask: t('result.tell_me'), willTell: t('result.will_tell'), cannotAsk: t('result.cannot_ask') }
  return <TellMeButton moment={order.presentId ? 'giving' : 'buying'} words={words} />
}
