import type { System } from '../../core/system/system'
import { homeSetting } from './home-setting'
import { homeRoutes } from './routes'

export const home: System = { name: 'home', routes: { shopper: [homeRoutes] }, settings: [homeSetting] }
