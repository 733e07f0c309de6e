import type { Home } from '@haoli/contract'
import { sql } from 'kysely'
import { productCards } from '../../core/products/product-cards'
import type { Draft } from '../../core/settings/drafts'
import { readSetting } from '../../core/settings/read-setting'
import { isInSeason, type Season } from '../../core/settings/season'
import type { Context } from '../../core/system/system'
import type { Db } from '../../platform/database/db'
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
  const ids = setting.modules.flatMap((module) => (module.kind === 'products' ? module.productIds : []))
  const cards = await productCards(db, [...new Set(ids)], context)
  const listed = new Map(cards.filter((card) => card.listed).map((card) => [card.id, card]))
  const inSeason = <T extends { season?: Season }>({ season, ...item }: T) =>
    isInSeason(season, context.now) ? [item] : []
  const limited = setting.modules.some(({ kind }) => kind === 'limited_prices')
    ? await limitedProducts(db, context)
    : []
  const modules = setting.modules.flatMap((module): Home['modules'] => {
    if (module.kind === 'limited_prices') return filled({ ...module, kind: 'products', target: null, items: limited })
    if (module.kind === 'banner') return filled({ ...module, items: module.items.flatMap(inSeason) })
    if (module.kind === 'shortcuts') return filled({ ...module, items: module.items.flatMap(inSeason) })
    const { productIds, ...rest } = module
    return filled({ ...rest, items: productIds.flatMap((id) => listed.get(id) ?? []) })
  })
  return { placeholder: setting.placeholder, modules }
}

/** The products that some system says have a limited-time price, in the order of the catalogue. */
async function limitedProducts(db: Db, context: Pick<Context, 'now' | 'registry'>) {
  const isLimited = context.registry.productFilters.get('limited')
  if (!isLimited) return []
  const { rows } = await sql<{ id: string }>`
    select p.id from products p where p.listed and not p.sold_out and ${isLimited(context.now)}
    order by p.position, p.id limit ${mostLimited}`.execute(db)
  return productCards(
    db,
    rows.map((row) => row.id),
    context,
  )
}

const filled = <T extends Home['modules'][number]>(module: T): T[] => (module.items.length === 0 ? [] : [module])

/** A shop that has set nothing shows the first products of its catalogue. */
async function plainHome(db: Db): Promise<HomeSetting> {
  const { rows } = await sql<{ id: string }>`
    select id from products where listed order by position, id limit ${productsWithoutSetting}`.execute(db)
  const productIds = rows.map((row) => row.id)
  return { placeholder: '', modules: [{ kind: 'products', id: 'first', title: '今日好物', target: null, productIds }] }
}
