import { sql } from 'kysely'
import type { OrderRow } from '../system/events'
import type { JobHandler } from '../system/system'
import { shipsBySql } from './ships-by'
import { waitingStates } from './waiting-states'

const toldPerStep = 50

/**
 * Tells customers that the time passed by which their order was to ship: once for each time that was promised. Nothing is
 * said of an order that a system keeps from being shipped, such as one whose refund was applied for.
 */
export const tellLateOrders: JobHandler = async (tx, occurrence, context) => {
  const { now, registry } = context
  // An order that is being shipped at this moment is looked at the next time.
  const { rows } = await sql<OrderRow>`
    with late as (
      select o.id, ${shipsBySql} as ships_by from orders o left join order_waits w on w.order_id = o.id
      where o.state = any(${[...waitingStates]}) and ${shipsBySql} <= ${now}
        and w.late_told_for is distinct from ${shipsBySql}
      order by o.created_at limit ${toldPerStep} for update of o skip locked
    ), told as (
      insert into order_waits (order_id, late_told_for) select id, ships_by from late
      on conflict (order_id) do update set late_told_for = excluded.late_told_for
    )
    select orders.* from orders join late on late.id = orders.id order by orders.id`.execute(tx)
  for (const order of rows) {
    const held = await registry.heldBy(tx, order, 'ship', now)
    if (!held) await registry.emit(tx, 'order.late', { order }, context)
  }
  if (rows.length === toldPerStep) await context.jobs.schedule(tx, 'tell_late_orders', occurrence, now)
}
