import type { ProductPage, ProductQuery, ProductSort } from '@haoli/contract'
import { seedDemo } from '../../../demo/seed'
import { type TestApp, testApp } from '../../../testing'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
  await seedDemo(shop.deps)
})
afterAll(() => shop.close())

async function list(query: ProductQuery): Promise<ProductPage> {
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  )
  const answer = await shop.app.inject({ url: `/v1/products?${search}` })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}
async function walk(query: ProductQuery): Promise<ProductPage[]> {
  const pages = [await list(query)]
  for (let cursor = pages[0]?.nextCursor; typeof cursor === 'string'; cursor = pages.at(-1)?.nextCursor) {
    pages.push(await list({ ...query, cursor }))
  }
  return pages
}
const titles = async (q: string) => (await list({ q, limit: 50 })).items.map((card) => card.title)
const listedCount = async () =>
  (
    await shop.db
      .selectFrom('products')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('listed', '=', true)
      .executeTakeFirstOrThrow()
  ).n

test.each<[ProductSort, (card: ProductPage['items'][number]) => number]>([
  ['default', () => 0],
  ['sales', (card) => -card.soldCount],
  ['newest', () => 0],
  ['price_asc', (card) => card.priceFen],
  ['price_desc', (card) => -card.priceFen],
])('pages by %s show every product once, in order', async (sort, rank) => {
  const pages = await walk({ sort, limit: 7 })
  const cards = pages.flatMap((page) => page.items)
  expect(new Set(cards.map((card) => card.id)).size).toBe(cards.length)
  expect(cards.length).toBe(await listedCount())
  const ranks = cards.map(rank)
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  expect(new Set(pages.map((page) => page.total))).toEqual(new Set([cards.length]))
  expect(pages.map((page) => page.facets !== null)).toEqual(pages.map((_, index) => index === 0))
})

test('a card shows what a list needs', async () => {
  const [tea, fan] = (await list({})).items
  expect(tea).toMatchObject({
    title: '明前西湖龙井 特级 250g 礼罐',
    priceFen: 16_800,
    hasPriceRange: true,
    listed: true,
    soldOut: false,
  })
  expect(tea?.couponTag).toEqual({ thresholdFen: 19_900, offFen: 2_000 })
  expect(fan?.couponTag).toEqual({ thresholdFen: 39_900, offFen: 6_000 })
  const [one] = (await list({ q: '一泡装' })).items
  expect(one).toMatchObject({ priceFen: 1, marketPriceFen: null, hasPriceRange: false })
  expect(one?.onlySkuId).toMatch(/^sku_/)
})

test.each(['龙井', 'longjing', 'lj', 'LongJing', 'xihu longjing', '西湖lj', '西湖龙井'])(
  '%s finds 龙井 first',
  async (q) => {
    expect((await titles(q))[0]).toBe('明前西湖龙井 特级 250g 礼罐')
  },
)

test('products with the words in the title come first, on every page', async () => {
  const pages = await walk({ q: '苏州', limit: 2 })
  const hits = pages.flatMap((page) => page.items.map((card) => card.title.includes('苏州')))
  expect(hits).toEqual([...hits].sort((a, b) => Number(b) - Number(a)))
  expect(hits.length).toBeGreaterThan(2)
})

test.each(['%', '_', "'", '\\', '龙井%%', "x' or 1=1"])('%s is not a wildcard', async (q) => {
  const found = await list({ q })
  expect(found.total).toBeLessThan(await listedCount())
})

test('filters narrow the list, and facets count what each would leave', async () => {
  const all = await list({})
  const cakes = all.facets?.categories.find((category) => category.name === '糕点')
  expect(all.facets?.categories).toHaveLength(10)
  const inCakes = await list({ categoryId: cakes?.id ?? '' })
  expect(inCakes.total).toBe(cakes?.count)
  expect(inCakes.facets?.categories.map((category) => category.name)).toEqual(['月饼', '中式点心', '糖与巧克力'])
  const band = inCakes.facets?.priceBands[0]
  const cheap = await list({
    categoryId: cakes?.id ?? '',
    minPriceFen: band?.minPriceFen ?? 0,
    maxPriceFen: band?.maxPriceFen ?? 0,
  })
  expect(cheap.total).toBe(band?.count)
  expect(cheap.facets?.priceBands).toEqual(inCakes.facets?.priceBands)
})

