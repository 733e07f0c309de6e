import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { hourMs } from '../../platform/durations'
import { keyHours } from '../../platform/plugins/transact'
import type { Context } from '../system/system'
import { rowsPerStep } from './forget-old'

/** Deletes Idempotency-Keys whose time is over, step by step; no request finds them any more. Locked ones are left. */
export async function forgetIdempotencyKeys(tx: Tx, occurrence: string, { now, jobs }: Context): Promise<void> {
  const oldest = new Date(now.getTime() - keyHours * hourMs)
  const { numAffectedRows } = await sql`
    delete from idempotency_keys where ctid = any(array(
      select ctid from idempotency_keys where created_at <= ${oldest}
      order by created_at limit ${rowsPerStep} for update skip locked))`.execute(tx)
  if (numAffectedRows === BigInt(rowsPerStep)) {
    await jobs.schedule(tx, 'forget_idempotency_keys', occurrence, now)
  }
}
