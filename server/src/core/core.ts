import { addressesRoutes } from './addresses/routes'
import { visitRoutes } from './attribution/routes'
import { auditRoutes } from './audit/routes'
import { catalogueRoutes } from './catalogue/routes'
import { categoriesRoutes } from './categories/routes'
import { couponsRoutes } from './coupons/routes'
import { meRoutes } from './customers/routes'
import { freightSetting } from './freight/freight-setting'
import { deadLetterRoutes } from './jobs/merchant-routes'
import { machineKeyRoutes } from './machine-keys/routes'
import { noticesRoutes } from './notices/routes'
import { sendNotice } from './notices/send-notice'
import { merchantRoutes } from './orders/merchant-routes'
import { orderJobs } from './orders/order-jobs'
import { orderSetting } from './orders/order-setting'
import { ordersRoutes } from './orders/routes'
import { cancelRoute } from './payments/cancel-route'
import { paymentNoticeRoutes } from './payments/notice-routes'
import { paymentJobs } from './payments/payment-jobs'
import { paymentSetting } from './payments/payment-setting'
import { refundRoutes } from './payments/refund-routes'
import { paymentsRoutes } from './payments/routes'
import { deliverySetting } from './pricing/delivery-promise'
import { productsRoutes } from './products/routes'
import { quotesRoutes } from './quotes/routes'
import { regionsRoutes } from './regions/routes'
import { forgetSessions } from './sessions/forget-sessions'
import { sessionRoutes } from './sessions/routes'
import { sessionSetting } from './sessions/session-setting'
import { settingsRoutes } from './settings/routes'
import { myRoleRoutes } from './staff/my-role-routes'
import { staffRoutes } from './staff/routes'
import type { System } from './system/system'

/** The routes and jobs of the core, registered in the form of a system. */
export const core: System = {
  name: 'core',
  routes: {
    shopper: [
      sessionRoutes,
      meRoutes,
      myRoleRoutes,
      visitRoutes,
      addressesRoutes,
      regionsRoutes,
      categoriesRoutes,
      productsRoutes,
      quotesRoutes,
      couponsRoutes,
      ordersRoutes,
      cancelRoute,
      paymentsRoutes,
      paymentNoticeRoutes,
      noticesRoutes,
    ],
    merchant: [
      merchantRoutes,
      refundRoutes,
      catalogueRoutes,
      settingsRoutes,
      deadLetterRoutes,
      staffRoutes,
      machineKeyRoutes,
      auditRoutes,
    ],
  },
  settings: [orderSetting, freightSetting, deliverySetting, sessionSetting, paymentSetting],
  jobs: {
    ...orderJobs,
    ...paymentJobs,
    send_message: { lane: 'notices', ...sendNotice },
    forget_sessions: { lane: 'upkeep', repeats: { dailyAt: '03:00' }, run: forgetSessions },
  },
}