test('`inStock` leaves out what is sold out', async () => {
  const soldOut = (await list({ q: '樱桃' })).items
  expect(soldOut).toMatchObject([{ soldOut: true }])
  expect((await list({ q: '樱桃', inStock: true })).items).toEqual([])
})

test.each([
  'x',
  'W10',
  Buffer.from('["sales",1,2,3,"prd_1"]').toString('base64url'),
  Buffer.from('["default",1,"a","prd_1"]').toString('base64url'),
])('a cursor that is not of this list is refused: %s', async (cursor) => {
  const answer = await shop.app.inject({ url: `/v1/products?cursor=${cursor}` })
  expect([answer.statusCode, answer.json()]).toMatchObject([400, { code: 'validation_failed', param: '/cursor' }])
})

test('a product shows its choices in the order of its SKUs', async () => {
  const [, fan] = (await list({})).items
  const answer = await shop.app.inject({ url: `/v1/products/${fan?.id}` })
  const product = answer.json()
  expect(product.specs).toEqual([
    { name: '花色', values: ['朱砂红', '月白', '黛绿'] },
    { name: '扇柄', values: ['湘妃竹', '紫檀'] },
  ])
  expect(product.categories.map((category: { name: string }) => category.name)).toEqual(['丝绸', '团扇折扇'])
  expect(product).toMatchObject({
    listed: true,
    soldOut: false,
    favourite: false,
    priceFen: 29_900,
    maxPriceFen: 35_900,
  })
  expect(product.skus).toHaveLength(6)
})

test('a product off the shelf can still be opened, but no list shows it', async () => {
  const { id } = await shop.db.selectFrom('products').select('id').where('listed', '=', false).executeTakeFirstOrThrow()
  expect((await shop.app.inject({ url: `/v1/products/${id}` })).json()).toMatchObject({ id, listed: false })
  expect(await titles('水蜜桃')).toEqual([])
  expect((await shop.app.inject({ url: '/v1/products/prd_404' })).statusCode).toBe(404)
})

test('categories come level by level, only those with listed products', async () => {
  const { items } = (await shop.app.inject({ url: '/v1/categories' })).json()
  const [tea] = items
  expect(tea).toMatchObject({ name: '茶叶', parentId: null, level: 1, iconUrl: '/media/icon_1f375.webp' })
  expect(items).toContainEqual(expect.objectContaining({ name: '绿茶', parentId: tea.id, level: 2 }))
  const sum = items
    .filter((item: { level: number }) => item.level === 1)
    .reduce((all: number, item: { productCount: number }) => all + item.productCount, 0)
  expect(sum).toBe(await listedCount())
})

test('suggestions name categories and products that match what was typed so far', async () => {
  const suggest = async (q: string) =>
    (await shop.app.inject({ url: `/v1/search/suggestions?q=${encodeURIComponent(q)}` })).json().items
  expect(await suggest('yueb')).toContainEqual(expect.objectContaining({ text: '月饼', kind: 'category' }))
  expect(await suggest('longj')).toContainEqual(
    expect.objectContaining({ text: '明前西湖龙井 特级 250g 礼罐', kind: 'product' }),
  )
  expect(await suggest('%')).toEqual([])
})

test('what has the initials of one word comes before what has them side by side', async () => {
  const found = await titles('lj')
  const others = found.filter((title) => !title.includes('龙井'))
  expect(found.length).toBeGreaterThan(others.length)
  expect(found.slice(-others.length)).toEqual(others)
})

