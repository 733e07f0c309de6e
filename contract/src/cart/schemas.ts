import { Type } from 'typebox'
import {
  FenAmount,
  Id,
  Input,
  LineProblem,
  Nullable,
  Picture,
  PlaceText,
  Quantity,
  ShopText,
  ShopTexts,
} from '../common/schemas'
import { LineOffer } from '../limited-prices/line-schemas'

export const CartLine = Type.Object(
  {
    skuId: Type.String(),
    productId: Type.String(),
    title: ShopText(),
    specText: ShopTexts(),
    imageUrl: Nullable(Picture),
    priceFen: FenAmount,
    addedPriceFen: FenAmount,
    quantity: Quantity,
    maxQuantity: Type.Integer({ minimum: 0 }),
    selected: Type.Boolean(),
    offer: Type.Optional(LineOffer),
    problem: Nullable(LineProblem),
    notServedIn: Nullable(PlaceText(), {
      description: 'the region of the default address, where this is not delivered; another may be chosen at checkout',
    }),
  },
  { title: 'CartLine' },
)
/** Totals count the lines that are selected and have no problem. */
export const Cart = Type.Object(
  {
    lines: Type.Array(CartLine),
    count: Type.Integer({ description: 'pieces in the cart, for the badge' }),
    selectedCount: Type.Integer(),
    goodsFen: FenAmount,
  },
  { title: 'Cart' },
)
export const AddCartLine = Input({ skuId: Id('sku'), quantity: Quantity })
export const UpdateCartLine = Input({
  quantity: Type.Optional(Quantity),
  selected: Type.Optional(Type.Boolean()),
  skuId: Type.Optional(Id('sku')),
})
export const SelectCartLines = Input({ skuIds: Type.Array(Id('sku'), { maxItems: 200 }), selected: Type.Boolean() })
export const RemoveCartLines = Input({ skuIds: Type.Array(Id('sku'), { minItems: 1, maxItems: 200 }) })
