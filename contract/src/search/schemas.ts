import { Type } from 'typebox'
import { catalogueLimits } from '../catalogue/limits'
import { Input, OneOf, Text } from '../common/schemas'

export const SearchStart = Type.Object({ hotWords: Type.Array(Type.String()), placeholder: Type.String() })
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
    Type.Object(
      { text: Type.String(), kind: OneOf(['product', 'category']), id: Type.String() },
      { title: 'Suggestion' },
    ),
  ),
})
