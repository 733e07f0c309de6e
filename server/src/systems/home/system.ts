import type { System } from '../../core/system/system'
import { homeSetting } from './home-setting'
import { merchantHomeRoutes } from './merchant-routes'
import { shownAtHome } from './promises'
import { homeRoutes } from './routes'
import { textsOfHome } from './texts'

export const home: System = {
  name: 'home',
  tables: ['home_drafts'],
  routes: { shopper: [homeRoutes], merchant: [merchantHomeRoutes] },
  settings: [homeSetting],
  shopTexts: { home: textsOfHome },
  views: { promises: shownAtHome },
}
