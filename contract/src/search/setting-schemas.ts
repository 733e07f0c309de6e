import { Type } from 'typebox'
import { catalogueLimits } from '../catalogue/limits'
import { Input } from '../common/schemas'

export const SearchSetting = Input(
  {
    placeholder: Type.String({ maxLength: 30, description: 'words in the search field' }),
    hotWords: Type.Array(Type.String({ minLength: 1, maxLength: catalogueLimits.searchChars, pattern: '\\S' }), {
      maxItems: 30,
      uniqueItems: true,
      description: 'shown after what people search for most',
    }),
  },
  { title: 'SearchSetting' },
)
