import dayjs, { type Dayjs } from 'dayjs'
import { shopTime } from './time'

/** What stands in a field is the shop's time, wherever this computer is: a moment as the field shows it. */
export const asField = (iso: string): Dayjs => dayjs(shopTime(iso))

/** The moment that a field means, in ISO 8601. */
export const ofField = (shown: Dayjs): string => new Date(`${shown.format('YYYY-MM-DDTHH:mm:ss')}+08:00`).toISOString()
