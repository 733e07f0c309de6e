import type { TrackingGateway } from '../../core/gateways/gateways'
import { hourMs } from '../../platform/durations'

const hub = '杭州转运中心'

/** How a play parcel travels: the same for every parcel, and told by the shop's clock alone. */
const journey = [
  { afterHours: 0, code: 'collected', place: () => '杭州' },
  { afterHours: 6, code: 'in_transit', place: () => hub },
  { afterHours: 24, code: 'arrived', place: (city: string) => `${city}转运中心` },
  { afterHours: 30, code: 'out_for_delivery', place: (city: string) => city },
  { afterHours: 34, code: 'delivered', place: (city: string) => city },
] as const

export const sandboxTracking: TrackingGateway = {
  async events({ shippedAt, city }, now) {
    return journey
      .map(({ afterHours, code, place }) => ({
        at: new Date(shippedAt.getTime() + afterHours * hourMs),
        code,
        place: place(city),
      }))
      .filter((event) => event.at <= now)
      .map((event) => ({ ...event, at: event.at.toISOString() }))
      .reverse()
  },
}
