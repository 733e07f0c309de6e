import { sql } from 'kysely'
import type { TSchema } from 'typebox'
import { type TestDatabase, testDatabase, testStart } from '../../../testing'
import { jsonFile, sampleCategories, sampleProduct, sampleSku } from '../../../testing/catalogue/sample-product'
import { freightSetting } from '../freight/freight-setting'
import { saveSetting } from '../settings/change-setting'
import { type ImportFiles, importCatalogue } from './import-catalogue'
import { positionGap } from './product-places'

let shop: TestDatabase
beforeEach(async () => {
  shop = await testDatabase()
})
afterEach(() => shop.close())

const run = (files: ImportFiles, now = testStart) => importCatalogue(shop.db, files, { now })
const importProducts = (...products: unknown[]) => run({ products: jsonFile(products) })
/** Where one row at fault stops the import. */
const allOf = (files: ImportFiles) => importCatalogue(shop.db, files, { now: testStart, allOrNothing: true })
const nothingAmiss = { skipped: 0, faults: [], warned: 0, warnings: [] }
const productOf = (id: string) =>
  shop.db.selectFrom('products').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const skusOf = (id: string) =>
  shop.db.selectFrom('skus').selectAll().where('product_id', '=', id).orderBy('position').execute()
const stockOf = (id: string) =>
  shop.db.selectFrom('stocks').selectAll().where('sku_id', '=', id).executeTakeFirstOrThrow()
const categoriesOf = async (id: string) =>
  (await shop.db.selectFrom('product_categories').select('category_id').where('product_id', '=', id).execute())
    .map((row) => row.category_id)
    .sort()
const everything = async () =>
  Promise.all(
    (
      ['products', 'skus', 'stocks', 'categories', 'product_categories', 'product_labels', 'product_search'] as const
    ).map((table) =>
      sql`select * from ${sql.table(table)} t order by t::text`.execute(shop.db).then((result) => result.rows),
    ),
  )

test('products are imported with prices, choices and stock, in the order of the file', async () => {
  const done = await run({
    products: jsonFile([sampleProduct(7), sampleProduct(5)]),
    categories: jsonFile(sampleCategories),
  })
  expect(done).toEqual({ products: 2, created: 2, updated: 0, unchanged: 0, skus: 4, categories: 2, ...nothingAmiss })
  expect(await productOf('prd_7')).toMatchObject({
    title: '西湖龙井 7 号',
    image_urls: ['https://shop.example/tea.webp'],
    min_price_fen: 6800,
    max_price_fen: 16800,
    market_price_fen: null,
    purchase_limit: null,
    leaf_category_id: 'cat_101',
    position: positionGap,
    listed: true,
  })
  expect((await productOf('prd_5')).position).toBe(2 * positionGap)
  expect(await stockOf('sku_701')).toMatchObject({ supplied: 20, available: 20, held: 0, sold: 0 })
  expect(await categoriesOf('prd_7')).toEqual(['cat_100', 'cat_101'])
})

