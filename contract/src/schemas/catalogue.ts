import { Type } from 'typebox'
import { limits } from '../limits'
import { giftObstacles } from '../presents'
import { DeliveryPromise, FenAmount, Id, Input, Nullable, OneOf, Page, PageQuery, Picture } from './common'

export const productSorts = ['default', 'sales', 'newest', 'price_asc', 'price_desc'] as const

export const Category = Type.Object(
  {
    id: Type.String(),
    parentId: Nullable(Type.String()),
    name: Type.String(),
    level: Type.Integer({ minimum: 1 }),
    iconUrl: Nullable(Picture),
    productCount: Type.Integer({ minimum: 0 }),
  },
  { title: 'Category' },
)
export const CategoryList = Type.Object({ items: Type.Array(Category) })

/** A product as a list shows it. */
export const ProductCard = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    imageUrl: Nullable(Picture),
    priceFen: FenAmount,
    marketPriceFen: Nullable(FenAmount),
    hasPriceRange: Type.Boolean({ description: 'true: priceFen is the lowest of several' }),
    soldCount: Type.Integer({ minimum: 0 }),
    soldOut: Type.Boolean(),
    listed: Type.Boolean({ description: 'false: off the shelf; kept in favourites and footprints' }),
    onlySkuId: Nullable(Type.String({ description: 'set where there is just one SKU, so a list can add it at once' })),
    couponTag: Nullable(Type.Object({ thresholdFen: FenAmount, offFen: FenAmount })),
  },
  { title: 'ProductCard' },
)

export const Sku = Type.Object(
  {
    id: Type.String(),
    specs: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
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
    title: Type.String(),
    subtitle: Type.String(),
    imageUrls: Type.Array(Picture),
    priceFen: FenAmount,
    maxPriceFen: FenAmount,
    marketPriceFen: Nullable(FenAmount),
    soldCount: Type.Integer(),
    listed: Type.Boolean(),
    soldOut: Type.Boolean(),
    giftable: Type.Boolean({ description: 'some SKU of it can be given' }),
    categories: Type.Array(Type.Object({ id: Type.String(), name: Type.String() }), {
      description: 'from the root to the leaf',
    }),
    specs: Type.Array(Type.Object({ name: Type.String(), values: Type.Array(Type.String()) }), {
      description: 'the choices, in the order of the SKUs',
    }),
    skus: Type.Array(Sku),
    attributes: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
    description: Type.String(),
    detailImageUrls: Type.Array(Picture),
    services: Type.Object({
      sevenDayReturn: Type.Boolean(),
      freightInsurance: Type.Boolean(),
      damageGuarantee: Type.Boolean(),
      afterSaleNote: Type.String(),
    }),
    delivery: Type.Object(
      {
        ...DeliveryPromise,
        freightFen: FenAmount,
        freeFromFen: Type.Integer({ minimum: 0, description: 'fen: an order of this much travels free' }),
      },
      { description: 'what is promised to somebody who orders now' },
    ),
    purchaseLimit: Nullable(
      Type.Object({ period: OneOf(['day', 'week', 'month', 'ever']), quantity: Type.Integer({ minimum: 1 }) }),
    ),
    favourite: Type.Boolean({ description: 'false for a visitor who is not logged in' }),
  },
  { title: 'Product' },
)

export const ProductQuery = Type.Object(
  {
    ...PageQuery,
    q: Type.Optional(Type.String({ maxLength: limits.searchChars })),
    categoryId: Type.Optional(Id('cat')),
    sort: Type.Optional(OneOf(productSorts, { default: 'default' })),
    minPriceFen: Type.Optional(FenAmount),
    maxPriceFen: Type.Optional(FenAmount),
    inStock: Type.Optional(Type.Boolean()),
    giftable: Type.Optional(Type.Boolean({ description: 'true: only what can be given, be it sold out or not' })),
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
          categories: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), count: Type.Integer() })),
          priceBands: Type.Array(
            Type.Object({ minPriceFen: FenAmount, maxPriceFen: Nullable(FenAmount), count: Type.Integer() }),
          ),
        }),
      ),
    }),
  ],
  { title: 'ProductPage' },
)

export const SearchStart = Type.Object({ hotWords: Type.Array(Type.String()), placeholder: Type.String() })
export const SuggestionQuery = Type.Object({ q: Type.String({ minLength: 1, maxLength: limits.searchChars }) })
export const SuggestionList = Type.Object({
  items: Type.Array(
    Type.Object(
      { text: Type.String(), kind: OneOf(['product', 'category']), id: Type.String() },
      { title: 'Suggestion' },
    ),
  ),
})

const Target = Type.Object(
  {
    kind: OneOf(['product', 'category', 'search', 'gifts']),
    value: Type.String({
      description: 'a product id, a category id, or the words to search for; of no meaning where presents are made',
    }),
  },
  { title: 'Target' },
)
/** What the home page shows, in order. */
export const HomeModule = Type.Union([
  Type.Object({
    kind: Type.Literal('banner'),
    id: Type.String(),
    items: Type.Array(
      Type.Object({
        title: Type.String(),
        subtitle: Type.String(),
        imageUrl: Nullable(Picture),
        tone: OneOf(['vermilion', 'jade', 'gold']),
        target: Target,
      }),
    ),
  }),
  Type.Object({
    kind: Type.Literal('shortcuts'),
    id: Type.String(),
    items: Type.Array(Type.Object({ title: Type.String(), imageUrl: Nullable(Picture), target: Target })),
  }),
  Type.Object({
    kind: Type.Literal('products'),
    id: Type.String(),
    title: Type.String(),
    target: Nullable(Target),
    items: Type.Array(ProductCard),
  }),
])
export const Home = Type.Object(
  { placeholder: Type.String({ description: 'words in the search field' }), modules: Type.Array(HomeModule) },
  { title: 'Home' },
)

export const CreateFootprint = Input({ productId: Id('prd') })
export const FootprintDay = Type.Object({
  productId: Type.String(),
  seenAt: Type.String({ format: 'date-time' }),
  product: ProductCard,
})
export const FootprintPage = Page(FootprintDay, { title: 'FootprintPage' })
export const FavouritePage = Page(ProductCard, { title: 'FavouritePage' })
