import { Type } from 'typebox'
import { ProductCard } from '../catalogue/schemas'
import { Page, ShopTexts, Time } from '../common/schemas'

/** A request to be told once when a sold-out SKU can be bought again. */
export const RestockWatch = Type.Object(
  { skuId: Type.String(), specText: ShopTexts(), product: ProductCard, askedAt: Time },
  { title: 'RestockWatch' },
)
export const RestockWatchPage = Page(RestockWatch, { title: 'RestockWatchPage' })
