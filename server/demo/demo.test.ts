import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { balanceOfPromoter } from '../src/core/commission/balance'
import { listProducts } from '../src/core/products/list-products'
import { readOwnPart } from '../src/core/products/own-part'
import { productOf } from '../src/core/products/product-of'
import { readPublicPart } from '../src/core/products/public-part'
import { makeRegistry } from '../src/core/system/registry'
import { systemClock } from '../src/platform/clock'
import { systemsOf } from '../src/systems'
import { getHome } from '../src/systems/home/get-home'
import { promoterDays } from '../src/systems/promoters/days'
import { promoterMonths } from '../src/systems/promoters/months'
import { type TestDatabase, testApp, testDatabase, testStart } from '../testing'
import { brokenRules } from '../testing/orders/conservation'
import { readPictureUrl } from './picture-recipe'
import { picturesOfDemo } from './pictures'
import { seedDemo } from './seed'

let shop: TestDatabase
beforeAll(async () => {
  shop = await testDatabase()
  await seedDemo({ db: shop.db, clock: { now: () => testStart } })
})
afterAll(() => shop.close())

const prices = async () => (await shop.db.selectFrom('skus').select('price_fen').execute()).map((row) => row.price_fen)

test('the demo is a shop of its own: 64 products and 160 SKUs at least, in ten categories', async () => {
  const count = async (table: 'products' | 'skus') =>
    (
      await shop.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow()
    ).rows
  expect(await count('products')).toBeGreaterThanOrEqual(64)
  expect(await count('skus')).toBeGreaterThanOrEqual(160)
  const top = await shop.db.selectFrom('categories').select('name').where('parent_id', 'is', null).execute()
  expect(top.map((row) => row.name)).toEqual([
    '茶叶',
    '糕点',
    '鲜果',
    '瓷器',
    '丝绸',
    '玩具',
    '鲜花',
    '珠宝',
    '家居',
    '课堂',
  ])
})

test('a first start that was broken off begins again', async () => {
  const other = await testDatabase()
  const seed = () => seedDemo({ db: other.db, clock: { now: () => testStart } })
  const home = async () => (await getHome(other.db, context)).modules.map((module) => module.kind)
  await sql`alter table settings add constraint broken check (key <> 'search')`.execute(other.db)
  await expect(seed()).rejects.toThrow()
  await sql`alter table settings drop constraint broken`.execute(other.db)
  expect(await seed()).toBe(true)
  expect(await home()).toContain('banner')
  expect(await seed()).toBe(false)
  await other.close()
})

test('it has the prices and states that are easily drawn wrong', async () => {
  expect(await prices()).toEqual(expect.arrayContaining([1, 999_900, 1_200_000]))
  const products = await shop.db.selectFrom('products').select(['title', 'listed']).execute()
  expect(products.some((product) => !product.listed)).toBe(true)
  expect(Math.max(...products.map((product) => [...product.title].length))).toBeGreaterThanOrEqual(50)
  const stocks = await shop.db
    .selectFrom('skus')
    .innerJoin('stocks', 'stocks.sku_id', 'skus.id')
    .select(['product_id', 'available', 'specs'])
    .execute()
  const byProduct = group(stocks)
  expect([...byProduct].some(([, rows]) => rows.every((row) => row.available === 0))).toBe(true)
  expect(
    [...byProduct].some(([, rows]) => rows.some((row) => row.available === 0) && rows.some((row) => row.available > 0)),
  ).toBe(true)
  expect(stocks.some((row) => row.specs.length === 2)).toBe(true)
})

const group = <Row extends { product_id: string }>(rows: Row[]) => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.product_id, [...(groups.get(row.product_id) ?? []), row])
  return groups
}

const notKept = { part: <T>(_key: string, make: () => Promise<T>) => make() }
const context = { now: testStart, registry: makeRegistry(systemsOf('sandbox')), answers: notKept }

test('most of it can be given; jewellery, courses and what costs more than ¥10,000 cannot', async () => {
  const all = await listProducts(shop.db, { limit: 1 }, context)
  const giftable = await listProducts(shop.db, { limit: 1, giftable: true }, context)
  expect(giftable.total).toBeGreaterThan(50)
  expect(giftable.total).toBeLessThan(all.total)
  const obstacles = async (title: string) => {
    const { id } = await shop.db
      .selectFrom('products')
      .select('id')
      .where('title', 'like', `%${title}%`)
      .executeTakeFirstOrThrow()
    const own = await readOwnPart(shop.db, id, null, context)
    const product = productOf(await readPublicPart(shop.db, id, context), own, testStart)
    return [product.giftable, [...new Set(product.skus.map((sku) => sku.giftObstacle))]]
  }
  expect(await obstacles('西湖龙井')).toEqual([true, [null, 'sold_out']])
  expect(await obstacles('珍珠项链')).toEqual([false, ['category']])
  expect(await obstacles('书法入门')).toEqual([false, ['category']])
})

