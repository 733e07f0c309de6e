import dayjs, { type Dayjs } from 'dayjs'
import { shopNow } from '../lib/clock'
import { shopSeconds } from '../lib/shop-seconds'

// Staff read and set times of the shop, which are China's, wherever they are. A picker shows the wall clock that it is given.

/** A moment as the wall clock in China; undefined where there is none yet. */
export const wallOf = (iso: unknown): Dayjs | undefined =>
  typeof iso === 'string' && iso !== '' ? dayjs(shopSeconds(iso)) : undefined

/** The wall clock in China as it stands now. */
export const wallNow = (): Dayjs => dayjs(shopSeconds(new Date(shopNow()).toISOString()))

/** The moment at which China's wall clock shows this. */
export const momentOf = (wall: Dayjs): string => new Date(`${wall.format('YYYY-MM-DDTHH:mm:ss')}+08:00`).toISOString()
