import type { System } from '../../core/system/system'
import { forgetWishes } from './forget-wishes'
import { promisedWishes } from './promises'
import { wishesRoutes } from './routes'
import { wishSetting } from './wish-setting'

/** What somebody would like to be given, as a card for a chat. It promises nothing: the giver then gives any present. */
export const wishes: System = {
  name: 'wishes',
  tables: ['wishes'],
  routes: { shopper: [wishesRoutes] },
  jobs: { forget_wishes: { lane: 'upkeep', repeats: { dailyAt: '03:20' }, run: forgetWishes } },
  settings: [wishSetting],
  views: { promises: promisedWishes },
}
