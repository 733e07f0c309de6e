import { sql } from 'kysely'
import { dayMs } from '../../platform/durations'
import { readSetting } from '../settings/read-setting'
import type { JobHandler } from '../system/system'
import { taskSetting } from './task-setting'

/** Tasks that one transaction deletes at most. */
const atOnce = 100

/** Deletes tasks that ended long ago, with their rows. One whose file is still stored waits for the removal of that. */
export const forgetTasks: JobHandler = async (tx, occurrence, { now, jobs }) => {
  const { keepDays } = await readSetting(tx, taskSetting, now)
  const oldest = new Date(now.getTime() - keepDays * dayMs)
  const { rows } = await sql`
    delete from tasks where id in (
      select id from tasks where ended_at <= ${oldest} and stored_as is null
      order by ended_at limit ${atOnce} for update skip locked)
    returning id`.execute(tx)
  if (rows.length === atOnce) await jobs.schedule(tx, 'forget_tasks', occurrence, now)
}