describe('the order of what the shop has', () => {
  const orderOf = async (table: 'products' | 'categories') =>
    (await shop.db.selectFrom(table).select('id').orderBy('position').orderBy('id').execute()).map(({ id }) => id)
  const files = (...ids: number[]): ImportFiles => ({ products: jsonFile(ids.map((id) => sampleProduct(id))) })

  it('stays as staff have made it; what is new comes last, as in the file', async () => {
    await run(files(1, 2, 3))
    await shop.db.updateTable('products').set({ position: 0 }).where('id', '=', 'prd_3').execute()
    await run(files(9, 1, 2, 8, 3))
    expect(await orderOf('products')).toEqual(['prd_3', 'prd_1', 'prd_2', 'prd_9', 'prd_8'])
    // However long the file is, each new product takes the room of one.
    await run(files(9, 1, 2, 8, 3, 7))
    expect((await productOf('prd_7')).position - (await productOf('prd_8')).position).toBe(positionGap)
  })

  it('is that of the file where this is asked for', async () => {
    await run(files(1, 2, 3))
    await importCatalogue(shop.db, files(3, 9, 1), { now: testStart, setsOrder: true })
    expect(await orderOf('products')).toEqual(['prd_3', 'prd_2', 'prd_9', 'prd_1'])
  })

  it('of categories too: one that goes to another parent comes last there', async () => {
    const category = (cat_id: string, f_cat_id = '0') => ({
      cat_id,
      f_cat_id,
      name: cat_id,
      level: f_cat_id === '0' ? 1 : 2,
    })
    const tree = (...categories: object[]): ImportFiles => ({ categories: jsonFile(categories) })
    await run(tree(category('1'), category('2'), category('11', '1'), category('21', '2')))
    await shop.db.updateTable('categories').set({ position: 0 }).where('id', '=', 'cat_2').execute()
    const next = [category('3'), category('1'), category('2'), category('11', '2'), category('21', '2')]
    await run(tree(...next))
    expect(await orderOf('categories')).toEqual(['cat_2', 'cat_1', 'cat_21', 'cat_3', 'cat_11'])
    await importCatalogue(shop.db, tree(...next), { now: testStart, setsOrder: true })
    expect(await orderOf('categories')).toEqual(['cat_3', 'cat_1', 'cat_2', 'cat_11', 'cat_21'])
  })
})

test('goods are labelled as their rows say; what is no label is left out, and a row without labels takes them away', async () => {
  const labels = async () =>
    (await shop.db.selectFrom('product_labels').select('label').where('product_id', '=', 'prd_7').execute())
      .map(({ label }) => label)
      .sort()
  const found = async (label: string) =>
    (await sql`select from product_search where tokens @@ ${`'@${label}'`}::tsquery`.execute(shop.db)).rows.length
  const done = await importProducts(
    sampleProduct(7, { recipients: ['mother', 'friend', 'mother', 'Mum!', 3], occasions: ['birthday'] }),
    sampleProduct(5, { recipients: 'mother' }),
  )
  expect(done.warnings.map(({ row, path }) => [row, path])).toEqual([
    [1, '/recipients/3'],
    [1, '/recipients/4'],
    [2, '/recipients'],
  ])
  expect(await labels()).toEqual(['occasion:birthday', 'recipient:friend', 'recipient:mother'])
  // Categories write the tokens of all products again.
  await run({ categories: jsonFile(sampleCategories) })
  expect(await found('recipient:mother')).toBe(1)
  await importProducts(sampleProduct(7, { recipients: ['friend'] }))
  expect(await labels()).toEqual(['recipient:friend'])
  expect(await found('recipient:mother')).toBe(0)
  await importProducts(sampleProduct(7))
  expect(await labels()).toEqual([])
})

test('goods name their freight template and what they weigh; a SKU may weigh something else', async () => {
  const named = sampleProduct(7, {
    express_info: { template_id: '47428464001', weight: 500 },
    skus: [sampleSku('701', '50g'), sampleSku('702', '250g', { weight: 900 })],
  })
  await importProducts(named, sampleProduct(5, { express_info: { template_id: 0 } }), sampleProduct(6))
  expect(await productOf('prd_7')).toMatchObject({ freight_template_id: '47428464001' })
  expect((await skusOf('prd_7')).map((sku) => sku.weight_grams)).toEqual([500, 900])
  for (const id of ['5', '6']) {
    expect(await productOf(`prd_${id}`)).toMatchObject({ freight_template_id: null })
    expect((await skusOf(`prd_${id}`)).map((sku) => sku.weight_grams)).toEqual([0, 0])
  }
  expect(await importProducts({ ...named, express_info: { template_id: '9', weight: 700 } })).toMatchObject({
    updated: 1,
  })
  expect((await skusOf('prd_7')).map((sku) => sku.weight_grams)).toEqual([700, 900])
})

