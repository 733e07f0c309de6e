import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { hourMs } from '../../platform/durations'
import { scheduleEach } from '../jobs/schedule-each'
import { notify } from '../notices/notify'
import { readSetting } from '../settings/read-setting'
import type { Context, JobHandler } from '../system/system'
import { couponSetting } from './coupon-setting'

/** Finds the customers who have coupons that end soon; each is told by a job of its own. */
export const remindOfCoupons: JobHandler = async (tx, _occurrence, { now }) => {
  const ending = sql`select distinct customer_id from held_coupons where ${endsSoon(await untilOf(tx, now), now)}`
  await scheduleEach(tx, 'remind_of_own_coupons', ending, now)
}

/** Tells a customer of the coupons that end soon, once of each; one notice tells of all. */
export const remindOfOwnCoupons: JobHandler = async (tx, customerId, context) => {
  const { now } = context
  const until = await untilOf(tx, now)
  const { rows: coupons } = await sql<Ending['coupons'][number]>`
    update held_coupons set reminded_at = ${now} from coupons
    where coupons.id = held_coupons.coupon_id and customer_id = ${customerId} and ${endsSoon(until, now)}
    returning held_coupons.id, coupons.name`.execute(tx)
  await tell(tx, { customerId, coupons }, context)
}

async function untilOf(tx: Tx, now: Date): Promise<Date> {
  const { remindHours } = await readSetting(tx, couponSetting, now)
  return new Date(now.getTime() + remindHours * hourMs)
}

const endsSoon = (until: Date, now: Date) => sql`
  held_coupons.state = 'usable' and held_coupons.reminded_at is null
  and held_coupons.valid_until > ${now} and held_coupons.valid_until <= ${until}`

interface Ending {
  customerId: string
  coupons: readonly { id: string; name: string }[]
}

async function tell(tx: Tx, { customerId, coupons }: Ending, context: Context): Promise<void> {
  const [first] = coupons
  if (!first) return
  const values = { who: '', title: first.name, count: coupons.length }
  await notify(tx, { kind: 'coupon_expiring', customerId, subjectId: first.id, values }, context)
}
