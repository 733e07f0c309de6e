import { sql } from 'kysely'
import type { System } from '../../core/system/system'
import { afterSaleSetting } from './after-sale-setting'
import { latestAfterSales } from './after-sale-views'
import { merchantAfterSalesRoutes } from './merchant-routes'
import { endIfOpen, heldByApplication } from './open-application'
import { afterSalesRoutes } from './routes'

/** After-sales: a refund is applied for, and the merchant agrees or says why not. */
export const afterSales: System = {
  name: 'after-sales',
  tables: ['after_sales'],
  routes: { shopper: [afterSalesRoutes], merchant: [merchantAfterSalesRoutes] },
  settings: [afterSaleSetting],
  holds: {
    ship: heldByApplication,
    ship_part: heldByApplication,
    auto_confirm: heldByApplication,
    settle: heldByApplication,
  },
  reactions: {
    // Confirming receipt withdraws the application.
    'order.received': async (tx, { order, transition }, { now }) => {
      if (transition === 'confirm_receipt') await endIfOpen(tx, { orderId: order.id, transition: 'withdraw' }, now)
    },
    // Applications are for all of an order: one stays open until everything was refunded.
    'order.refunded': async (tx, { order }, { now }) => {
      if (order.state === 'refunded') await endIfOpen(tx, { orderId: order.id, transition: 'agree' }, now)
    },
  },
  views: {
    merchantOrder: latestAfterSales,
    merchantOrderFilters: {
      afterSale: (state) => sql`orders.id in (select order_id from after_sales where state = ${state})`,
    },
  },
}
