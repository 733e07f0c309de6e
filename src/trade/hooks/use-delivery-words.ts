import { formatDay } from '@/lib/time'
import { useMessages } from '@/messages'
import { useLanguage } from '@/stores/preferences'
import { daysAhead } from '../lib/delivery-days'
import { checkoutMessages } from '../messages/checkout'

/** The delivery promise in words: `明天发货`, `预计 11月24日到`. */
export function useDeliveryWords() {
  const t = useMessages(checkoutMessages)
  const language = useLanguage()
  return ({ shipsBy, arrivesBy }: { shipsBy: string; arrivesBy: string }) => {
    const days = daysAhead(shipsBy, Date.now())
    const ships =
      days === 0
        ? t('checkout.ships_today')
        : days === 1
          ? t('checkout.ships_tomorrow')
          : t('checkout.ships_by', { day: formatDay(shipsBy, language) })
    return { ships, arrives: t('checkout.arrives', { day: formatDay(arrivesBy, language) }) }
  }
}
