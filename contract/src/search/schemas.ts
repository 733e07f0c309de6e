import { Type } from 'typebox'
import { catalogueLimits } from '../catalogue/limits'
import { Input, OneOf, ShopText, Text } from '../common/schemas'

export const SearchStart = Type.Object({ hotWords: Type.Array(ShopText()), placeholder: ShopText() })
export const SuggestionQuery = Type.Object({ q: Type.String({ minLength: 1, maxLength: catalogueLimits.searchChars }) })
export const SearchedWords = Input(
  { q: Text('line', { least: 1, most: catalogueLimits.searchChars }) },
  { title: 'SearchedWords' },
)
export const CountedSearch = Type.Object(
  {
    counted: Type.Boolean({
      description: 'false: it finds nothing, or has no words that would mean something to others',
    }),
  },
  { title: 'CountedSearch' },
)
export const SuggestionList = Type.Object({
  items: Type.Array(
    Type.Object({ text: ShopText(), kind: OneOf(['product', 'category']), id: Type.String() }, { title: 'Suggestion' }),
  ),
})
