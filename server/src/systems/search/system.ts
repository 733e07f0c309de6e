import type { System } from '../../core/system/system'
import { forgetSearchPeople, forgetSearchWords } from './forget-search-words'
import { searchRoutes } from './routes'
import { searchSetting } from './search-setting'
import { textsOfSearch } from './texts'

export const search: System = {
  name: 'search',
  tables: ['search_words', 'search_people'],
  routes: { shopper: [searchRoutes] },
  jobs: {
    forget_search_words: { lane: 'upkeep', repeats: { dailyAt: '03:40' }, run: forgetSearchWords },
    forget_search_people: { lane: 'upkeep', repeats: { dailyAt: '03:45' }, run: forgetSearchPeople },
  },
  settings: [searchSetting],
  shopTexts: { search: textsOfSearch },
}
