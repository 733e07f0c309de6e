import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { Problem } from '../../platform/problem'
import { readSetting } from '../settings/read-setting'
import { uploadSetting } from './upload-setting'

/** Throws `too_many_uploads` where so many uploads of a customer are attached to nothing that there may be no more. */
export async function refuseFullAccount(db: Db, customerId: string, now: Date): Promise<void> {
  const { unattachedPerCustomer } = await readSetting(db, uploadSetting, now)
  const { rows } = await sql<{ count: number }>`
    select count(*) from uploads where customer_id = ${customerId} and subject_id is null`.execute(db)
  if ((rows[0]?.count ?? 0) < unattachedPerCustomer) return
  throw new Problem('too_many_uploads', `${unattachedPerCustomer} uploads are attached to nothing`)
}
