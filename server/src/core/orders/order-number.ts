import { randomInt } from 'node:crypto'
import { shanghaiOffsetMs } from '../../platform/durations'

/** The number that a shopper reads out on the phone: the time in China to the second, then eight random digits, so that it does not reveal how many orders there are. */
export function newOrderNumber(now: Date): string {
  const second = new Date(now.getTime() + shanghaiOffsetMs).toISOString().slice(0, 19).replace(/\D/g, '')
  return `${second}${String(randomInt(100_000_000)).padStart(8, '0')}`
}
