import { sql } from 'kysely'
import { scheduleEach } from '../jobs/schedule-each'
import type { OrderRow } from '../system/events'
import type { JobHandler } from '../system/system'
import { shipsBySql } from './ships-by'
import { waitingStates } from './waiting-states'

const waits = sql`orders o left join order_waits w on w.order_id = o.id`
const isLate = (now: Date) => sql`
  o.state = any(${[...waitingStates]}) and ${shipsBySql} <= ${now} and w.late_told_for is distinct from ${shipsBySql}`

/** Finds the orders whose promised time has passed; each is told of by a job of its own. */
export const tellLateOrders: JobHandler = (tx, _occurrence, { now }) =>
  scheduleEach(tx, 'tell_late_order', sql`select o.id from ${waits} where ${isLate(now)}`, now)

/**
 * Tells a customer that the time passed by which their order was to ship: once for each time that was promised. Nothing is
 * said of an order that a system keeps from being shipped, such as one whose refund was applied for.
 */
export const tellLateOrder: JobHandler = async (tx, orderId, context) => {
  const { now, registry } = context
  const { rows } = await sql<OrderRow>`
    with late as (
      select o.id, ${shipsBySql} as ships_by from ${waits} where o.id = ${orderId} and ${isLate(now)} for update of o
    ), told as (
      insert into order_waits (order_id, late_told_for) select id, ships_by from late
      on conflict (order_id) do update set late_told_for = excluded.late_told_for
    )
    select orders.* from orders join late on late.id = orders.id`.execute(tx)
  const [order] = rows
  if (!order || (await registry.heldBy(tx, order, 'ship', now))) return
  await registry.emit(tx, 'order.late', { order }, context)
}
