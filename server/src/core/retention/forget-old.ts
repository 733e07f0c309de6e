import type { RetentionSetting } from '@haoli/contract/schemas'
import type { Static } from 'typebox'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { readSetting } from '../settings/read-setting'
import type { JobHandler } from '../system/system'
import { retentionSetting } from './retention-setting'

/** Rows that one transaction deletes at most, so that it is short and its locks are few. */
export const rowsPerStep = 1_000

interface Forgetting {
  /** The kind of the job, which schedules itself until nothing old is left. */
  kind: string
  keptFor: keyof Static<typeof RetentionSetting>
  /** Deletes at most so many rows that are as old as `oldest` or older; answers how many. Rows that are locked are left. */
  deleteSome(tx: Tx, oldest: Date, atMost: number): Promise<number>
}

/** A job that deletes what is older than the shop keeps it, step by step. */
export function forgetOld({ kind, keptFor, deleteSome }: Forgetting): JobHandler {
  return async (tx, occurrence, { now, jobs }) => {
    const setting = await readSetting(tx, retentionSetting, now)
    const oldest = new Date(now.getTime() - setting[keptFor] * dayMs)
    const deleted = await deleteSome(tx, oldest, rowsPerStep)
    if (deleted === rowsPerStep) await jobs.schedule(tx, kind, occurrence, now)
  }
}
