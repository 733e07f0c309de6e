import { productPage } from '@haoli/contract'
import { thing } from '../../core/notices/keywords'
import { quoted } from '../../core/notices/quoted'
import { forgetOld } from '../../core/retention/forget-old'
import type { System } from '../../core/system/system'
import { awaitedRestocks } from './promises'
import { restockRoutes } from './routes'
import { tellRestock, tellRestocks } from './tell-restocks'
import { forgetRestockWatches, watchedSku } from './watches'

/** Tells customers once that a sold-out SKU can be bought again. */
export const restocks: System = {
  name: 'restocks',
  tables: ['restock_watches'],
  routes: { shopper: [restockRoutes] },
  jobs: {
    tell_restocks: { lane: 'notices', repeats: { everyMinutes: 1 }, run: tellRestocks },
    tell_restock: { lane: 'notices', run: tellRestock },
    forget_restock_watches: {
      lane: 'upkeep',
      repeats: { dailyAt: '03:50' },
      run: forgetOld({ kind: 'forget_restock_watches', keptFor: 'noticeDays', forget: forgetRestockWatches }),
    },
  },
  notices: {
    restocked: {
      subject: 'product',
      title: ['到货了', 'Back in stock', '再入荷しました'],
      text: ({ title, specText = '' }) => {
        const [zh, en, ja] = quoted(title)
        const [ofSku, inBrackets] = specText === '' ? ['', ''] : [` (${specText})`, `（${specText}）`]
        return [`${zh}${inBrackets}到货了`, `${en}${ofSku} is back in stock`, `${ja}${inBrackets}が再入荷しました`]
      },
      keywords: [thing('商品名称', ({ title }) => title), thing('规格', ({ specText }) => specText || '到货')],
      page: (productId) => `${productPage}?id=${productId}`,
      askedAt: ['awaiting'],
    },
  },
  views: { ownOfProduct: { restockSkuId: watchedSku }, promises: awaitedRestocks },
}
