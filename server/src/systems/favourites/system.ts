import { productPage } from '@haoli/contract'
import { amount, thing } from '../../core/notices/keywords'
import { price, quoted } from '../../core/notices/quoted'
import type { System } from '../../core/system/system'
import { countFavourites, isFavourite } from './favourites'
import { tellLowerPrice, tellLowerPrices } from './lower-prices'
import { favouritesRoutes } from './routes'

export const favourites: System = {
  name: 'favourites',
  tables: ['favourites'],
  routes: { shopper: [favouritesRoutes] },
  jobs: {
    tell_lower_prices: { lane: 'notices', repeats: { everyMinutes: 1 }, run: tellLowerPrices },
    tell_lower_price: { lane: 'notices', run: tellLowerPrice },
  },
  notices: {
    price_lowered: {
      subject: 'product',
      title: ['收藏降价了', 'A favourite costs less', 'お気に入りが値下がりしました'],
      text: ({ title, amountFen = 0 }) => {
        const [[zh, en, ja], now] = [quoted(title), price(amountFen)]
        return [`${zh}降价了，现在 ${now}`, `${en} costs less: now ${now}`, `${ja}が値下がりしました。現在 ${now}`]
      },
      keywords: [thing('商品名称', ({ title }) => title), amount('现价', ({ amountFen = 0 }) => amountFen)],
      page: (productId) => `${productPage}?id=${productId}`,
      askedAt: ['keeping'],
    },
  },
  views: {
    ownOfProduct: { favourite: isFavourite },
    customerSummary: async (db, customerId) => ({ favourites: await countFavourites(db, customerId) }),
  },
}