test.each([
  ['烏龍', '乌龙'],
  ['烏龍茶', '乌龙茶'],
  ['竜井', '龙井'],
])('%s finds what %s finds', async (q, plain) => {
  const found = await titles(q)
  expect(found.length).toBeGreaterThan(0)
  expect(found).toEqual(await titles(plain))
})

test('the demo suggests words of its own', async () => {
  const { hotWords, placeholder } = (await shop.app.inject({ url: '/v1/search' })).json()
  expect(hotWords).toHaveLength(10)
  expect(placeholder).toBe('明前龙井 · 苏州团扇')
})

test('a search that finds nothing shows what is most like it, and says so; asked exactly, it shows nothing', async () => {
  const page = await list({ q: '龙景' })
  expect(page).toMatchObject({ shownFor: '龙井', total: 1 })
  expect(page.items[0]?.title).toContain('西湖龙井')
  expect(await list({ q: '龙景', exact: true })).toMatchObject({ total: 0, items: [] })
  expect(await list({ q: '龙景', exact: true })).not.toHaveProperty('shownFor')
  expect(await list({ q: '龙井' })).not.toHaveProperty('shownFor')
  expect(await list({ q: '潜水艇' })).toMatchObject({ total: 0, items: [] })
})

test.each([
  ['月饼礼合', '月饼'],
  ['羊融围巾', '羊绒'],
  ['阳光玫槐', '阳光玫瑰'],
  ['正山小钟', '正山小种'],
  ['cashmare', 'cashmere'],
  ['lonjing', 'longjing'],
  ['紫色的大熊猫', '熊猫'],
  ['巧克历 200元以内', '200元以内'],
])('%s is read as something with %s', async (q, words) => {
  const page = await list({ q })
  expect(page.shownFor).toContain(words)
  expect(page.total).toBeGreaterThan(0)
})

test('filters are no reason to search for other words, and further pages are of the words of the first', async () => {
  expect(await list({ q: '龙井', categoryId: 'cat_610300' })).toMatchObject({ total: 0 })
  expect(await list({ q: '龙井', categoryId: 'cat_610300' })).not.toHaveProperty('shownFor')
  const pages = await walk({ q: '茶业', limit: 3 })
  expect(pages.length).toBeGreaterThan(1)
  expect(new Set(pages.map(({ shownFor }) => shownFor))).toEqual(new Set(['茶叶']))
  const ids = pages.flatMap(({ items }) => items.map(({ id }) => id))
  expect(new Set(ids).size).toBe(pages[0]?.total)
})

test('products are filtered by recipient and occasion, counted as the facets say, and found by what the shop calls them', async () => {
  const { facets } = await list({})
  const counts = facets?.labels.map(({ kind, code, count }) => [kind, code, count] as const) ?? []
  expect(counts.slice(0, 2).map(([, code]) => code)).toEqual(['mother', 'father'])
  for (const [kind, code, count] of counts) expect((await list({ [kind]: code, limit: 50 })).total).toBe(count)
  const [mother, words] = [await list({ recipient: 'mother', limit: 50 }), await list({ q: '送妈妈的礼物', limit: 50 })]
  expect(words.items.map(({ id }) => id)).toEqual(mother.items.map(({ id }) => id))
  expect((await list({ recipient: 'nobody' })).total).toBe(0)
  const cheap = await list({ recipient: 'mother', maxPriceFen: 19_999 })
  expect(cheap.facets?.labels).toContainEqual({
    kind: 'recipient',
    code: 'mother',
    title: { zh: '妈妈', en: 'Mum', ja: 'お母さん' },
    count: cheap.total,
  })
})

test('what a search names in yuan is its budget', async () => {
  const within = await list({ q: '送妈妈 200元以内', limit: 50 })
  expect(within.total).toBe((await list({ recipient: 'mother', maxPriceFen: 20_000 })).total)
  expect(within.total).toBeGreaterThan(0)
  expect(within.items.every(({ priceFen }) => priceFen <= 20_000)).toBe(true)
})
