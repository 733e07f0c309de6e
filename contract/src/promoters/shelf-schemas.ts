import { Type } from 'typebox'
import { ProductCard } from '../catalogue/schemas'
import { FenAmount, Id, Input, Nullable, Page, PageQuery, Picture, ShopText, Text, Time } from '../common/schemas'
import { PersonShown } from '../presents/part-schemas'
import { promoterLimits } from './limits'
import { PromoterGoods } from './schemas'

const { goodsPerShelf, materialChars, picturesPerMaterial, shelfTitleChars } = promoterLimits

const words = Text('lines', { most: materialChars, description: 'to be copied' })
const imageUrls = Type.Array(Picture, { maxItems: picturesPerMaterial, description: 'to be saved' })

/** What promoters send along with a product. */
export const Material = Type.Object(
  { id: Type.String(), productId: Type.String(), words: Type.String(), imageUrls, createdAt: Time },
  { title: 'Material' },
)
export const MaterialPage = Page(Material, { title: 'MaterialPage' })
export const MaterialQuery = Type.Object(
  { ...PageQuery, productId: Type.Optional(Id('prd')) },
  { additionalProperties: false },
)
/** It has words or pictures, or both. */
export const CreateMaterial = Input({
  productId: Id('prd'),
  words: Type.Optional(words),
  imageUrls: Type.Optional(imageUrls),
})

/** A product as its promoter sees it. */
export const PromoterProduct = Type.Object(
  {
    goods: PromoterGoods,
    skus: Type.Array(
      Type.Object({
        id: Type.String(),
        specText: ShopText({ description: 'empty: the product has one SKU' }),
        priceFen: FenAmount,
        earnsFen: FenAmount,
        soldOut: Type.Boolean(),
      }),
    ),
    mine: Type.Object(
      {
        orders: Type.Integer({ minimum: 0 }),
        salesFen: FenAmount,
        earnedFen: Type.Integer({ description: 'without what was taken back since' }),
      },
      { description: 'what the caller has sold of it, ever' },
    ),
    materials: Type.Array(Material, { description: 'the latest first' }),
  },
  { title: 'PromoterProduct' },
)

const title = Text('line', { least: 1, most: shelfTitleChars })
const productIds = Type.Array(Id('prd'), { maxItems: goodsPerShelf, uniqueItems: true })

/** The goods that the caller has put together, in their order. */
export const MyShelf = Type.Object(
  {
    title: Type.String({ description: 'empty: there is none yet' }),
    items: Type.Array(
      Type.Object({
        product: ProductCard,
        earnsFen: Nullable(FenAmount, { description: 'null: no plan pays for it now' }),
      }),
    ),
  },
  {
    title: 'MyShelf',
    description: 'goods that the shop has taken off its shelf are `listed: false`, and not shown to buyers',
  },
)
/** Replaces it. What the shop has taken off its shelf may stay, but not come in. */
export const SaveShelf = Input({ title, productIds })

/** A promoter's shelf as buyers see it: goods of the shop, and who put them together. */
export const Shelf = Type.Object(
  {
    title: Type.String(),
    promoter: Nullable(PersonShown, { description: 'null: they promote no more' }),
    items: Type.Array(ProductCard, { description: 'those that are on the shelf of the shop' }),
  },
  { title: 'Shelf' },
)
