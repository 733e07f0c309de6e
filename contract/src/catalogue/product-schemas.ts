import { Type } from 'typebox'
import {
  DeliveryPromise,
  Exact,
  FenAmount,
  Id,
  Nullable,
  OneOf,
  Page,
  PageQuery,
  Picture,
  ShopText,
} from '../common/schemas'
import { CardOffer, ProductOffers } from '../limited-prices/product-schemas'
import { ProductFreight } from '../quotes/freight-schemas'
import { draftMember } from '../settings/schemas'
import { translatedLanguages } from '../translations/languages'
import { giftObstacles } from './gift-obstacles'
import { CountedLabel, LabelCode } from './label-schemas'
import { catalogueLimits } from './limits'

export const productSorts = ['default', 'sales', 'newest', 'price_asc', 'price_desc'] as const

/** A product as a list shows it. */
export const ProductCard = Type.Object(
  {
    id: Type.String(),
    title: ShopText(),
    imageUrl: Nullable(Picture),
    priceFen: FenAmount,
    marketPriceFen: Nullable(FenAmount),
    hasPriceRange: Type.Boolean({ description: 'true: priceFen is the lowest of several' }),
    soldCount: Type.Integer({ minimum: 0 }),
    soldOut: Type.Boolean(),
    listed: Type.Boolean({ description: 'false: off the shelf; kept in favourites and footprints' }),
    onlySkuId: Nullable(Type.String({ description: 'set where there is just one SKU, so a list can add it at once' })),
    couponTag: Nullable(Type.Object({ thresholdFen: FenAmount, offFen: FenAmount })),
    giftable: Type.Optional(Type.Boolean({ description: 'it can be given, be it sold out or not' })),
    limited: Type.Optional(Nullable(CardOffer)),
  },
  { title: 'ProductCard' },
)

export const Sku = Type.Object(
  {
    id: Type.String(),
    specs: Type.Array(Type.Object({ name: ShopText(), value: ShopText() })),
    imageUrl: Nullable(Picture),
    priceFen: FenAmount,
    marketPriceFen: Nullable(FenAmount),
    availableQuantity: Type.Integer({ minimum: 0 }),
    giftObstacle: Nullable(OneOf(giftObstacles), { description: 'why it cannot be given; null: it can' }),
  },
  { title: 'Sku' },
)

export const Product = Type.Object(
  {
    id: Type.String(),
    title: ShopText(),
    subtitle: ShopText(),
    imageUrls: Type.Array(Picture),
    priceFen: FenAmount,
    maxPriceFen: FenAmount,
    marketPriceFen: Nullable(FenAmount),
    soldCount: Type.Integer(),
    listed: Type.Boolean(),
    soldOut: Type.Boolean(),
    giftable: Type.Boolean({ description: 'some SKU of it can be given' }),
    categories: Type.Array(Type.Object({ id: Type.String(), name: ShopText() }), {
      description: 'from the root to the leaf',
    }),
    specs: Type.Array(Type.Object({ name: ShopText(), values: Type.Array(ShopText()) }), {
      description: 'the choices, in the order of the SKUs',
    }),
    skus: Type.Array(Sku),
    attributes: Type.Array(Type.Object({ name: ShopText(), value: ShopText() })),
    description: ShopText(),
    detailImageUrls: Type.Array(Picture),
    services: Type.Object({
      sevenDayReturn: Type.Boolean(),
      freightInsurance: Type.Boolean(),
      damageGuarantee: Type.Boolean(),
      afterSaleNote: ShopText(),
    }),
    delivery: Type.Object(
      {
        ...DeliveryPromise,
        freightFen: Type.Integer({
          minimum: 0,
          description: 'fen for one piece at the place of `freight`, or the least where that is null or not served',
        }),
        freeFromFen: Type.Integer({
          minimum: 0,
          description: 'fen: an order of this much travels free; 100000000000: none does',
        }),
        freight: ProductFreight,
      },
      { description: 'what is promised to somebody who orders now' },
    ),
    purchaseLimit: Nullable(
      Type.Object({ period: OneOf(['day', 'week', 'month', 'year', 'ever']), quantity: Type.Integer({ minimum: 1 }) }),
    ),
    favourite: Type.Boolean({ description: 'false for a visitor who is not logged in' }),
    limitedPrices: ProductOffers,
    restockSkuId: Type.Optional(Nullable(Type.String(), { description: 'the sold-out SKU that the caller waits for' })),
    titleIn: Type.Optional(
      OneOf(translatedLanguages, { description: 'the language of the title; absent: that of the shop, Chinese' }),
    ),
  },
  { title: 'Product' },
)

export const ProductQuery = Type.Object(
  {
    ...PageQuery,
    q: Type.Optional(Type.String({ maxLength: catalogueLimits.searchChars })),
    categoryId: Type.Optional(Id('cat')),
    sort: Type.Optional(OneOf(productSorts, { default: 'default' })),
    minPriceFen: Type.Optional(FenAmount),
    maxPriceFen: Type.Optional(FenAmount),
    inStock: Type.Optional(Type.Boolean()),
    giftable: Type.Optional(Type.Boolean({ description: 'true: only what can be given, be it sold out or not' })),
    limited: Type.Optional(Type.Boolean({ description: 'true: only what has a limited-time price now' })),
    recipient: Type.Optional(LabelCode),
    occasion: Type.Optional(LabelCode),
    couponId: Type.Optional(Id('cpn')),
    exact: Type.Optional(
      Type.Boolean({ description: 'true: nothing is shown for other words than `q`, even where these find nothing' }),
    ),
  },
  { additionalProperties: false },
)
/** Facets come with the first page only. */
export const ProductPage = Type.Intersect(
  [
    Page(ProductCard),
    Type.Object({
      total: Type.Integer(),
      facets: Nullable(
        Type.Object({
          categories: Type.Array(Type.Object({ id: Type.String(), name: ShopText(), count: Type.Integer() })),
          priceBands: Type.Array(
            Type.Object({ minPriceFen: FenAmount, maxPriceFen: Nullable(FenAmount), count: Type.Integer() }),
          ),
          labels: Type.Array(CountedLabel, {
            description:
              'for whom the products are presents and on what occasion, as far as the shop has labelled them',
          }),
        }),
      ),
      shownFor: Type.Optional(
        Type.String({ description: '`q` finds nothing, and this is the search most like it whose products these are' }),
      ),
    }),
  ],
  { title: 'ProductPage' },
)

export const OneProductQuery = Type.Object(
  {
    ...draftMember,
    place: Type.Optional(
      Exact({
        maxLength: 120,
        description:
          'where it would go: province/city/county as a picker names them, for who has no default address; a place that is not known is none',
      }),
    ),
  },
  { additionalProperties: false },
)
