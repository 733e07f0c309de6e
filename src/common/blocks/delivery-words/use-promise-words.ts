import { dot } from '@/common/lib/dot'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { deliveryMessages } from './messages'
import { type DeliveryPromise, useDeliveryWords } from './use-delivery-words'

/** What was promised for goods that are not shipped yet: `12月3日前发货 · 预计 12月6日到`, or that they are late. */
export function usePromiseWords() {
  const t = useMessages(deliveryMessages)
  const language = useLanguage()
  const deliveryWords = useDeliveryWords()
  return (promise: DeliveryPromise): string => {
    const late = Date.parse(promise.shipsBy) < Date.parse(promise.now)
    if (late) return t('delivery.late', { day: formatDay(promise.shipsBy, language, promise.now) })
    const { ships, arrives } = deliveryWords(promise)
    return `${ships}${dot}${arrives}`
  }
}
