import { Type } from 'typebox'
import { FenAmount, Time } from '../common/schemas'
import { limitedPriceLimits } from './limits'

/** A limited-time price of a SKU, as its product shows it. */
export const SkuOffer = Type.Object(
  {
    id: Type.String(),
    skuId: Type.String(),
    priceFen: FenAmount,
    startsAt: Time,
    endsAt: Time,
    quantity: Type.Integer({ minimum: 1, description: 'pieces at this price in all' }),
    leftQuantity: Type.Integer({ minimum: 0 }),
    perPersonQuantity: Type.Integer({ minimum: 1 }),
    maxQuantity: Type.Integer({ minimum: 0, description: 'pieces that the caller can still have at this price' }),
  },
  { title: 'SkuOffer' },
)
export const ProductOffers = Type.Optional(
  Type.Array(SkuOffer, {
    description: `limited-time prices that hold now, sold out or not, or begin within ${limitedPriceLimits.announcedHours} hours`,
  }),
)

export const CardOffer = Type.Object(
  { priceFen: FenAmount, endsAt: Time },
  {
    description: 'a limited-time price, lower than priceFen, of which pieces are left; null: none',
    title: 'CardOffer',
  },
)
