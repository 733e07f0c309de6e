import { Type } from 'typebox'
import { Input, Nullable, OneOf, Picture } from '../common/schemas'

const Id = Type.String({ minLength: 1, maxLength: 40, description: 'unlike those of the other modules' })
const Words = Type.String({ minLength: 1, maxLength: 30 })
const Target = Input({
  kind: OneOf(['product', 'category', 'search', 'gifts']),
  value: Type.String({ maxLength: 80 }),
})

/** The home page as the merchant sets it: lists name their products, and the page shows those that are on the shelf. */
export const HomeSetting = Input(
  {
    placeholder: Type.String({ maxLength: 30, description: 'words in the search field' }),
    modules: Type.Array(
      Type.Union([
        Input({
          kind: Type.Literal('banner'),
          id: Id,
          items: Type.Array(
            Input({
              title: Words,
              subtitle: Type.String({ maxLength: 40 }),
              imageUrl: Nullable(Picture),
              tone: OneOf(['vermilion', 'jade', 'gold']),
              target: Target,
            }),
            { minItems: 1, maxItems: 10 },
          ),
        }),
        Input({
          kind: Type.Literal('shortcuts'),
          id: Id,
          items: Type.Array(Input({ title: Words, imageUrl: Nullable(Picture), target: Target }), {
            minItems: 1,
            maxItems: 10,
          }),
        }),
        Input({
          kind: Type.Literal('products'),
          id: Id,
          title: Words,
          target: Nullable(Target),
          productIds: Type.Array(Type.String({ maxLength: 80 }), { minItems: 1, maxItems: 100 }),
        }),
      ]),
      { maxItems: 30 },
    ),
  },
  { title: 'HomeSetting' },
)
