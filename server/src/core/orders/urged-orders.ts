import { sql } from 'kysely'
import { waitingStates } from './waiting-states'

/** A condition on `orders`: the customer urged the shipment, and something still waits for it. */
export const urgedOrders = sql<boolean>`orders.state = any(${[...waitingStates]})
  and orders.id in (select order_id from order_waits where urged_at is not null)`
