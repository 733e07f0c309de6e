import type { MerchantOrderQuery, MerchantOrderTab } from '@haoli/contract'
import { type RawBuilder, sql } from 'kysely'
import { foundOrders } from './found-orders'
import type { ViewContext } from './order-views'
import { shipsBySql } from './ships-by'
import { shipsByWindow, waitingToShip } from './ships-when'
import { waitingStates } from './waiting-states'

export type OrderFilters = Omit<MerchantOrderQuery, 'limit' | 'cursor' | 'sort'>

type Condition = RawBuilder<boolean>

/** When an order of `orders` is to ship, as it was promised or announced. */
export const shipsBy = sql<Date>`(
  select ${shipsBySql} from orders o left join order_waits w on w.order_id = o.id where o.id = orders.id)`

export const isWaitingSql = sql<boolean>`orders.state = any(${[...waitingStates]})`
const inState = (...states: string[]): Condition => sql`orders.state = any(${states})`

/** What is in a tab. */
export function tabCondition(tab: MerchantOrderTab, { registry, now }: ViewContext): Condition {
  switch (tab) {
    case 'to_ship':
      return isWaitingSql
    case 'late':
      return sql`${isWaitingSql} and ${shipsBy} <= ${now}`
    case 'urged':
      return registry.merchantOrderFilter('urged', 'waiting')
    case 'after_sale':
      return registry.merchantOrderFilter('afterSale', 'open')
    case 'closed':
      return inState('cancelled', 'refunded')
    default:
      return inState(tab)
  }
}

/** Conditions on `orders`, all of which hold for what is asked for. */
export function merchantOrderConditions(filters: OrderFilters, context: ViewContext): Condition[] {
  const { tab, shipsWhen, state, kind, noted, q, entrance, venueCodeId, promoterId, customerId } = filters
  const { orderedFrom, orderedTo, paidFrom, paidTo, leastFen, mostFen, ...ofSystems } = filters
  const wanted: (Condition | undefined)[] = [
    tab && tabCondition(tab, context),
    shipsWhen &&
      sql`orders.id in (select id from (${waitingToShip}) as waiting where ${shipsByWindow(shipsWhen, context.now)})`,
    state && inState(state),
    kind && sql`orders.kind = ${kind}`,
    noted && sql`orders.id in (select order_id from order_notes)`,
    q === undefined ? undefined : foundOrders(q),
    entrance && sql`orders.entrance = ${entrance}`,
    venueCodeId === undefined ? undefined : sql`orders.venue_code_id = ${venueCodeId}`,
    promoterId === undefined
      ? undefined
      : sql`orders.id in (select order_id from commission_terms where promoter_id = ${promoterId})`,
    customerId === undefined ? undefined : sql`orders.customer_id = ${customerId}`,
    orderedFrom === undefined ? undefined : sql`orders.created_at >= ${new Date(orderedFrom)}`,
    orderedTo === undefined ? undefined : sql`orders.created_at < ${new Date(orderedTo)}`,
    paidFrom === undefined ? undefined : sql`orders.paid_at >= ${new Date(paidFrom)}`,
    paidTo === undefined ? undefined : sql`orders.paid_at < ${new Date(paidTo)}`,
    leastFen === undefined ? undefined : sql`orders.payable_fen >= ${leastFen}`,
    mostFen === undefined ? undefined : sql`orders.payable_fen <= ${mostFen}`,
    ...(['afterSale', 'urged'] as const).map((member) =>
      ofSystems[member] === undefined ? undefined : context.registry.merchantOrderFilter(member, ofSystems[member]),
    ),
  ]
  return wanted.filter((one) => one !== undefined && one !== ('' as never)) as Condition[]
}
