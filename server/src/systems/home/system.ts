import type { System } from '../../core/system/system'
import { homeSetting } from './home-setting'
import { shownAtHome } from './promises'
import { homeRoutes } from './routes'
import { textsOfHome } from './texts'

export const home: System = {
  name: 'home',
  routes: { shopper: [homeRoutes] },
  settings: [homeSetting],
  shopTexts: { home: textsOfHome },
  views: { promises: shownAtHome },
}