test('a shop with several freight templates is told which of its goods name none of them', async () => {
  const [one] = freightSetting.initial.templates
  const templates = [...freightSetting.initial.templates, { ...one, id: '2' }]
  await saveSetting<TSchema>(shop.db, freightSetting, { templates }, { now: testStart, by: 'test' })
  const named = (id: number, template_id: string) => sampleProduct(id, { express_info: { template_id } })
  expect(await importProducts(named(7, '2'), named(5, '3'))).toMatchObject({
    created: 1,
    faults: [{ row: 2, path: '/express_info/template_id', reason: expect.stringContaining('default, 2') }],
  })
})

test('importing the same file again changes nothing', async () => {
  const files = () => ({
    products: jsonFile([sampleProduct(7), sampleProduct(5)]),
    categories: jsonFile(sampleCategories),
  })
  await run(files())
  const before = await everything()
  const later = new Date(testStart.getTime() + 60_000)
  expect(await run(files(), later)).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
  expect(await everything()).toEqual(before)
})

test('prices of the file replace the old ones, and the time of the change is stored', async () => {
  await importProducts(sampleProduct(7), sampleProduct(5))
  const later = new Date(testStart.getTime() + 60_000)
  const dearer = sampleProduct(7, { skus: [sampleSku('701', '50g', { sale_price: 7800 })] })
  expect(await run({ products: jsonFile([dearer, sampleProduct(5)]) }, later)).toMatchObject({
    updated: 1,
    unchanged: 1,
  })
  expect(await productOf('prd_7')).toMatchObject({ min_price_fen: 7800, created_at: testStart, updated_at: later })
})

test('stock of the file replaces the old one; held and sold pieces stay', async () => {
  await importProducts(sampleProduct(7))
  await shop.db.updateTable('stocks').set({ available: 12, held: 3, sold: 5 }).where('sku_id', '=', 'sku_701').execute()
  expect(await importProducts(sampleProduct(7))).toMatchObject({ updated: 1, unchanged: 0 })
  expect(await stockOf('sku_701')).toEqual({ sku_id: 'sku_701', supplied: 28, available: 20, held: 3, sold: 5 })
})

test('a SKU that its product no longer has goes off the shelf and stays for old orders', async () => {
  await importProducts(sampleProduct(7))
  await importProducts(sampleProduct(7, { skus: [sampleSku('702', '250g', { sale_price: 16800 })] }))
  expect((await skusOf('prd_7')).map(({ id, listed }) => [id, listed]).sort()).toEqual([
    ['sku_701', false],
    ['sku_702', true],
  ])
  expect(await productOf('prd_7')).toMatchObject({ min_price_fen: 16800, max_price_fen: 16800 })
  await importProducts(sampleProduct(7))
  expect((await skusOf('prd_7')).map((sku) => sku.listed)).toEqual([true, true])
})

test('products that are not in the file stay', async () => {
  await importProducts(sampleProduct(7))
  await importProducts(sampleProduct(5))
  expect(await productOf('prd_7')).toMatchObject({ listed: true })
})

test('the sold count is taken from the file and never goes down', async () => {
  await importProducts(sampleProduct(7, { total_sold_num: 30 }))
  await importProducts(sampleProduct(7, { total_sold_num: 10 }))
  await importProducts(sampleProduct(7))
  expect((await productOf('prd_7')).sold_count).toBe(30)
})

test('bad rows are left out and named, the others are imported', async () => {
  const bad = [sampleProduct(8, { status: 'x' }), sampleProduct(9, { title: '', ...{ skus: [] } })]
  const done = await importProducts(sampleProduct(7), ...bad, sampleProduct(5, { sub_title: '茶'.repeat(20) }))
  expect(done).toMatchObject({ products: 2, created: 2, skipped: 2, warned: 1 })
  expect(done.faults.map(({ file, row, path }) => [file, row, path])).toEqual([
    ['products', 2, '/status'],
    ['products', 3, '/skus'],
    ['products', 3, '/title'],
  ])
  expect(done.warnings).toMatchObject([{ file: 'products', row: 4, path: '/sub_title' }])
  const products = await shop.db.selectFrom('products').select('id').orderBy('id').execute()
  expect(products).toEqual([{ id: 'prd_5' }, { id: 'prd_7' }])
})

