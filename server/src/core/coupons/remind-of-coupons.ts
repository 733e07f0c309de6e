import type { Tx } from '../../platform/database/db'
import { hourMs } from '../../platform/durations'
import { notify } from '../notices/notify'
import { readSetting } from '../settings/read-setting'
import type { Context, JobHandler } from '../system/system'
import { couponSetting } from './coupon-setting'

/** How many coupons one transaction tells of at most, so that it is short. */
const couponsPerStep = 100

/** Tells who has a coupon that ends soon, once for each; where a customer has several, one notice tells of all. */
export const remindOfCoupons: JobHandler = async (tx, occurrence, context) => {
  const { now, jobs } = context
  const { remindHours } = await readSetting(tx, couponSetting, now)
  const told = await tx
    .updateTable('held_coupons')
    .from('coupons')
    .set({ reminded_at: now })
    .whereRef('coupons.id', '=', 'held_coupons.coupon_id')
    .where('held_coupons.id', 'in', (eb) =>
      eb
        .selectFrom('held_coupons')
        .select('id')
        .where('state', '=', 'usable')
        .where('reminded_at', 'is', null)
        .where('valid_until', '>', now)
        .where('valid_until', '<=', new Date(now.getTime() + remindHours * hourMs))
        .orderBy('valid_until')
        .limit(couponsPerStep)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['held_coupons.id', 'customer_id', 'coupons.name'])
    .execute()
  for (const customerId of new Set(told.map((row) => row.customer_id))) {
    await tell(tx, { customerId, coupons: told.filter((row) => row.customer_id === customerId) }, context)
  }
  if (told.length === couponsPerStep) await jobs.schedule(tx, 'remind_of_coupons', occurrence, now)
}

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
