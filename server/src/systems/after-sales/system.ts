import { sql } from 'kysely'
import { tidyStored } from '../../core/stored-texts/tidy-stored'
import type { System } from '../../core/system/system'
import { afterSaleSetting } from './after-sale-setting'
import { answerTemplateSetting } from './answer-template-setting'
import { actOnDeadline, warnOfDeadline } from './due'
import { endWhereRefunded } from './end-where-refunded'
import { heldByAfterSale, settlementHeld, shippingHeld } from './holds'
import { merchantAfterSalesRoutes } from './merchant-routes'
import { afterSaleNoticeKinds } from './notices'
import { afterSalesOfOrders } from './order-additions'
import { afterSalesRoutes } from './routes'
import { afterSalesWaiting } from './waiting'

/** After-sales: refunds, returns, exchanges and missing pieces, with a deadline for each side (docs/after-sales.md). */
export const afterSales: System = {
  name: 'after-sales',
  tables: ['after_sales', 'after_sale_lines', 'after_sale_parcels', 'after_sale_events'],
  routes: { shopper: [afterSalesRoutes], merchant: [merchantAfterSalesRoutes] },
  jobs: {
    after_sale_due: { lane: 'orders', run: actOnDeadline },
    after_sale_soon: { lane: 'orders', run: warnOfDeadline },
    tidy_after_sale_events: {
      lane: 'upkeep',
      run: tidyStored({ kind: 'tidy_after_sale_events', table: 'after_sale_events', columns: { words: 'lines' } }),
    },
  },
  waiting: afterSalesWaiting,
  settings: [afterSaleSetting, answerTemplateSetting],
  notices: afterSaleNoticeKinds,
  holds: {
    ship: shippingHeld,
    ship_part: shippingHeld,
    confirm_receipt: heldByAfterSale,
    auto_confirm: heldByAfterSale,
    settle: settlementHeld,
  },
  reactions: {
    'order.refunded': (tx, { order }, context) => endWhereRefunded(tx, order, context),
  },
  views: {
    order: afterSalesOfOrders,
    merchantOrderFilters: {
      afterSale: () => sql`orders.id in (select order_id from after_sales where open)`,
    },
  },
}
