const hourMs = 60 * 60 * 1000
/** The shop promises to ship within 48 hours and reckons three more days for the road. */
const shipsWithinHours = 48
const roadHours = 72

export function deliveryPromise(now: Date): { shipsBy: Date; arrivesBy: Date } {
  const shipsBy = new Date(now.getTime() + shipsWithinHours * hourMs)
  return { shipsBy, arrivesBy: new Date(shipsBy.getTime() + roadHours * hourMs) }
}
