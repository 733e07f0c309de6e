import { hourMs } from '../../platform/durations'

/** The shop promises to ship within 48 hours; delivery is estimated at three more days. */
const shipsWithinHours = 48
const roadHours = 72

export function deliveryPromise(now: Date): { now: string; shipsBy: string; arrivesBy: string } {
  const shipsBy = new Date(now.getTime() + shipsWithinHours * hourMs)
  const arrivesBy = new Date(shipsBy.getTime() + roadHours * hourMs)
  return { now: now.toISOString(), shipsBy: shipsBy.toISOString(), arrivesBy: arrivesBy.toISOString() }
}
