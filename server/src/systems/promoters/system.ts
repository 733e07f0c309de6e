import { sql } from 'kysely'
import type { System } from '../../core/system/system'
import { promoterCouponRoutes } from './coupon-routes'
import { earningsRoutes } from './earnings-routes'
import { linkRoutes } from './link-routes'
import { lockRecipient, lockVisitor } from './lock-visitor'
import { materialRoutes } from './material-routes'
import { merchantPromoterRoutes } from './merchant-routes'
import { productRoutes } from './product-routes'
import { onShelves } from './promises'
import { recommenderRoutes } from './recommender-routes'
import { registrationRoutes } from './registration-routes'
import { promoterRoutes } from './routes'
import { shelfRoutes } from './shelf-routes'
import { visitorsOfPromoter } from './visitors'

/** Promoters: people who share the shop's goods and earn by what comes of it (docs/attribution.md). */
export const promoters: System = {
  name: 'promoters',
  tables: [
    'promoter_links',
    'promoter_invitations',
    'promoter_materials',
    'promoter_shelves',
    'promoter_shelf_goods',
    'promoter_openings',
  ],
  audiences: { promoter_visitors: visitorsOfPromoter },
  routes: {
    shopper: [
      promoterRoutes,
      linkRoutes,
      productRoutes,
      shelfRoutes,
      earningsRoutes,
      recommenderRoutes,
      registrationRoutes,
      promoterCouponRoutes,
    ],
    merchant: [merchantPromoterRoutes, materialRoutes],
  },
  namesPictures: [() => sql`select image_urls::text as text from promoter_materials`],
  views: { promises: onShelves },
  reactions: {
    'visit.identified': (tx, visit, { now }) => lockVisitor(tx, visit, now),
    'order.card_opened': (tx, { order, customerId }, { now }) => lockRecipient(tx, { order, customerId }, now),
  },
}
