import type { Home } from '@haoli/contract'
import { sql } from 'kysely'
import { productCards } from '../../core/products/product-cards'
import type { Draft } from '../../core/settings/drafts'
import { readSetting } from '../../core/settings/read-setting'
import { isInSeason, type Season } from '../../core/settings/season'
import type { Context } from '../../core/system/system'
import type { Db } from '../../platform/database/db'
import { plannedEachTime } from '../../platform/database/keep-plans'
import { type HomeSetting, homeSetting } from './home-setting'

const productsWithoutSetting = 20
const mostLimited = 20

/** The home page. What is out of season is left out, and what is off the shelf; so is a module that has nothing left. */
export async function getHome(
  db: Db,
  { now: asked, registry }: Pick<Context, 'now' | 'registry'>,
  draft?: Draft,
): Promise<Home> {
  const now = draft?.now ?? asked
  const context = { now, registry }
  const setting = (await (draft?.read(db, homeSetting) ?? readSetting(db, homeSetting, now))) ?? (await plainHome(db))
  const limitedIds = setting.modules.some(({ kind }) => kind === 'limited_prices')
    ? await limitedProducts(db, context)
    : []
  const ids = setting.modules.flatMap((module) => (module.kind === 'products' ? module.productIds : []))
  const cards = await productCards(db, [...new Set([...ids, ...limitedIds])], context)
  const listed = new Map(cards.filter((card) => card.listed).map((card) => [card.id, card]))
  const cardsOf = (productIds: string[]) => productIds.flatMap((id) => listed.get(id) ?? [])
  const inSeason = <T extends { season?: Season }>({ season, ...item }: T) =>
    isInSeason(season, context.now) ? [item] : []
  const modules = setting.modules.flatMap((module): Home['modules'] => {
    if (module.kind === 'limited_prices') {
      return filled({ ...module, kind: 'products', target: null, items: cardsOf(limitedIds) })
    }
    if (module.kind === 'banner') return filled({ ...module, items: module.items.flatMap(inSeason) })
    if (module.kind === 'shortcuts') return filled({ ...module, items: module.items.flatMap(inSeason) })
    const { productIds, ...rest } = module
    return filled({ ...rest, items: cardsOf(productIds) })
  })
  return { placeholder: setting.placeholder, modules }
}

/**
 * The ids of the products that some system says have a limited-time price, in the order of the catalogue. Whether to begin with the offers
 * or with the catalogue depends on how many offers hold.
 */
async function limitedProducts(db: Db, { now, registry }: Pick<Context, 'now' | 'registry'>): Promise<string[]> {
  const isLimited = registry.productFilters.get('limited')
  if (!isLimited) return []
  const { rows } = await sql<{ id: string }>`${sql.raw(plannedEachTime)}
    select p.id from products p where p.listed and not p.sold_out and ${isLimited(now)}
    order by p.position, p.id limit ${mostLimited}`.execute(db)
  return rows.map((row) => row.id)
}

const filled = <T extends Home['modules'][number]>(module: T): T[] => (module.items.length === 0 ? [] : [module])

/** A shop that has set nothing shows the first products of its catalogue. */
async function plainHome(db: Db): Promise<HomeSetting> {
  const { rows } = await sql<{ id: string }>`
    select id from products where listed order by position, id limit ${productsWithoutSetting}`.execute(db)
  const productIds = rows.map((row) => row.id)
  return { placeholder: '', modules: [{ kind: 'products', id: 'first', title: '今日好物', target: null, productIds }] }
}
