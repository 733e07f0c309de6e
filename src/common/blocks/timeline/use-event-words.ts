import type { Shipment } from '@haoli/contract'
import { useMessages } from '@/common/messages'
import { trackingMessages } from './messages'

export type TrackingEvent = Shipment['events'][number]

/** `派送中 · 杭州市`. */
export function useEventWords() {
  const t = useMessages(trackingMessages)
  return ({ code, place }: TrackingEvent): string => {
    const event = t(`event.${code}`)
    return place ? t('event.at_place', { event, place }) : event
  }
}
