import { Type } from 'typebox'
import { ProductCard } from '../catalogue/schemas'
import { FenAmount, Nullable, Page } from '../common/schemas'

export const Favourite = Type.Intersect(
  [
    ProductCard,
    Type.Object({
      keptFen: Nullable(FenAmount, {
        description: 'fen: the lowest price of the product when it was marked; null: marked before that was noted',
      }),
      tellsLowerPrice: Type.Boolean({ description: 'true: its owner asked to be told once when it costs less' }),
    }),
  ],
  { title: 'Favourite' },
)
export const FavouritePage = Page(Favourite, { title: 'FavouritePage' })
