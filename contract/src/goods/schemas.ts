import { Type } from 'typebox'
import { catalogueLimits } from '../catalogue/limits'
import { Exact, FenAmount, Id, Nullable, OneOf, Page, PageQuery, Picture, Time } from '../common/schemas'
import { ShelfPlan } from './change-schemas'
import { goodsSorts, goodsStates, offShelfEffects, promiseKinds } from './kinds'

export * from './category-schemas'
export * from './change-schemas'
export * from './form-schemas'
export * from './preview-schemas'

export const GoodsQuery = Type.Object(
  {
    ...PageQuery,
    q: Type.Optional(
      Type.String({ maxLength: catalogueLimits.searchChars, description: 'words of the product, or an id' }),
    ),
    categoryId: Type.Optional(Id('cat')),
    state: Type.Optional(OneOf(goodsStates)),
    giftable: Type.Optional(Type.Boolean()),
    freightTemplateId: Type.Optional(
      Exact({
        maxLength: 64,
        description: 'goods that use this template; the first one is used by those that name none',
      }),
    ),
    sort: Type.Optional(OneOf(goodsSorts, { default: 'updated' })),
  },
  { additionalProperties: false },
)

const pieces = (description: string) => Type.Integer({ minimum: 0, description })
const shared = {
  id: Type.String(),
  title: Type.String(),
  listed: Type.Boolean(),
  soldOut: Type.Boolean(),
  soldCount: Type.Integer({ minimum: 0 }),
  giftable: Type.Boolean(),
  edition: Type.Integer({ minimum: 1, description: 'a change names the edition that it is based on' }),
  shelfPlans: Type.Array(ShelfPlan),
  updatedAt: Time,
}

/** A product as a row of the merchant's list. */
export const GoodsRow = Type.Object(
  {
    ...shared,
    imageUrl: Nullable(Picture),
    priceFen: FenAmount,
    maxPriceFen: FenAmount,
    categoryName: Nullable(Type.String()),
    skuCount: Type.Integer({ minimum: 0, description: 'listed SKUs' }),
    availableQuantity: pieces('of all SKUs'),
    heldQuantity: pieces('of unpaid orders'),
    fewestQuantity: pieces('of the listed SKU with the fewest pieces'),
  },
  { title: 'GoodsRow' },
)
export const GoodsPage = Type.Intersect(
  [
    Page(GoodsRow),
    Type.Object({
      lowPieces: Type.Integer({ minimum: 0, description: 'so many pieces or fewer are low' }),
      counts: Nullable(
        Type.Object({
          all: Type.Integer(),
          listed: Type.Integer(),
          off: Type.Integer(),
          planned: Type.Integer(),
          low: Type.Integer(),
          sold_out: Type.Integer(),
        }),
        { description: 'of the whole shop, with the first page only' },
      ),
    }),
  ],
  { title: 'GoodsPage' },
)

export const GoodsSku = Type.Object(
  {
    id: Type.String(),
    specs: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
    imageUrl: Nullable(Picture),
    priceFen: FenAmount,
    marketPriceFen: Nullable(FenAmount),
    listed: Type.Boolean(),
    weightGrams: Type.Integer({ minimum: 0 }),
    availableQuantity: pieces('can be sold'),
    heldQuantity: pieces('of unpaid orders'),
    soldQuantity: pieces('of paid orders'),
    offeredUntil: Nullable(Time, { description: 'until when it has a limited-time price, now or later' }),
  },
  { title: 'GoodsSku' },
)

/** A product with everything that staff can change. In the shop's own language. */
export const Goods = Type.Object(
  {
    ...shared,
    subtitle: Type.String(),
    imageUrls: Type.Array(Picture),
    description: Type.String(),
    detailImageUrls: Type.Array(Picture),
    attributes: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
    services: Type.Object({
      sevenDayReturn: Type.Boolean(),
      freightInsurance: Type.Boolean(),
      damageGuarantee: Type.Boolean(),
      afterSaleNote: Type.String(),
    }),
    purchaseLimit: Nullable(
      Type.Object({ period: OneOf(['day', 'week', 'month', 'year', 'ever']), quantity: Type.Integer({ minimum: 1 }) }),
    ),
    freightTemplateId: Nullable(Type.String()),
    categories: Type.Array(Type.Object({ id: Type.String(), name: Type.String() }), {
      description: 'from the root to the leaf',
    }),
    mayBeGiven: Type.Boolean({ description: 'as a present; false: never, whatever its category and price' }),
    recipients: Type.Array(Type.String()),
    occasions: Type.Array(Type.String()),
    skus: Type.Array(GoodsSku),
    lowPieces: Type.Integer({ minimum: 0 }),
    createdAt: Time,
  },
  { title: 'Goods' },
)

/** One way in which a product is promised or shown. */
export const ProductPromise = Type.Object(
  {
    kind: OneOf(promiseKinds),
    count: pieces('orders, presents, plans …'),
    pieces: Nullable(Type.Integer({ minimum: 0 }), { description: 'pieces in them; null: not of pieces' }),
    offShelf: OneOf(offShelfEffects, { description: 'what becomes of it while the product is off the shelf' }),
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        title: Type.String(),
        from: Nullable(Time),
        until: Nullable(Time),
      }),
      { description: 'the first of them, where they have names' },
    ),
  },
  { title: 'ProductPromise' },
)
export const ProductPromises = Type.Object({ items: Type.Array(ProductPromise) }, { title: 'ProductPromises' })

export const StockSetting = Type.Object(
  {
    lowPieces: Type.Integer({ minimum: 0, maximum: 100_000, description: 'so many pieces of a SKU or fewer are low' }),
  },
  { title: 'StockSetting', additionalProperties: false },
)
