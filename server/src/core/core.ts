import { regionsRoutes } from './addresses/region-routes'
import { addressesRoutes } from './addresses/routes'
import { entranceSetting } from './attribution/entrance-setting'
import { forgetVisits } from './attribution/forget-visits'
import { lockSetting } from './attribution/lock-setting'
import { visitRoutes } from './attribution/routes'
import { auditRoutes } from './audit/routes'
import { exportAudit } from './audit-exports/export-audit'
import { auditExportRoutes } from './audit-exports/routes'
import { catalogueRoutes } from './catalogue/routes'
import { categoriesRoutes } from './categories/routes'
import { commissionCheckSetting } from './commission/check-setting'
import { commissionSetting } from './commission/commission-setting'
import { creditAccepted, creditOrder } from './commission/credit-order'
import { planRoutes } from './commission/plan-routes'
import { scheduleSettlement, settleCommission } from './commission/settle-commission'
import { takeBackCommission } from './commission/take-back-commission'
import { endEmptyHold, lapseHold } from './commission-holds/end-hold'
import { holdRoutes } from './commission-holds/hold-routes'
import { holdSuspects } from './commission-holds/hold-suspects'
import { holdersOfCodes } from './coupons/code-holders'
import { couponSetting } from './coupons/coupon-setting'
import { merchantCodeRoutes } from './coupons/merchant-code-routes'
import { merchantCouponRoutes } from './coupons/merchant-routes'
import { couponNotices } from './coupons/notices'
import { remindOfCoupons, remindOfOwnCoupons } from './coupons/remind-of-coupons'
import { couponsRoutes } from './coupons/routes'
import { merchantCustomerRoutes } from './customers/merchant-routes'
import { meRoutes } from './customers/routes'
import { decideDeskRoutes } from './desk/decide-routes'
import { deskRoutes } from './desk/desk-routes'
import { forgetDeskCodes } from './desk/forget-desk-codes'
import { forgetEvents } from './events/forget-events'
import { eventRoutes } from './events/routes'
import { countDay } from './figures/count-day'
import { eventFigures } from './figures/event-figures'
import { findChangedDays } from './figures/find-changed-days'
import { orderFigures } from './figures/order-figures'
import { figureRoutes } from './figures/routes'
import { visitFigures } from './figures/visit-figures'
import { freightSetting } from './freight/freight-setting'
import { deadLetterRoutes } from './jobs/merchant-routes'
import { foldSums } from './kept-sums/fold-sums'
import { labelSettings } from './labels/label-settings'
import { machineKeyRoutes } from './machine-keys/routes'
import { forgetNotices } from './notices/forget-notices'
import { inboxRoutes } from './notices/inbox-routes'
import { merchantNoticeRoutes } from './notices/merchant-routes'
import { noticeSetting } from './notices/notice-setting'
import { noticesRoutes } from './notices/routes'
import { sendNotice } from './notices/send-notice'
import { exportOrders } from './order-exports/export-orders'
import { orderExportRoutes } from './order-exports/routes'
import { orderDeskRoutes } from './orders/desk-routes'
import { merchantRoutes } from './orders/merchant-routes'
import { newCustomers } from './orders/new-customers'
import { orderNotices } from './orders/notices'
import { notifyOfRefund, notifyOfShipment, notifyOfWaiting } from './orders/notify-customer'
import { orderJobs } from './orders/order-jobs'
import { orderSetting } from './orders/order-setting'
import { ordersRoutes } from './orders/routes'
import { shipmentRoutes } from './orders/shipment-routes'
import { urgedOrders } from './orders/urged-orders'
import { waitingRoutes } from './orders/waiting-routes'
import { waitingSetting } from './orders/waiting-setting'
import { delayValues, waybillValues } from './orders/waiting-words'
import { cancelRoute } from './payments/cancel-route'
import { paymentNoticeRoutes } from './payments/notice-routes'
import { paymentJobs } from './payments/payment-jobs'
import { paymentSetting } from './payments/payment-setting'
import { refundRoutes } from './payments/refund-routes'
import { repriceRoute } from './payments/reprice-route'
import { paymentsRoutes } from './payments/routes'
import { followWithdrawal } from './payouts/follow-withdrawal'
import { merchantWithdrawalRoutes } from './payouts/merchant-routes'
import { withdrawalNoticeRoute } from './payouts/notice-route'
import { deliverySetting } from './pricing/delivery-promise'
import { promisesOfCore } from './products/promises'
import { productsRoutes } from './products/routes'
import { noteCredit } from './promoter-news/note-news'
import { commissionNotices } from './promoter-news/notices'
import { tellPromoter, tellPromoters } from './promoter-news/tell-promoters'
import { quotesRoutes } from './quotes/routes'
import { forgetIdempotencyKeys } from './retention/forget-idempotency-keys'
import { retentionSetting } from './retention/retention-setting'
import { searchWordsSetting } from './search-text/search-words-setting'
import { deskSetting } from './sessions/desk-setting'
import { forgetSessions } from './sessions/forget-sessions'
import { sessionRoutes } from './sessions/routes'
import { sessionSetting } from './sessions/session-setting'
import { settingsRoutes } from './settings/routes'
import { myRoleRoutes } from './staff/my-role-routes'
import { staffRoutes } from './staff/routes'
import { staffSetting } from './staff/staff-setting'
import { tidyCoreTexts } from './stored-texts/core-texts'
import type { System, TaskKind } from './system/system'
import { taskFileRoute } from './tasks/file-route'
import { forgetTasks } from './tasks/forget-tasks'
import { makeTaskFile } from './tasks/make-task-file'
import { removeTaskFile } from './tasks/remove-task-file'
import { taskRoutes } from './tasks/routes'
import { runTask } from './tasks/run-task'
import { taskSetting } from './tasks/task-setting'
import { coreWaiting } from './today/core-waiting'
import { todayRoutes } from './today/routes'
import { exportTranslations } from './translation-files/export-translations'
import { importTranslations } from './translation-files/import-translations'
import { translationFileRoutes } from './translation-files/routes'
import { translationRoutes } from './translations/routes'
import { textsOfCore } from './translations/texts-of-core'
import { forgetUnusedTexts } from './translations/untranslated-goods'
import { checkResultRoute } from './uploads/check-result-route'
import { checkUpload } from './uploads/check-upload'
import { clearShopPictures } from './uploads/clear-shop-pictures'
import { clearUploads } from './uploads/clear-uploads'
import { createUploadRoute } from './uploads/create-route'
import { uploadFileRoute } from './uploads/file-route'
import { namesPicturesOfCore } from './uploads/names-pictures'
import { merchantPictureRoutes, pictureRoutes } from './uploads/picture-routes'
import { removeUpload } from './uploads/remove-upload'
import { uploadRoutes } from './uploads/routes'
import { uploadSetting } from './uploads/upload-setting'

