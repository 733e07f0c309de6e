import { sql } from 'kysely'
import type { MovableClock } from '../platform/clock'
import type { Db } from '../platform/database/db'

const key = 'clock_offset_seconds'

export interface SandboxClock extends MovableClock {
  /** Reads the offset again, in case another process has moved it. */
  refresh(): Promise<void>
}

/** A clock ahead of the real one. The offset is kept in the database, so it survives restarts and is shared. */
export async function sandboxClock(db: Db): Promise<SandboxClock> {
  let offsetSeconds = 0
  const clock: SandboxClock = {
    now: () => new Date(Date.now() + offsetSeconds * 1000),
    async advance(seconds, tx = db) {
      const { value } = await tx
        .insertInto('sandbox_values')
        .values({ key, value: JSON.stringify(seconds) })
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet({ value: sql`to_jsonb(sandbox_values.value::bigint + ${seconds}::bigint)` }),
        )
        .returning('value')
        .executeTakeFirstOrThrow()
      offsetSeconds = Number(value)
    },
    async refresh() {
      const row = await db.selectFrom('sandbox_values').select('value').where('key', '=', key).executeTakeFirst()
      offsetSeconds = Number(row?.value ?? 0)
    },
  }
  await clock.refresh()
  return clock
}
