import type { System } from '../../core/system/system'
import { goodsChangeRoutes } from './change-routes'
import { changeShelfAsPlanned } from './plan-shelf'
import { goodsRoutes } from './routes'
import { stockSetting } from './stock-setting'

/** How staff see and change the goods (docs/decisions/64-the-goods-of-the-staff.md). */
export const goods: System = {
  name: 'goods',
  tables: ['shelf_plans'],
  routes: { merchant: [goodsRoutes, goodsChangeRoutes] },
  jobs: { change_shelf: { lane: 'orders', run: changeShelfAsPlanned } },
  settings: [stockSetting],
}
