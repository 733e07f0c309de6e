import { Type } from 'typebox'
import { ProductCard } from '../catalogue/schemas'
import { Exact, Input, Nullable, OneOf, Picture, ShopText, Time } from '../common/schemas'
import { HomeSetting } from './setting-schemas'

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

const DraftToken = Exact({ minLength: 32, maxLength: 64, description: 'made by the caller, of random characters' })

export const HomeQuery = Type.Object(
  { draft: Type.Optional(Exact({ maxLength: 64, description: 'the token of a draft, which is shown instead' })) },
  { additionalProperties: false },
)
/** A home page to look at before it is set. */
export const PutHomeDraft = Input({
  token: DraftToken,
  value: Nullable(HomeSetting, { description: 'null: the first products of the catalogue' }),
  at: Type.Optional(
    Nullable(Time, { description: 'the time as of which it is shown, for its seasons; null, or absent: now' }),
  ),
})
export const HomeDraft = Type.Object({ expiresAt: Time }, { title: 'HomeDraft' })
