import { DeliverySetting } from '@haoli/contract/schemas'
import type { Static } from 'typebox'
import { hourMs } from '../../platform/durations'
import { placeFault } from '../regions/place-fault'
import { pathsOf, type Region } from '../regions/place-paths'
import type { Setting } from '../settings/setting'

export const deliverySetting: Setting<typeof DeliverySetting> = {
  key: 'delivery',
  decides: 'within how many hours an order ships, and how many more it is on its way, by region where that differs',
  schema: DeliverySetting,
  changedBy: ['operations'],
  drafted: true,
  initial: { shipsWithinHours: 48, travelHours: 72 },
  check: async (_db, { regions = [] }) => {
    const named = regions.flatMap(({ places }, region) =>
      places.map((path, index) => ({ path, param: `/regions/${region}/places/${index}` })),
    )
    return placeFault(named, 'in this setting')
  },
}

interface DeliveryPromise {
  now: string
  shipsBy: string
  arrivesBy: string
}

type DeliveryTerms = Static<typeof DeliverySetting>

/**
 * When what is ordered at `orderedAt` ships at the latest, and when it arrives by the shop's estimate; `region` null: where
 * it goes is unknown, so that the setting's own `travelHours` count. `delayedUntil`: it ships later, as the merchant has said.
 */
export function promiseOf(
  setting: DeliveryTerms,
  region: Region | null,
  orderedAt: Date,
  { now = orderedAt, delayedUntil = null }: { now?: Date; delayedUntil?: Date | null } = {},
): DeliveryPromise {
  const shipsBy = delayedUntil ?? new Date(orderedAt.getTime() + setting.shipsWithinHours * hourMs)
  const arrivesBy = new Date(shipsBy.getTime() + travelHoursTo(setting, region) * hourMs)
  return { now: now.toISOString(), shipsBy: shipsBy.toISOString(), arrivesBy: arrivesBy.toISOString() }
}

/** Those of the most specific place that covers the region. */
function travelHoursTo({ travelHours, regions = [] }: DeliveryTerms, region: Region | null): number {
  for (const path of region ? pathsOf(region) : []) {
    const rule = regions.find(({ places }) => places.includes(path))
    if (rule) return rule.travelHours
  }
  return travelHours
}