/** What the core registers, in the form of a system. */
export const core: System = {
  name: 'core',
  routes: {
    shopper: [
      sessionRoutes,
      deskRoutes,
      decideDeskRoutes,
      meRoutes,
      myRoleRoutes,
      visitRoutes,
      eventRoutes,
      addressesRoutes,
      regionsRoutes,
      categoriesRoutes,
      productsRoutes,
      quotesRoutes,
      couponsRoutes,
      ordersRoutes,
      waitingRoutes,
      cancelRoute,
      paymentsRoutes,
      paymentNoticeRoutes,
      withdrawalNoticeRoute,
      noticesRoutes,
      inboxRoutes,
      createUploadRoute,
      uploadRoutes,
      pictureRoutes,
      uploadFileRoute({ stalledMs: 60_000 }),
      checkResultRoute,
    ],
    merchant: [
      merchantRoutes,
      orderDeskRoutes,
      orderExportRoutes,
      merchantCustomerRoutes,
      shipmentRoutes,
      refundRoutes,
      repriceRoute,
      catalogueRoutes,
      settingsRoutes,
      translationRoutes,
      translationFileRoutes,
      deadLetterRoutes,
      taskRoutes,
      taskFileRoute,
      staffRoutes,
      machineKeyRoutes,
      auditRoutes,
      auditExportRoutes,
      merchantNoticeRoutes,
      merchantPictureRoutes,
      todayRoutes,
      figureRoutes,
      planRoutes,
      merchantCouponRoutes,
      merchantCodeRoutes,
      holdRoutes,
      merchantWithdrawalRoutes,
    ],
  },
  tasks: {
    export_orders: exportOrders,
    export_audit: exportAudit,
    export_translations: exportTranslations,
    import_translations: importTranslations as TaskKind,
  },
  settings: [
    orderSetting,
    waitingSetting,
    freightSetting,
    deliverySetting,
    sessionSetting,
    deskSetting,
    paymentSetting,
    lockSetting,
    commissionSetting,
    commissionCheckSetting,
    couponSetting,
    noticeSetting,
    retentionSetting,
    entranceSetting,
    uploadSetting,
    staffSetting,
    taskSetting,
    labelSettings.recipient,
    labelSettings.occasion,
    searchWordsSetting,
  ],
  audiences: { new_customers: newCustomers, code_holders: holdersOfCodes },
  notices: { ...orderNotices, ...commissionNotices, ...couponNotices },
  figures: { ...visitFigures, ...orderFigures, ...eventFigures },
  shopTexts: textsOfCore,
  namesPictures: namesPicturesOfCore,
  waiting: coreWaiting,
  views: { promises: promisesOfCore, merchantOrderFilters: { urged: () => urgedOrders } },
  reactions: {
    'order.shipped': (tx, { order, shipmentId }, context) => notifyOfShipment(tx, order, shipmentId, context),
    'order.late': (tx, { order }, context) => notifyOfWaiting(tx, 'order_late', { order }, context),
    'order.delayed': (tx, { order, ...delay }, context) =>
      notifyOfWaiting(tx, 'order_delayed', { order, values: delayValues(delay) }, context),
    'order.waybill_corrected': (tx, { order, ...waybill }, context) =>
      notifyOfWaiting(tx, 'order_waybill_corrected', { order, values: waybillValues(waybill) }, context),
    // The commission was made when the order was paid, or accepted: the place is looked at again.
    'order.readdressed': (tx, { order }, context) => holdSuspects(tx, order, context, { only: 'address' }),
    'order.paid': async (tx, { order, mayBeCredited }, context) => {
      if (!mayBeCredited) return
      await creditOrder(tx, order, context.now)
      await holdSuspects(tx, order, context)
      await noteCredit(tx, order.id, context.now)
    },
    'order.accepted': async (tx, { order, payingLineId }, context) => {
      await creditAccepted(tx, order, payingLineId, context.now)
      await holdSuspects(tx, order, context)
      await noteCredit(tx, order.id, context.now)
    },
    'order.completed': (tx, { order }, context) => scheduleSettlement(tx, order, context),
    'order.refunded': async (tx, { order, lines }, { now }) => {
      await takeBackCommission(tx, lines, now)
      await endEmptyHold(tx, order, now)
    },
    'refund.paid': (tx, { order, refundId }, context) => notifyOfRefund(tx, order, refundId, context),
  },
  jobs: {
    ...orderJobs,
    ...paymentJobs,
    settle_commission: { lane: 'money', run: settleCommission },
    lapse_hold: { lane: 'money', run: lapseHold },
    follow_withdrawal: { lane: 'money', tries: 20, ...followWithdrawal },
    send_message: { lane: 'notices', ...sendNotice },
    tell_promoters: { lane: 'notices', repeats: { everyMinutes: 60 }, run: tellPromoters },
    tell_promoter: { lane: 'notices', run: tellPromoter },
    remind_of_coupons: { lane: 'notices', repeats: { everyMinutes: 60 }, run: remindOfCoupons },
    remind_of_own_coupons: { lane: 'notices', run: remindOfOwnCoupons },
    find_changed_days: { lane: 'upkeep', repeats: { everyMinutes: 60 }, run: findChangedDays },
    count_day: { lane: 'upkeep', run: countDay },
    check_upload: { lane: 'uploads', ...checkUpload },
    remove_upload: { lane: 'uploads', ...removeUpload },
    clear_shop_pictures: { lane: 'upkeep', repeats: { dailyAt: '04:10' }, run: clearShopPictures },
    clear_uploads: { lane: 'upkeep', repeats: { everyMinutes: 60 }, run: clearUploads },
    run_task: runTask,
    make_task_file: makeTaskFile,
    remove_task_file: { lane: 'tasks', ...removeTaskFile },
    forget_tasks: { lane: 'upkeep', repeats: { dailyAt: '03:35' }, run: forgetTasks },
    forget_idempotency_keys: { lane: 'upkeep', repeats: { everyMinutes: 60 }, run: forgetIdempotencyKeys },
    forget_sessions: { lane: 'upkeep', repeats: { dailyAt: '03:00' }, run: forgetSessions },
    forget_desk_codes: { lane: 'upkeep', repeats: { dailyAt: '03:10' }, run: forgetDeskCodes },
    forget_visits: { lane: 'upkeep', repeats: { dailyAt: '03:20' }, run: forgetVisits },
    forget_events: { lane: 'upkeep', repeats: { dailyAt: '03:25' }, run: forgetEvents },
    ...tidyCoreTexts,
    forget_unused_texts: { lane: 'upkeep', repeats: { dailyAt: '03:50' }, run: forgetUnusedTexts },
    fold_sums: { lane: 'upkeep', repeats: { dailyAt: '03:45' }, run: foldSums },
    forget_notices: { lane: 'upkeep', repeats: { dailyAt: '03:30' }, run: forgetNotices },
  },
}
