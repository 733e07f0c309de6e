import type { RetentionSetting } from '@haoli/contract/schemas'
import { type RawBuilder, sql } from 'kysely'
import type { Static } from 'typebox'
import type { Tx } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { dayMs } from '../../platform/durations'
import { countedBefore } from '../figures/progress'
import { readSetting } from '../settings/read-setting'
import type { JobHandler, Registry } from '../system/system'
import { retentionSetting } from './retention-setting'

/** Rows that one transaction deletes at most, so that it is short and its locks are few. */
export const rowsPerStep = 1_000

interface Forgetting {
  /** The kind of the job, which schedules itself until nothing old is left. */
  kind: string
  keptFor: keyof Static<typeof RetentionSetting>
  /**
   * The rows that grow old. Where other rows change with them: a function that deletes at most `atMost` of those that are as old
   * as `oldest` or older, and answers how many.
   */
  forget: OldRows | DeleteSome
}

type DeleteSome = (tx: Tx, oldest: Date, atMost: number) => Promise<number>

interface OldRows {
  table: keyof Database
  /** Its primary key. */
  key: string
  /** The column that says how old a row is. */
  at: string
  /** Of a row that is kept however old it is. */
  unless?: RawBuilder<boolean>
}

/** A job that deletes what is older than the shop keeps it, step by step, and notes until when. */
export function forgetOld({ kind, keptFor, forget }: Forgetting): JobHandler {
  const deleteSome = typeof forget === 'function' ? forget : deleteRows(forget)
  return async (tx, occurrence, { now, jobs, registry }) => {
    const setting = await readSetting(tx, retentionSetting, now)
    const keptSince = now.getTime() - setting[keptFor] * dayMs
    const oldest = new Date(Math.min(keptSince, await lastCountedMs(tx, keptFor, registry)))
    // Before anything is deleted: who counts these rows locks this one, and is not overtaken.
    await sql`
      insert into forgotten (kept_for, until) values (${keptFor}, ${oldest})
      on conflict (kept_for) do update set until = greatest(forgotten.until, excluded.until)`.execute(tx)
    const deleted = await deleteSome(tx, oldest, rowsPerStep)
    if (deleted === rowsPerStep) await jobs.schedule(tx, kind, occurrence, now)
  }
}

/** Deletes rows that are as old as `oldest` or older. Rows that are locked are left. */
const deleteRows =
  ({ table, key, at, unless = sql`false` }: OldRows): DeleteSome =>
  async (tx, oldest, atMost) => {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} where ${sql.ref(key)} in (
        select ${sql.ref(key)} from ${sql.table(table)}
        where ${sql.ref(at)} <= ${oldest} and not (${unless})
        limit ${atMost} for update skip locked)`.execute(tx)
    return Number(numAffectedRows)
  }

/**
 * The last moment of the days that figures have counted from these rows. Where no process ran for long, the rows are counted
 * first, and deleted the next night.
 */
async function lastCountedMs(tx: Tx, keptFor: string, { figures }: Registry): Promise<number> {
  const counting = new Map([...figures].filter(([, figure]) => figure.keptFor === keptFor))
  if (counting.size === 0) return Number.POSITIVE_INFINITY
  const before = await countedBefore(tx, counting)
  return before ? before.getTime() - 1 : 0
}
