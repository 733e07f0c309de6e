import type { ProductPromise } from '@haoli/contract'
import { promiseOf } from '../../core/products/promises'
import { readSetting } from '../../core/settings/read-setting'
import type { Db } from '../../platform/database/db'
import { homeSetting } from './home-setting'

/** Modules of the home page that name the product. */
export async function shownAtHome(db: Db, productId: string, now: Date): Promise<ProductPromise[]> {
  const setting = await readSetting(db, homeSetting, now)
  const modules = (setting?.modules ?? []).filter(
    (module) => module.kind === 'products' && module.productIds.includes(productId),
  )
  const items = modules.map((module) => ({
    id: module.id,
    title: 'title' in module ? module.title : module.id,
    from: null,
    until: null,
  }))
  return [promiseOf({ kind: 'home_modules', count: items.length, items })]
}
