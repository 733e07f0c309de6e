import { useMessages } from '@/common/messages'
import { shippingMessages } from '../messages/shipping'

/** The heads of the template's columns; reading recognises them in both languages. */
export function useHeads(): string[] {
  const t = useMessages(shippingMessages)
  return [
    t('shipping.order'),
    t('shipping.carrier'),
    t('shipping.waybill'),
    t('shipping.goods'),
    t('shipping.quantity'),
  ]
}
