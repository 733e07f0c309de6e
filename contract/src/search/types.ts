import type { Static } from 'typebox'
import type * as schema from './schemas'
import type * as settings from './setting-schemas'

export type SearchStart = Static<typeof schema.SearchStart>
export type CountedSearch = Static<typeof schema.CountedSearch>
export type SuggestionList = Static<typeof schema.SuggestionList>
export type SearchWordsSetting = Static<typeof settings.SearchWordsSetting>
