import type { Home } from '@haoli/contract'
import { sql } from 'kysely'
import { productCards } from '../../core/products/product-cards'
import { readSetting } from '../../core/settings/read-setting'
import type { Context } from '../../core/system/system'
import type { Db } from '../../platform/database/db'
import { type HomeSetting, homeSetting } from './home-setting'

const productsWithoutSetting = 20

/** The home page. Products that are off the shelf are left out, and so is a list that has none left. */
export async function getHome(db: Db, context: Pick<Context, 'now' | 'registry'>): Promise<Home> {
  const setting = (await readSetting(db, homeSetting, context.now)) ?? (await plainHome(db))
  const ids = setting.modules.flatMap((module) => (module.kind === 'products' ? module.productIds : []))
  const cards = await productCards(db, [...new Set(ids)], context)
  const listed = new Map(cards.filter((card) => card.listed).map((card) => [card.id, card]))
  const modules = setting.modules.flatMap((module): Home['modules'] => {
    if (module.kind !== 'products') return [module]
    const { productIds, ...rest } = module
    const items = productIds.flatMap((id) => listed.get(id) ?? [])
    return items.length === 0 ? [] : [{ ...rest, items }]
  })
  return { placeholder: setting.placeholder, modules }
}

/** A shop that has set nothing shows the first products of its catalogue. */
async function plainHome(db: Db): Promise<HomeSetting> {
  const { rows } = await sql<{ id: string }>`
    select id from products where listed order by position, id limit ${productsWithoutSetting}`.execute(db)
  const productIds = rows.map((row) => row.id)
  return { placeholder: '', modules: [{ kind: 'products', id: 'first', title: '今日好物', target: null, productIds }] }
}
