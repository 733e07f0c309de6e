import { Type } from 'typebox'
import { catalogueLimits } from '../catalogue/limits'
import { Input, Text } from '../common/schemas'

export const SearchSetting = Input(
  {
    placeholder: Text('line', { most: 30, description: 'words in the search field' }),
    hotWords: Type.Array(Text('line', { least: 1, most: catalogueLimits.searchChars }), {
      maxItems: 30,
      uniqueItems: true,
      description: 'shown before what people search for most',
    }),
    hotWordPeople: Type.Optional(
      Type.Integer({
        minimum: 2,
        maximum: 10_000,
        description: 'so many people have to search for a word before it is shown to others; absent: 5',
      }),
    ),
  },
  { title: 'SearchSetting' },
)
