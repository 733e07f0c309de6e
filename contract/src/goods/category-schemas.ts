import { Type } from 'typebox'
import { Id, Input, Nullable, Picture, Text } from '../common/schemas'

const name = Text('line', { least: 1, most: 60 })

/** A category as staff see it, with products or without. */
export const ShopCategory = Type.Object(
  {
    id: Type.String(),
    parentId: Nullable(Type.String()),
    name: Type.String(),
    level: Type.Integer({ minimum: 1 }),
    iconUrl: Nullable(Picture),
    listedCount: Type.Integer({ minimum: 0, description: 'products on the shelf, in it and below it' }),
    productCount: Type.Integer({ minimum: 0, description: 'all products in it and below it' }),
  },
  { title: 'ShopCategory' },
)
export const ShopCategoryList = Type.Object({ items: Type.Array(ShopCategory) }, { title: 'ShopCategoryList' })

export const CreateCategory = Input({ parentId: Nullable(Id('cat')), name, iconUrl: Nullable(Picture) })
const edited = { name, iconUrl: Nullable(Picture) }
export const EditCategory = Input({
  ...edited,
  basedOn: Input(edited, { description: 'what the page showed; `changed_meanwhile` where it is otherwise by now' }),
})
export const OrderCategories = Input({
  parentId: Nullable(Id('cat')),
  ids: Type.Array(Id('cat'), {
    minItems: 1,
    maxItems: 5_000,
    uniqueItems: true,
    description: 'all of its categories, in their order',
  }),
})
