import { Type } from 'typebox'
import { Nullable, Picture, ShopText } from '../common/schemas'

export const Category = Type.Object(
  {
    id: Type.String(),
    parentId: Nullable(Type.String()),
    name: ShopText(),
    level: Type.Integer({ minimum: 1 }),
    iconUrl: Nullable(Picture),
    productCount: Type.Integer({ minimum: 0 }),
  },
  { title: 'Category' },
)
export const CategoryList = Type.Object({ items: Type.Array(Category) })
