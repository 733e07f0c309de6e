import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addressesRoutes } from './core/addresses/routes'
import { visitRoutes } from './core/attribution/routes'
import { catalogueRoutes } from './core/catalogue/routes'
import { categoriesRoutes } from './core/categories/routes'
import { couponsRoutes } from './core/coupons/routes'
import { meRoutes } from './core/customers/routes'
import { messagesRoutes } from './core/notices/routes'
import { merchantRoutes } from './core/orders/merchant-routes'
import { ordersRoutes } from './core/orders/routes'
import { paymentNoticeRoutes } from './core/payments/notice-routes'
import { paymentsRoutes } from './core/payments/routes'
import { productsRoutes } from './core/products/routes'
import { quotesRoutes } from './core/quotes/routes'
import { regionsRoutes } from './core/regions/routes'
import { sessionRoutes } from './core/sessions/routes'
import { sandboxPaymentRoutes } from './sandbox/payment-routes'
import { sandboxRoutes } from './sandbox/routes'
import { merchantAfterSalesRoutes } from './systems/after-sales/merchant-routes'
import { afterSalesRoutes } from './systems/after-sales/routes'
import { cartRoutes } from './systems/cart/routes'
import { favouritesRoutes } from './systems/favourites/routes'
import { footprintsRoutes } from './systems/footprints/routes'
import { homeRoutes } from './systems/home/routes'
import { cardsRoutes } from './systems/presents/card-routes'
import { receivedRoutes } from './systems/presents/received-routes'
import { presentsRoutes } from './systems/presents/routes'
import { searchRoutes } from './systems/search/routes'
import { merchantVenueRoutes } from './systems/venues/merchant-routes'
import { venueRoutes } from './systems/venues/routes'

/** Every noun of the API, below /v1. One line each. */
export const routes: FastifyPluginAsyncTypebox[] = [
  sessionRoutes,
  meRoutes,
  visitRoutes,
  cartRoutes,
  quotesRoutes,
  couponsRoutes,
  ordersRoutes,
  paymentsRoutes,
  paymentNoticeRoutes,
  presentsRoutes,
  receivedRoutes,
  afterSalesRoutes,
  cardsRoutes,
  messagesRoutes,
  venueRoutes,
  merchantRoutes,
  merchantAfterSalesRoutes,
  merchantVenueRoutes,
  catalogueRoutes,
  categoriesRoutes,
  favouritesRoutes,
  footprintsRoutes,
  homeRoutes,
  productsRoutes,
  searchRoutes,
  regionsRoutes,
  addressesRoutes,
]

/** Those that exist in sandbox mode alone. */
export const sandboxOnlyRoutes: FastifyPluginAsyncTypebox[] = [sandboxRoutes, sandboxPaymentRoutes]
