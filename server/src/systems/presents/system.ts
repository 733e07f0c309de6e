import { delayValues, waybillValues } from '../../core/orders/waiting-words'
import { tidyStored } from '../../core/stored-texts/tidy-stored'
import type { OrderKindPart, System } from '../../core/system/system'
import { announceOpening } from './announce-opening'
import { cancelPresent } from './cancel-present'
import { cardsRoutes } from './card-routes'
import { expirePresent } from './expire-present'
import { presentFigures } from './figures'
import { forgetCards } from './forget-cards'
import { ungiftable } from './gift-rules'
import { markParcelRefunded } from './mark-parcel-refunded'
import { merchantPresentRoutes } from './merchant-routes'
import { presentNotices } from './notices'
import { notifyOfRefund, notifyRecipient } from './notify'
import { occasionSetting } from './occasion-setting'
import { openPresent } from './open-present'
import { ordersPresents, presentIdsOf } from './order-additions'
import { presentSetting } from './present-setting'
import { presentsWaiting } from './presents-waiting'
import { giftableProducts, giftObstacles } from './product-additions'
import { promisedPresents } from './promises'
import { receivedOrders } from './received-orders'
import { receivedRoutes } from './received-routes'
import { receivedWaitingRoutes } from './received-waiting-routes'
import { recipients } from './recipients'
import { lockGiverOrder, refundAcceptedParcel } from './refund-accepted-parcel'
import { remindGiver } from './remind-giver'
import { presentsRoutes } from './routes'
import { wasAnyParcelShipped } from './was-any-parcel-shipped'

const presentKind: OrderKindPart = {
  kind: 'present',
  quotedBy: (wanted) => wanted.asPresent === true,
  travelsFree: true,
  refuses: ungiftable,
}

const parcelKind: OrderKindPart = {
  kind: 'parcel',
  paidElsewhere: { lockPayer: lockGiverOrder, refund: refundAcceptedParcel, wasAnyShipped: wasAnyParcelShipped },
  ownersView: receivedOrders,
}

/** Presents: one person pays, others accept and choose the address (docs/presents.md). */
export const presents: System = {
  name: 'presents',
  tables: ['presents', 'parcels', 'present_cards', 'present_openings'],
  routes: {
    shopper: [presentsRoutes, receivedRoutes, receivedWaitingRoutes, cardsRoutes],
    merchant: [merchantPresentRoutes],
  },
  jobs: {
    announce_opening: { lane: 'orders', run: announceOpening },
    expire_present: { lane: 'orders', run: expirePresent },
    remind_giver: { lane: 'orders', run: remindGiver },
    tidy_presents: {
      lane: 'upkeep',
      run: tidyStored({ kind: 'tidy_presents', table: 'presents', columns: { note: 'lines', signature: 'line' } }),
    },
    tidy_parcels: {
      lane: 'upkeep',
      run: tidyStored({
        kind: 'tidy_parcels',
        table: 'parcels',
        columns: { decline_words: 'lines', thanks_words: 'lines' },
      }),
    },
    forget_cards: { lane: 'upkeep', repeats: { dailyAt: '03:10' }, run: forgetCards },
  },
  reactions: {
    'order.paid': async (tx, { order }, context) => {
      if (order.kind === 'present') await openPresent(tx, order, context)
    },
    'order.cancelled': async (tx, { order, transition }, { now }) => {
      if (order.kind === 'present') await cancelPresent(tx, order.id, transition === 'close' ? 'lapse' : 'cancel', now)
    },
    'order.late': async (tx, { order }, context) => {
      if (order.kind === 'parcel') await notifyRecipient(tx, 'present_late', { orderId: order.id }, context)
    },
    'order.delayed': async (tx, { order, ...delay }, context) => {
      if (order.kind !== 'parcel') return
      await notifyRecipient(tx, 'present_delayed', { orderId: order.id, values: delayValues(delay) }, context)
    },
    'order.waybill_corrected': async (tx, { order, ...waybill }, context) => {
      if (order.kind !== 'parcel') return
      const values = waybillValues(waybill)
      await notifyRecipient(tx, 'present_waybill_corrected', { orderId: order.id, values }, context)
    },
    'refund.paid': async (tx, { share, refundId }, context) => {
      if (share === null) return
      await markParcelRefunded(tx, share)
      await notifyOfRefund(tx, { parcelId: share, refundId }, context)
    },
  },
  afterwards: {
    'order.shipped': async (tx, { order }, context) => {
      if (order.kind === 'parcel') await notifyRecipient(tx, 'present_shipped', { orderId: order.id }, context)
    },
  },
  orderKinds: [presentKind, parcelKind],
  audiences: { recipients },
  notices: presentNotices,
  figures: presentFigures,
  waiting: presentsWaiting,
  settings: [presentSetting, occasionSetting],
  views: {
    product: giftObstacles,
    promises: promisedPresents,
    productFilters: { giftable: giftableProducts },
    order: presentIdsOf,
    merchantOrder: ordersPresents,
  },
}
