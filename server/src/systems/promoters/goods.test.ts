import type { Material, PageOf, Problem, PromoterGoods, PromoterProduct } from '@haoli/contract'
import { seedCatalogue, seeded, type TestApp, testApp } from '../../../testing'
import { addGoods, lineOf } from '../../../testing/orders/trade-fixtures'
import { friend } from '../../../testing/presents/present-fixtures'
import {
  merchantPost,
  openLink,
  promoter,
  publish,
  type TestPromoter,
} from '../../../testing/promoters/promoter-fixtures'

let shop: TestApp
let chen: TestPromoter
beforeAll(async () => {
  shop = await testApp()
  await seedCatalogue(shop.db)
  chen = await promoter(shop, 'phone-chen')
  await addGoods(shop.db, { id: 'cheap', priceFen: 1_000, stock: 9 })
  await addGoods(shop.db, { id: 'dear', priceFen: 90_000, stock: 0 })
  await publish(shop, { productId: 'prd_cheap', ratePpm: 200_000 })
  await publish(shop, { productId: 'prd_dear', ratePpm: 50_000 })
  await publish(shop, { productId: seeded.tea.product })
  await shop.db.updateTable('products').set({ sold_count: 700 }).where('id', '=', 'prd_dear').execute()
})
afterAll(() => shop.close())

const goods = async (query: string) =>
  (await chen.get<PageOf<PromoterGoods>>(`/v1/me/promoter/goods?sort=price_asc${query}`)).body.items.map(
    ({ product }) => product.id,
  )
const product = (id: string) => chen.get<PromoterProduct & Problem>(`/v1/me/promoter/goods/${id}`)

test.each([
  ['', ['prd_cheap', seeded.tea.product, 'prd_dear']],
  ['&minRatePpm=100000', ['prd_cheap', seeded.tea.product]],
  ['&minPriceFen=2000&maxPriceFen=50000', [seeded.tea.product]],
  ['&minSold=700', ['prd_dear']],
  ['&categoryId=cat_none', []],
])('goods are filtered by what is asked for: %s', async (query, ids) => expect(await goods(query)).toEqual(ids))

test('goods are filtered by their category, pages and all', async () => {
  const { category_id } = await shop.db
    .selectFrom('product_categories')
    .select('category_id')
    .where('product_id', '=', seeded.tea.product)
    .executeTakeFirstOrThrow()
  expect(await goods(`&categoryId=${category_id}`)).toEqual([seeded.tea.product])
  const first = await chen.get<PageOf<PromoterGoods>>('/v1/me/promoter/goods?sort=sales&limit=1&minRatePpm=100000')
  const cursor = encodeURIComponent(first.body.nextCursor ?? '')
  const next = await chen.get<PageOf<PromoterGoods>>(
    `/v1/me/promoter/goods?sort=sales&limit=1&minRatePpm=100000&cursor=${cursor}`,
  )
  expect([...first.body.items, ...next.body.items].map((one) => one.product.id).sort()).toEqual(
    ['prd_cheap', seeded.tea.product].sort(),
  )
})

test('a product’s page says what each SKU earns, what was sold of it, and what to send along', async () => {
  const buyer = await friend(shop, 'phone-buyer')
  await openLink(buyer, await chen.link('prd_cheap'))
  const { body: order } = await buyer.order(lineOf('sku_cheap', 2))
  await buyer.payInFull(order.id)
  const words = '喝了十年的茶\n这一批最好'
  const made = await merchantPost<Material>(shop, 'promoter-materials', { productId: 'prd_cheap', words })
  expect(made.status).toBe(201)
  const { body } = await product('prd_cheap')
  expect(body.skus).toMatchObject([{ priceFen: 1_000, earnsFen: 200, soldOut: false }])
  expect(body.mine).toEqual({ orders: 1, salesFen: 2_000, earnedFen: 400 })
  expect(body.materials).toEqual([made.body])
  expect(body.materials[0]?.words).toBe(words)
  expect((await product('prd_dear')).body.skus).toMatchObject([{ soldOut: true }])
})

test('a product that nothing pays for has no such page, and neither has anybody but a promoter', async () => {
  expect((await product(seeded.scarf.product)).status).toBe(404)
  const other = await friend(shop, 'phone-other')
  expect((await other.get<Problem>('/v1/me/promoter/goods/prd_cheap')).body.code).toBe('not_a_promoter')
})

test('material has words or pictures, and is taken back', async () => {
  const add = (body: object) => merchantPost<Material & Problem>(shop, 'promoter-materials', body)
  expect((await add({ productId: 'prd_dear' })).body).toMatchObject({ code: 'validation_failed', param: '/words' })
  expect((await add({ productId: 'prd_none', words: 'x' })).status).toBe(404)
  const { body } = await add({ productId: 'prd_dear', imageUrls: ['/media/a.webp'] })
  const url = `/v1/merchant/promoter-materials/${body.id}`
  const remove = () => shop.app.inject({ method: 'DELETE', url, headers: shop.asMerchant })
  expect((await product('prd_dear')).body.materials).toHaveLength(1)
  expect((await remove()).statusCode).toBe(204)
  expect((await remove()).statusCode).toBe(404)
  expect((await product('prd_dear')).body.materials).toEqual([])
})

test('a product has so much material, also where two add the last at once', async () => {
  const add = () => merchantPost<Problem>(shop, 'promoter-materials', { productId: seeded.tea.product, words: '茶' })
  const answers = await Promise.all(Array.from({ length: 25 }, add))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(20)
})
