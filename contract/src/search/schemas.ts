import { Type } from 'typebox'
import { catalogueLimits } from '../catalogue/limits'
import { OneOf } from '../common/schemas'

export const SearchStart = Type.Object({ hotWords: Type.Array(Type.String()), placeholder: Type.String() })
export const SuggestionQuery = Type.Object({ q: Type.String({ minLength: 1, maxLength: catalogueLimits.searchChars }) })
export const SuggestionList = Type.Object({
  items: Type.Array(
    Type.Object(
      { text: Type.String(), kind: OneOf(['product', 'category']), id: Type.String() },
      { title: 'Suggestion' },
    ),
  ),
})