test('a file without a good row is refused, and so is one bad row where all or nothing is asked', async () => {
  await expect(importProducts(sampleProduct(8, { title: '' }))).rejects.toMatchObject({ code: 'catalogue_invalid' })
  const both = { products: jsonFile([sampleProduct(7), sampleProduct(8, { title: '' })]) }
  await expect(allOf(both)).rejects.toMatchObject({ code: 'catalogue_invalid' })
  expect(await run(both)).toMatchObject({ created: 1, skipped: 1 })
})

test('where all or nothing is asked, one bad row prevents the whole import; every bad row is named', async () => {
  await importProducts(sampleProduct(7))
  const before = await everything()
  const bad = allOf({
    products: jsonFile([
      sampleProduct(7, { title: '新的标题' }),
      sampleProduct(8, { status: 'x' }),
      sampleProduct(9, { title: '' }),
    ]),
  })
  await expect(bad).rejects.toMatchObject({
    code: 'catalogue_invalid',
    details: {
      rows: [
        { row: 2, path: '/status' },
        { row: 3, path: '/title' },
      ],
    },
  })
  expect(await everything()).toEqual(before)
})

test('of many bad rows the first hundred are named and all are counted', async () => {
  const bad = importProducts(...Array.from({ length: 250 }, (_, index) => sampleProduct(index + 1, { title: '' })))
  await expect(bad).rejects.toThrow(
    '250 faults in the products file, nothing was imported; the first 100 are named, 150 more are not',
  )
})

test.each([
  ['a product twice', [sampleProduct(7), sampleProduct('7')], { row: 2, path: '/product_id' }],
  [
    'a SKU in two products',
    [sampleProduct(7), sampleProduct(8, { skus: [sampleSku('702', '1g')] })],
    { row: 2, path: '/skus/0/sku_id' },
  ],
])('%s is left out and named', async (_, products, row) => {
  await expect(allOf({ products: jsonFile(products) })).rejects.toMatchObject({ details: { rows: [row] } })
  expect(await importProducts(...products)).toMatchObject({ created: 1, skipped: 1, faults: [row] })
  expect(await shop.db.selectFrom('products').select('id').execute()).toEqual([{ id: 'prd_7' }])
})

test('a SKU cannot move to another product', async () => {
  await importProducts(sampleProduct(7))
  const moved = importProducts(sampleProduct(8, { skus: [sampleSku('701', '50g')] }))
  await expect(moved).rejects.toMatchObject({ details: { rows: [{ row: 1, path: '/skus/0/sku_id' }] } })
})

test('a row that is left out is in nobody’s way', async () => {
  await importProducts(sampleProduct(7))
  const done = await importProducts(
    sampleProduct(8, { skus: [sampleSku('701', '50g')] }),
    sampleProduct(7, { title: '新茶到店' }),
  )
  expect(done).toMatchObject({ updated: 1, skipped: 1, faults: [{ row: 1, path: '/skus/0/sku_id' }] })
  const secondCopy = sampleProduct(9, { skus: [sampleSku('1001', '50g')] })
  const after = await importProducts(sampleProduct(9), secondCopy, sampleProduct(10))
  expect(after).toMatchObject({ created: 2, skipped: 1, faults: [{ row: 2, path: '/product_id' }] })
})

test('what is no number sells, promises and costs nothing', async () => {
  const odd = sampleProduct(7, {
    sold_num: '',
    extra_service: { seven_day_return: [1], freight_insurance: '0x1', damage_guarantee: 1 },
    skus: [sampleSku('701', '50g', { market_price: 'abc' })],
  })
  const { warnings } = await importProducts(odd)
  expect(warnings.map(({ path }) => path)).toEqual([
    '/skus/0/market_price',
    '/extra_service/seven_day_return',
    '/extra_service/freight_insurance',
    '/total_sold_num',
  ])
})

