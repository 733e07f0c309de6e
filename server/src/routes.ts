import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addressesRoutes } from './addresses/routes'
import { merchantAfterSalesRoutes } from './after-sales/merchant-routes'
import { afterSalesRoutes } from './after-sales/routes'
import { cartRoutes } from './cart/routes'
import { catalogueRoutes } from './catalogue/routes'
import { categoriesRoutes } from './categories/routes'
import { couponsRoutes } from './coupons/routes'
import { favouritesRoutes } from './favourites/routes'
import { footprintsRoutes } from './footprints/routes'
import { homeRoutes } from './home/routes'
import { meRoutes } from './me/routes'
import { merchantRoutes } from './merchant/routes'
import { messagesRoutes } from './messages/routes'
import { ordersRoutes } from './orders/routes'
import { paymentNoticeRoutes } from './payments/notice-routes'
import { paymentsRoutes } from './payments/routes'
import { sandboxPaymentRoutes } from './payments/sandbox-routes'
import { cardsRoutes } from './presents/card-routes'
import { receivedRoutes } from './presents/received-routes'
import { presentsRoutes } from './presents/routes'
import { productsRoutes } from './products/routes'
import { quotesRoutes } from './quotes/routes'
import { regionsRoutes } from './regions/routes'
import { sandboxRoutes } from './sandbox/routes'
import { searchRoutes } from './search/routes'
import { sessionRoutes } from './sessions/routes'
import { merchantVenueRoutes } from './venues/merchant-routes'
import { venueRoutes } from './venues/routes'
import { visitRoutes } from './visits/routes'

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
