import { randomInt } from 'node:crypto'
import { shanghaiOffsetMs } from '../../platform/durations'

/** What a shopper reads out on the phone: the second in China, then eight random digits. It tells nothing of how many orders there are. */
export function newOrderNumber(now: Date): string {
  const second = new Date(now.getTime() + shanghaiOffsetMs).toISOString().slice(0, 19).replace(/\D/g, '')
  return `${second}${String(randomInt(100_000_000)).padStart(8, '0')}`
}
