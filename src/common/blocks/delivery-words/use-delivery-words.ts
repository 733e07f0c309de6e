import { daysAhead, formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/stores/preferences'
import { deliveryMessages } from './messages'

export interface DeliveryPromise {
  /** The API's time of the answer: "tomorrow" is counted from it. */
  now: string
  shipsBy: string
  arrivesBy: string
}

/** Text of the delivery promise: `明天发货`, `预计 11月24日到`. */
export function useDeliveryWords() {
  const t = useMessages(deliveryMessages)
  const language = useLanguage()
  return ({ now, shipsBy, arrivesBy }: DeliveryPromise) => {
    const days = daysAhead(shipsBy, now)
    const soon = days === 0 ? t('delivery.today') : days === 1 ? t('delivery.tomorrow') : undefined
    return {
      ships: soon ?? t('delivery.by', { day: formatDay(shipsBy, language) }),
      arrives: t('delivery.arrives', { day: formatDay(arrivesBy, language) }),
    }
  }
}
