import { Type } from 'typebox'
import { FenAmount, Id, Input, Nullable, Picture, Quantity, ShopText, ShopTexts } from '../common/schemas'
import { quoteLimits } from './limits'

// Members that a quote and the order made from it share.

const WantedLine = Input({
  skuId: Id('sku'),
  quantity: Quantity,
  seenPriceFen: Type.Optional(FenAmount),
})
export const WantedLines = Type.Array(WantedLine, { minItems: 1, maxItems: quoteLimits.linesPerOrder })

export const lineMoney = {
  priceFen: FenAmount,
  quantity: Quantity,
  goodsFen: FenAmount,
  discountFen: FenAmount,
  payableFen: FenAmount,
}
export const lineGoods = {
  skuId: Type.String(),
  productId: Type.String(),
  title: ShopText(),
  specText: ShopTexts(),
  imageUrl: Nullable(Picture),
}
export const totals = { goodsFen: FenAmount, discountFen: FenAmount, freightFen: FenAmount, payableFen: FenAmount }
