import type { System } from '../../core/system/system'
import { giveBackOrder, giveBackRefunded, passToParcel } from './give-back'
import { merchantLimitedPriceRoutes } from './merchant-routes'
import { limitedPricesOf } from './promises'
import { isLimited, limitedMoments, offerOfCard, offersOfProduct } from './shown'
import { takePieces } from './take-pieces'
import { limitedUnitPrices } from './unit-prices'

/** Prices that hold for some time, for so many pieces in all and of each person (docs/decisions/53-limited-time-prices.md). */
export const limitedPrices: System = {
  name: 'limited-prices',
  tables: ['limited_prices', 'limited_price_buyers', 'limited_takings'],
  routes: { merchant: [merchantLimitedPriceRoutes] },
  priceParts: { unitPrices: limitedUnitPrices },
  reactions: {
    'order.placed': takePieces,
    'order.accepted': passToParcel,
    'order.cancelled': (tx, { order }) => giveBackOrder(tx, order.id),
    'order.refunded': giveBackRefunded,
  },
  views: {
    ownOfProduct: { limitedPrices: offersOfProduct },
    promises: limitedPricesOf,
    card: { limited: offerOfCard },
    productFilters: { limited: isLimited },
    moments: limitedMoments,
  },
}
