import { hourMs } from '../../platform/durations'

/** The shop promises to ship within 48 hours and reckons three more days for the road. */
const shipsWithinHours = 48
const roadHours = 72

export function deliveryPromise(now: Date): { now: string; shipsBy: string; arrivesBy: string } {
  const shipsBy = new Date(now.getTime() + shipsWithinHours * hourMs)
  const arrivesBy = new Date(shipsBy.getTime() + roadHours * hourMs)
  return { now: now.toISOString(), shipsBy: shipsBy.toISOString(), arrivesBy: arrivesBy.toISOString() }
}