test('categories that are imported after products get them', async () => {
  await importProducts(sampleProduct(7, { cats: [{ cat_id: 101 }] }))
  expect(await categoriesOf('prd_7')).toEqual(['cat_101'])
  await run({ categories: jsonFile(sampleCategories) })
  expect(await categoriesOf('prd_7')).toEqual(['cat_100', 'cat_101'])
  await run({
    categories: jsonFile([
      { cat_id: 102, f_cat_id: 0, name: '饮品', level: 1 },
      { ...sampleCategories[1], f_cat_id: 102 },
    ]),
  })
  expect(await categoriesOf('prd_7')).toEqual(['cat_101', 'cat_102'])
})

test.each([
  ['a parent that does not exist', [{ cat_id: 1, f_cat_id: 9, name: '茶', level: 2 }], { row: 1, path: '/f_cat_id' }],
  ['a level that skips', [sampleCategories[0], { ...sampleCategories[1], level: 3 }], { row: 2, path: '/level' }],
  ['a category twice', [sampleCategories[0], sampleCategories[0]], { row: 2, path: '/cat_id' }],
  ['no name', [{ cat_id: 1, f_cat_id: 0, level: 1 }], { row: 1, path: '/name' }],
  [
    'a circle',
    [
      { cat_id: 1, f_cat_id: 2, name: '茶', level: 2 },
      { cat_id: 2, f_cat_id: 1, name: '叶', level: 3 },
    ],
    { row: 1, path: '/level' },
  ],
])('categories: %s is named', async (_, categories, row) => {
  await expect(allOf({ categories: jsonFile(categories) })).rejects.toMatchObject({
    details: { rows: expect.arrayContaining([expect.objectContaining(row)]) },
  })
})

test('categories that do not fit are left out with those below them, the others are imported', async () => {
  const orphan = { cat_id: 7, f_cat_id: 9, name: '花', level: 2 }
  const below = { cat_id: 8, f_cat_id: 7, name: '玫瑰', level: 3 }
  const done = await run({ categories: jsonFile([below, orphan, ...sampleCategories]) })
  expect(done).toMatchObject({ categories: 2, skipped: 2 })
  expect(done.faults).toMatchObject([
    { file: 'categories', row: 2, path: '/f_cat_id' },
    { file: 'categories', row: 1, path: '/f_cat_id' },
  ])
  expect(await shop.db.selectFrom('categories').select('id').orderBy('id').execute()).toEqual([
    { id: 'cat_100' },
    { id: 'cat_101' },
  ])
})

test('a category cannot be moved below its own child, which is not in the file', async () => {
  await run({ categories: jsonFile(sampleCategories) })
  const circle = run({ categories: jsonFile([{ cat_id: 100, f_cat_id: 101, name: '茶叶', level: 3 }]) })
  await expect(circle).rejects.toMatchObject({ details: { rows: [{ row: 1, path: '/level' }] } })
})

test('bad products roll back the categories of the same import', async () => {
  await expect(run({ categories: jsonFile(sampleCategories), products: jsonFile([{}]) })).rejects.toThrow(
    'nothing was imported',
  )
  expect(await shop.db.selectFrom('categories').selectAll().execute()).toEqual([])
})

test('two imports at once end like one after the other', async () => {
  const many = (stock: number) =>
    Array.from({ length: 40 }, (_, index) =>
      sampleProduct(index + 1, { skus: [sampleSku(index + 1, '50g', { stock_num: stock })] }),
    )
  await Promise.all([importProducts(...many(5)), importProducts(...many(9).reverse())])
  const stocks = await shop.db.selectFrom('stocks').select('available').distinct().execute()
  expect(stocks).toHaveLength(1)
})
