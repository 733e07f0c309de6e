import { Type } from 'typebox'
import { actorKinds } from '../actors/roles'
import { Id, Input, Nullable, OneOf, Page, PageQuery, Text, Time } from '../common/schemas'
import { productChangeCauses, productChangeKinds, productPlaces, shelfOutcomes, stockCauses } from './kinds'
import { goodsLimits } from './limits'

export const ChangeReason = Text('line', { least: 1, most: 200, description: 'why: it stays in the history' })
export const SkuPrice = Type.Integer({ minimum: 1, maximum: goodsLimits.skuPriceFen, description: 'fen' })
export const SkuPieces = Type.Integer({ minimum: 0, maximum: goodsLimits.skuPieces })
const some = { minItems: 1, maxItems: goodsLimits.goodsChanges }

const StockChange = Input(
  {
    skuId: Id('sku'),
    counted: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: goodsLimits.skuPieces,
        description: 'pieces that can be sold or are held by unpaid orders, as counted; needs `basedOn`',
      }),
    ),
    basedOn: Type.Optional(
      Type.Integer({ minimum: 0, description: 'availableQuantity + heldQuantity, as the form showed them' }),
    ),
    delta: Type.Optional(
      Type.Integer({
        minimum: -goodsLimits.skuPieces,
        maximum: goodsLimits.skuPieces,
        description: 'instead of `counted`: pieces that came or went',
      }),
    ),
  },
  { title: 'StockChange' },
)
export const ChangeStock = Input({ reason: ChangeReason, changes: Type.Array(StockChange, some) })

export const SkuStock = Type.Object(
  {
    skuId: Type.String(),
    availableQuantity: Type.Integer({ minimum: 0 }),
    heldQuantity: Type.Integer({ minimum: 0, description: 'pieces of unpaid orders' }),
    soldQuantity: Type.Integer({ minimum: 0 }),
  },
  { title: 'SkuStock' },
)
export const SkuStockList = Type.Object({ items: Type.Array(SkuStock) }, { title: 'SkuStockList' })

const Prices = { priceFen: SkuPrice, marketPriceFen: Nullable(SkuPrice) }
const PriceChange = Input(
  {
    skuId: Id('sku'),
    ...Prices,
    basedOn: Input(Prices, { description: 'the prices that the form showed' }),
  },
  { title: 'PriceChange' },
)
export const ChangePrices = Input({ reason: ChangeReason, changes: Type.Array(PriceChange, some) })
export const ChangedPrices = Type.Object(
  { items: Type.Array(Type.Object({ skuId: Type.String(), ...Prices })) },
  { title: 'ChangedPrices' },
)

export const ChangeShelf = Input({
  productIds: Type.Array(Id('prd'), { ...some, uniqueItems: true }),
  listed: Type.Boolean({ description: 'true: on the shelf' }),
  at: Type.Optional(Nullable(Time, { description: 'when; null or absent: now' })),
  reason: ChangeReason,
})
export const ShelfChanges = Type.Object(
  { items: Type.Array(Type.Object({ productId: Type.String(), outcome: OneOf(shelfOutcomes) })) },
  { title: 'ShelfChanges' },
)
/**
 * Says beside which product (`productId`), not at which place: two people who move products do not undo each other's moves.
 * `first` and `last`: of a category, or of all products.
 */
export const PlaceProduct = Input({
  where: OneOf(productPlaces),
  productId: Type.Optional(Id('prd')),
  categoryId: Type.Optional(Id('cat')),
})
export const PlacedProduct = Type.Object(
  { afterId: Nullable(Type.String(), { description: 'the product that it follows now; null: it is the first' }) },
  { title: 'PlacedProduct' },
)
/** Whether the shop offers a product as a present, where category and price allow it. */
export const ChangeGiving = Input({ mayBeGiven: Type.Boolean() })
export const ShelfPlan = Type.Object(
  { listed: Type.Boolean(), at: Time, reason: Type.String() },
  { title: 'ShelfPlan', description: 'goes on or off the shelf at a time' },
)
export const CancelShelfPlan = Input({ listed: Type.Boolean() })

const By = Nullable(
  Type.Object({ kind: OneOf(actorKinds), id: Nullable(Type.String()), name: Nullable(Type.String()) }),
  { description: 'who of the staff; null: nobody' },
)
export const StockMove = Type.Object(
  {
    id: Type.String(),
    at: Time,
    skuId: Type.String(),
    specText: Type.String(),
    cause: OneOf(stockCauses),
    orderId: Nullable(Type.String()),
    orderNumber: Nullable(Type.String()),
    available: Type.Integer({ description: 'pieces more, or fewer, that can be sold' }),
    held: Type.Integer(),
    sold: Type.Integer(),
    leftQuantity: Type.Integer({ description: 'pieces that could be sold after it' }),
    by: By,
    reason: Nullable(Type.String()),
  },
  { title: 'StockMove' },
)
export const StockMovePage = Page(StockMove, { title: 'StockMovePage' })
export const StockMoveQuery = Type.Object(
  {
    ...PageQuery,
    skuId: Type.Optional(Id('sku')),
    byStaff: Type.Optional(Type.Boolean({ description: 'true: only counts, adjustments and imports' })),
  },
  { additionalProperties: false },
)

export const ProductChange = Type.Object(
  {
    id: Type.String(),
    at: Time,
    skuId: Nullable(Type.String()),
    specText: Type.String(),
    what: OneOf(productChangeKinds),
    before: Type.Unknown({ description: 'fen of prices, whether it was listed, or the members that changed' }),
    after: Type.Unknown(),
    cause: OneOf(productChangeCauses),
    by: By,
    reason: Nullable(Type.String()),
  },
  { title: 'ProductChange' },
)
export const ProductChangePage = Page(ProductChange, { title: 'ProductChangePage' })
export const ProductChangeQuery = Type.Object(PageQuery, { additionalProperties: false })
