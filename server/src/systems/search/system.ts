import type { System } from '../../core/system/system'
import { searchRoutes } from './routes'
import { searchSetting } from './search-setting'

export const search: System = {
  name: 'search',
  tables: ['search_words'],
  routes: { shopper: [searchRoutes] },
  settings: [searchSetting],
}
