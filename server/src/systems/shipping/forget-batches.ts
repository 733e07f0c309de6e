import { sql } from 'kysely'
import { readSetting } from '../../core/settings/read-setting'
import type { JobHandler } from '../../core/system/system'
import { dayMs } from '../../platform/durations'
import { shippingSetting } from './shipping-setting'

/** Batches that one transaction deletes at most. */
const atOnce = 20

/** Deletes files that were read long ago and are not being shipped. */
export const forgetBatches: JobHandler = async (tx, occurrence, { now, jobs }) => {
  const { batchDays } = await readSetting(tx, shippingSetting, now)
  const oldest = new Date(now.getTime() - batchDays * dayMs)
  const { rows } = await sql`
    delete from shipping_batches where id in (
      select b.id from shipping_batches b left join tasks t on t.id = b.task_id
      where b.created_at <= ${oldest} and (t.id is null or t.ended_at is not null)
      order by b.created_at limit ${atOnce} for update of b skip locked)
    returning id`.execute(tx)
  if (rows.length === atOnce) await jobs.schedule(tx, 'forget_shipping_batches', occurrence, now)
}
