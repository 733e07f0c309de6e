import { DeliverySetting } from '@haoli/contract/schemas'
import type { Static } from 'typebox'
import { hourMs } from '../../platform/durations'
import type { Setting } from '../settings/setting'

export const deliverySetting: Setting<typeof DeliverySetting> = {
  key: 'delivery',
  decides: 'within how many hours an order ships, and how many more it is on its way',
  schema: DeliverySetting,
  changedBy: ['operations'],
  initial: { shipsWithinHours: 48, travelHours: 72 },
}

interface DeliveryPromise {
  now: string
  shipsBy: string
  arrivesBy: string
}

/** When what is ordered now ships at the latest, and when it arrives by the shop's estimate. */
export function promiseOf(setting: Static<typeof DeliverySetting>, now: Date): DeliveryPromise {
  const { shipsWithinHours, travelHours } = setting
  const shipsBy = new Date(now.getTime() + shipsWithinHours * hourMs)
  const arrivesBy = new Date(shipsBy.getTime() + travelHours * hourMs)
  return { now: now.toISOString(), shipsBy: shipsBy.toISOString(), arrivesBy: arrivesBy.toISOString() }
}
