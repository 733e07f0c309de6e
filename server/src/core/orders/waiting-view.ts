import type { OrderState, OrderWaiting } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db } from '../../platform/database/db'
import { hourMs } from '../../platform/durations'
import { readKeptSetting } from '../settings/kept-settings'
import { shipsBySql } from './ships-by'
import { waitingSetting } from './waiting-setting'
import { isWaiting, waitingStates } from './waiting-states'

interface Row {
  id: string
  state: OrderState
  orderedAt: Date
  paidAt: Date | null
  shipsBy: Date
  delayReason: string | null
  delayedAt: Date | null
  urgedAt: Date | null
  addressChanges: number
}

/** What the customer is told of orders of which something waits to be shipped, by their ids. Others are not in the map. */
export async function waitingViews(
  db: Db,
  orders: readonly { id: string; state: OrderState }[],
  now: Date,
): Promise<Map<string, OrderWaiting>> {
  const ids = orders.filter(isWaiting).map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select o.id, o.state, o.created_at as "orderedAt", o.paid_at as "paidAt", ${shipsBySql} as "shipsBy",
      w.delay_reason as "delayReason", w.delayed_at as "delayedAt", w.urged_at as "urgedAt",
      (select count(*) from address_changes where order_id = o.id) as "addressChanges"
    from orders o left join order_waits w on w.order_id = o.id
    where o.id = any(${ids}) and o.state = any(${[...waitingStates]})`.execute(db)
  const setting = await readKeptSetting(db, waitingSetting, now)
  return new Map(rows.map((row) => [row.id, view(row, setting)]))
}

function view(row: Row, { addressChanges, urgeAfterHours }: typeof waitingSetting.initial): OrderWaiting {
  const { shipsBy } = row
  const urgeableFrom = Math.min(shipsBy.getTime(), waitsSince(row).getTime() + urgeAfterHours * hourMs)
  return {
    shipsBy: shipsBy.toISOString(),
    delay: row.delayedAt && { reason: row.delayReason ?? '', announcedAt: row.delayedAt.toISOString() },
    urgedAt: row.urgedAt?.toISOString() ?? null,
    urgeableFrom: new Date(urgeableFrom).toISOString(),
    addressChangesLeft: row.state === 'to_ship' ? Math.max(0, addressChanges - row.addressChanges) : 0,
  }
}

/** A present that was accepted was paid before: its recipient waits since then. */
const waitsSince = ({ orderedAt, paidAt }: Row): Date => (paidAt && paidAt > orderedAt ? paidAt : orderedAt)
