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

const word = Text('line', { least: 1, most: catalogueLimits.searchChars })

export const SearchWordsSetting = Input(
  {
    synonyms: Type.Array(Type.Array(word, { minItems: 2, maxItems: 30 }), {
      maxItems: 500,
      description: 'groups of words of which each also finds what the others find, in any language',
    }),
    givingWords: Type.Optional(
      Type.Array(word, {
        maxItems: 300,
        description:
          'words that only say that something is to be given (送礼, gift for), which a search leaves out; absent: those that every shop knows',
      }),
    ),
  },
  { title: 'SearchWordsSetting' },
)
