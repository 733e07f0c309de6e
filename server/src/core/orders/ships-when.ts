import type { ShipsWhen } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { startInChina } from '../../platform/china-days'
import { dayMs } from '../../platform/durations'
import { shipsBySql } from './ships-by'
import { waitingStates } from './waiting-states'

/** The orders of which something waits to be shipped, with `ships_by`. `offset 0`: for each its own row, not all rows for a few. */
export const waitingToShip: RawBuilder<unknown> = sql`
  select o.id, ${shipsBySql} as ships_by from orders o
  left join lateral (select delayed_until from order_waits where order_id = o.id offset 0) w on true
  where o.state in (${sql.join(waitingStates.map((state) => sql.lit(state)))})`

/** A condition on `waitingToShip`, by its `ships_by`. */
export function shipsByWindow(when: ShipsWhen, now: Date): RawBuilder<boolean> {
  const midnight = startInChina('day', now).getTime()
  const [tomorrow, dayAfter] = [new Date(midnight + dayMs), new Date(midnight + 2 * dayMs)]
  const conditions = {
    late: sql<boolean>`ships_by <= ${now}`,
    today: sql<boolean>`ships_by > ${now} and ships_by < ${tomorrow}`,
    tomorrow: sql<boolean>`ships_by >= ${tomorrow} and ships_by < ${dayAfter}`,
    later: sql<boolean>`ships_by >= ${dayAfter}`,
  }
  return conditions[when]
}
