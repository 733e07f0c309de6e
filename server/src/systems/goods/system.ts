import { sql } from 'kysely'
import type { System } from '../../core/system/system'
import type { TaskKind } from '../../core/tasks/task-kind'
import { categoryRoutes } from './category-routes'
import { goodsChangeRoutes } from './change-routes'
import { changeShelfAsPlanned } from './plan-shelf'
import { previewFileRoutes, previewRoutes } from './preview-routes'
import { forgetPreviews, importProductsTask } from './previews'
import { productFormRoutes } from './product-routes'
import { goodsRoutes } from './routes'
import { stockSetting } from './stock-setting'
import { goodsWaiting } from './waiting'

/** How staff see and change the goods (docs/decisions/64-the-goods-of-the-staff.md). */
export const goods: System = {
  name: 'goods',
  tables: ['shelf_plans', 'catalogue_previews', 'catalogue_preview_rows'],
  routes: {
    merchant: [goodsRoutes, goodsChangeRoutes, productFormRoutes, categoryRoutes, previewFileRoutes, previewRoutes],
  },
  jobs: {
    change_shelf: { lane: 'orders', run: changeShelfAsPlanned },
    forget_previews: { lane: 'upkeep', repeats: { dailyAt: '03:55' }, run: forgetPreviews },
  },
  tasks: { import_products: importProductsTask as TaskKind },
  settings: [stockSetting],
  namesPictures: [() => sql`select product::text as text from catalogue_preview_rows where product is not null`],
  waiting: goodsWaiting,
}