test('somebody can swap for the same price', async () => {
  const { rows } = await sql<{ title: string }>`
    select p.title from products p join skus k on k.product_id = p.id join stocks t on t.sku_id = k.id
    where p.listed and k.listed and t.available > 0 and k.price_fen <= 1000000
      and not exists (select from product_categories c where c.product_id = p.id and c.category_id = 'cat_610800')
    group by p.id, p.title, k.price_fen having count(*) > 1`.execute(shop.db)
  expect(rows.length).toBeGreaterThan(5)
})

test('every picture that the demo names can be made', async () => {
  const urls = await picturesOfDemo()
  expect(urls.length).toBeGreaterThan(200)
  for (const url of urls) expect([url, readPictureUrl(url)]).not.toContain(null)
  const text = await readFile(new URL('./products.json', import.meta.url), 'utf8')
  expect(text).not.toMatch(/https?:/)
})

test('the home page leads only to what is there', async () => {
  const home = await getHome(shop.db, context)
  expect(home.modules.map((module) => module.kind)).toEqual([
    'banner',
    'shortcuts',
    'products',
    'products',
    'products',
    'products',
    'products',
    'products',
  ])
  const categories = new Set((await shop.db.selectFrom('categories').select('id').execute()).map((row) => row.id))
  for (const module of home.modules) {
    if (module.kind === 'products') expect(module.items.length).toBeGreaterThanOrEqual(module.id === 'limited' ? 4 : 6)
    const targets = module.kind === 'products' ? [module.target] : module.items.map((item) => item.target)
    for (const target of targets) {
      if (target?.kind === 'category') expect(categories).toContain(target.value)
      if (target?.kind !== 'search') continue
      const { total } = await listProducts(shop.db, { q: target.value, exact: true, limit: 1 }, context)
      expect([target.value, total > 1]).toEqual([target.value, true])
    }
  }
})

test.each([
  ['2026-03-03', ['新年']],
  ['2026-04-01', []],
  ['2026-06-01', ['毕业']],
  ['2026-09-15', ['中秋']],
])('on %s the home page names %j, and no occasion of another season', async (day, occasions) => {
  const { modules } = await getHome(shop.db, { ...context, now: new Date(`${day}T12:00:00+08:00`) })
  const shortcuts = modules.flatMap((module) => (module.kind === 'shortcuts' ? module.items : []))
  const ofSeasons = shortcuts.filter(({ title }) => ['新年', '毕业', '中秋'].includes(title))
  expect(ofSeasons.map(({ title }) => title)).toEqual(occasions)
  expect(shortcuts.length).toBeGreaterThanOrEqual(4)
})

test('a shop that has products is left alone', async () => {
  expect(await seedDemo({ db: shop.db, clock: systemClock })).toBe(false)
})

test('the history of its promoters keeps every rule that money, stock and commission have', async () => {
  expect(await brokenRules(shop.db)).toEqual([])
})

test('each of its promoters without an agency has lines of three months, and has been paid', async () => {
  const promoters = await shop.db
    .selectFrom('promoters')
    .selectAll()
    .where('id', 'not in', (eb) => eb.selectFrom('agency_members').select('promoter_id'))
    .orderBy('id')
    .execute()
  expect(new Set(promoters.map(({ kind }) => kind)).size).toBe(4)
  for (const { id } of promoters) {
    const { items } = await promoterMonths(shop.db, id)
    expect(items.length).toBeGreaterThanOrEqual(3)
    const { paidFen, pendingFen } = await balanceOfPromoter(shop.db, id)
    expect(paidFen).toBeGreaterThan(0)
    expect(pendingFen).toBeGreaterThanOrEqual(0)
    const { total } = await promoterDays(shop.db, { promoterId: id, days: 30 }, testStart)
    expect(Object.values(total).every((value) => value > 0)).toBe(true)
  }
})

test('its figures are not empty, and are counted at once', async () => {
  const open = await testApp()
  await seedDemo(open.deps)
  await open.deps.jobs.runDue()
  const days = await open.db
    .selectFrom('figures')
    .select((eb) => ['day', eb.fn.sum<number>('value').as('visits')])
    .where('figure', '=', 'visits')
    .where('subject', '=', 'shop')
    .where('entrance', '<>', 'chat')
    .groupBy('day')
    .execute()
  const outOfTheRoom = 5
  expect(days.reduce((all, { visits }) => all + visits, 0)).toBe(3 * (9 + 6 + 5 + 3) + outOfTheRoom)
  expect(days.length).toBeGreaterThanOrEqual(3)
  const seen = await open.db.selectFrom('figures').select('value').where('figure', '=', 'eventsSeen').execute()
  expect(seen.length).toBeGreaterThan(0)
  await open.close()
})
