import { Type } from 'typebox'
import { Input, Nullable, OneOf, Picture, Season, Text } from '../common/schemas'

const Id = Text('line', { least: 1, most: 40, description: 'unlike those of the other modules' })
const Words = Text('line', { least: 1, most: 30 })
const Target = Input({
  kind: OneOf(['product', 'category', 'search', 'gifts']),
  value: Text('line', { most: 80 }),
})
const season = Type.Optional(
  Nullable(Season, { description: 'shown only then, `until` excluded; null, or absent: all year' }),
)

/** The home page as the merchant sets it: lists name their products, and the page shows those that are on the shelf. */
export const HomeSetting = Input(
  {
    placeholder: Text('line', { most: 30, description: 'words in the search field' }),
    modules: Type.Array(
      Type.Union([
        Input({
          kind: Type.Literal('banner'),
          id: Id,
          items: Type.Array(
            Input({
              title: Words,
              subtitle: Text('line', { most: 40 }),
              imageUrl: Nullable(Picture),
              tone: OneOf(['vermilion', 'jade', 'gold']),
              target: Target,
              season,
            }),
            { minItems: 1, maxItems: 10 },
          ),
        }),
        Input({
          kind: Type.Literal('shortcuts'),
          id: Id,
          items: Type.Array(Input({ title: Words, imageUrl: Nullable(Picture), target: Target, season }), {
            minItems: 1,
            maxItems: 10,
          }),
        }),
        Input({
          kind: Type.Literal('products'),
          id: Id,
          title: Words,
          target: Nullable(Target),
          productIds: Type.Array(Text('line', { most: 80 }), { minItems: 1, maxItems: 100 }),
        }),
        Input(
          { kind: Type.Literal('limited_prices'), id: Id, title: Words },
          { description: 'the products that have a limited-time price now' },
        ),
      ]),
      { maxItems: 30 },
    ),
  },
  { title: 'HomeSetting' },
)
