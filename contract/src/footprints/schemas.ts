import { Type } from 'typebox'
import { ProductCard } from '../catalogue/schemas'
import { Id, Input, Page } from '../common/schemas'

export const CreateFootprint = Input({ productId: Id('prd') })
export const Footprint = Type.Object({
  productId: Type.String(),
  seenAt: Type.String({ format: 'date-time' }),
  product: ProductCard,
})
export const FootprintPage = Page(Footprint, { title: 'FootprintPage' })
