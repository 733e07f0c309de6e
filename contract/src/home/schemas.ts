import { Type } from 'typebox'
import { ProductCard } from '../catalogue/schemas'
import { Nullable, OneOf, Picture, ShopText } from '../common/schemas'
import { DraftQuery } from '../settings/schemas'

const Target = Type.Object(
  {
    kind: OneOf(['product', 'category', 'search', 'gifts']),
    value: Type.String({
      description: 'a product id, a category id, or the words to search for; not used by gifts',
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
        title: ShopText(),
        subtitle: ShopText(),
        imageUrl: Nullable(Picture),
        tone: OneOf(['vermilion', 'jade', 'gold']),
        target: Target,
      }),
    ),
  }),
  Type.Object({
    kind: Type.Literal('shortcuts'),
    id: Type.String(),
    items: Type.Array(Type.Object({ title: ShopText(), imageUrl: Nullable(Picture), target: Target })),
  }),
  Type.Object({
    kind: Type.Literal('products'),
    id: Type.String(),
    title: ShopText(),
    target: Nullable(Target),
    items: Type.Array(ProductCard),
  }),
])
export const Home = Type.Object(
  { placeholder: ShopText({ description: 'words in the search field' }), modules: Type.Array(HomeModule) },
  { title: 'Home' },
)

export const HomeQuery = DraftQuery
