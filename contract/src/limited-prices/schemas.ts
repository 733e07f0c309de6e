import { Type } from 'typebox'
import { Id, Input, OneOf, Page, PageQuery, ShopText, ShopTexts, SomeFen, Time } from '../common/schemas'
import { limitedPriceStates } from './kinds'
import { limitedPriceLimits } from './limits'

export * from './line-schemas'
export * from './product-schemas'

const Pieces = (description: string) =>
  Type.Integer({ minimum: 1, maximum: limitedPriceLimits.limitedPieces, description })

export const CreateLimitedPrice = Input({
  productId: Id('prd'),
  skuId: Type.Optional(Id('sku')),
  priceFen: SomeFen,
  startsAt: Time,
  endsAt: Time,
  quantity: Pieces('pieces of each SKU at this price'),
  perPersonQuantity: Pieces('pieces of each SKU that one person can have at this price'),
})

/** A limited-time price of a SKU, as the merchant sees it. */
export const LimitedPrice = Type.Object(
  {
    id: Type.String(),
    skuId: Type.String(),
    productId: Type.String(),
    title: ShopText(),
    specText: ShopTexts(),
    usualFen: Type.Integer({ minimum: 1, description: 'fen: what the SKU costs without it, now' }),
    priceFen: SomeFen,
    startsAt: Time,
    endsAt: Time,
    quantity: Type.Integer({ minimum: 1 }),
    takenQuantity: Type.Integer({ minimum: 0, description: 'pieces ordered at this price, paid or not yet' }),
    perPersonQuantity: Type.Integer({ minimum: 1 }),
    state: OneOf(limitedPriceStates),
    createdAt: Time,
  },
  { title: 'LimitedPrice' },
)
export const LimitedPriceList = Type.Object({ items: Type.Array(LimitedPrice) }, { title: 'LimitedPriceList' })
export const LimitedPricePage = Page(LimitedPrice, { title: 'LimitedPricePage' })
export const LimitedPriceQuery = Type.Object(
  { ...PageQuery, productId: Type.Optional(Id('prd')) },
  { additionalProperties: false },
)
