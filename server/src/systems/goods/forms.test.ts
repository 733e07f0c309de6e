import type {
  CreateProduct,
  Goods,
  ImportPreview,
  PreviewRowPage,
  ProductChangePage,
  ShopCategory,
  Task,
} from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { sampleCategories, sampleProduct, sampleSku } from '../../../testing/catalogue/sample-product'
import { brokenRules } from '../../../testing/orders/conservation'
import { codeOf } from '../../../testing/orders/trade-fixtures'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
  await file('catalogue/categories', sampleCategories)
  await file('catalogue/imports', [sampleProduct(7), sampleProduct(8)])
})
afterAll(() => shop.close())

const file = async <T>(path: string, body: unknown) => {
  const headers = { ...shop.asMerchant, 'content-type': 'application/json' }
  const url = `/v1/merchant/${path}`
  return (await shop.app.inject({ method: 'POST', url, headers, payload: JSON.stringify(body) })).json<T>()
}
const ask = async <T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) => {
  const url = `/v1/merchant/${path}`
  const answer = await shop.app.inject({ method, url, headers: shop.asMerchant, ...(body && { body }) })
  return { status: answer.statusCode, body: answer.json<T>() }
}
const goodsOf = async (id: string) => (await ask<Goods>('GET', `products/${id}`)).body

const form: CreateProduct = {
  title: '手作木梳',
  subtitle: '老山檀',
  imageUrls: ['/v1/pictures/upl_1', '/v1/pictures/upl_2'],
  description: '一把梳子。',
  detailImageUrls: [],
  attributes: [{ name: '材质', value: '檀木' }],
  services: { sevenDayReturn: true, freightInsurance: false, damageGuarantee: false, afterSaleNote: '' },
  purchaseLimit: { period: 'ever', quantity: 2 },
  freightTemplateId: null,
  categoryId: 'cat_101',
  recipients: ['mother'],
  occasions: [],
  skus: [
    {
      specs: [{ name: '尺寸', value: '大' }],
      imageUrl: null,
      weightGrams: 80,
      listed: true,
      priceFen: 9_900,
      marketPriceFen: 12_900,
      stock: 12,
    },
  ],
}
/** What the form of a product shows. */
const formOf = ({ skus, categories, ...goods }: Goods) => {
  const { title, subtitle, imageUrls, description, detailImageUrls, attributes, services, purchaseLimit } = goods
  return {
    ...{ title, subtitle, imageUrls, description, detailImageUrls, attributes, services, purchaseLimit },
    freightTemplateId: goods.freightTemplateId,
    categoryId: categories.at(-1)?.id ?? null,
    ...{ recipients: goods.recipients, occasions: goods.occasions, basedOn: goods.edition },
    skus: skus.map(({ id, specs, imageUrl, weightGrams, listed }) => ({ id, specs, imageUrl, weightGrams, listed })),
  }
}

test('a product made by hand is checked as one of a file is, and is off the shelf until it is put there', async () => {
  const { status, body } = await ask<Goods>('POST', 'products', form)
  expect(status).toBe(201)
  expect(body).toMatchObject({
    ...{ title: '手作木梳', listed: false, recipients: ['mother'], purchaseLimit: { period: 'ever', quantity: 2 } },
    categories: [{ name: '茶叶' }, { name: '绿茶' }],
    skus: [{ priceFen: 9_900, marketPriceFen: 12_900, availableQuantity: 12, weightGrams: 80 }],
  })
  const twice = await ask('POST', 'products', { ...form, skus: [form.skus[0], form.skus[0]] })
  expect(twice.body).toMatchObject({ code: 'catalogue_invalid', rows: [{ path: '/skus/1/sku_attrs' }] })
  const priceless = await ask('POST', 'products', { ...form, skus: [{ ...form.skus[0], priceFen: undefined }] })
  expect(priceless.body).toMatchObject({ code: 'validation_failed', param: '/skus/0/priceFen' })
  await ask('POST', 'products/shelf', { productIds: [body.id], listed: true, reason: '上新' })
  const found = await shop.app.inject({ url: `/v1/products?q=${encodeURIComponent('木梳')}` })
  expect(found.json().items).toMatchObject([{ id: body.id }])
})

test('an edit keeps price, stock and place, gets a new SKU, and is refused where the form is stale', async () => {
  const before = await goodsOf('prd_7')
  const place = () =>
    shop.db.selectFrom('products').select('position').where('id', '=', 'prd_7').executeTakeFirstOrThrow()
  const was = await place()
  const wanted = { ...formOf(before), title: '明前龙井', imageUrls: ['/media/b.webp', '/media/a.webp'], reason: '换图' }
  const added = { ...form.skus[0], specs: [{ name: '规格', value: '500g' }] }
  const edited = await ask<Goods>('PUT', 'products/prd_7', { ...wanted, skus: [...wanted.skus, added] })
  expect(edited.body).toMatchObject({ title: '明前龙井', imageUrls: wanted.imageUrls, edition: before.edition + 1 })
  expect(edited.body.skus.map((sku) => [sku.priceFen, sku.availableQuantity, sku.listed])).toEqual([
    [6_800, 20, true],
    [16_800, 20, true],
    [9_900, 12, true],
  ])
  expect(await place()).toEqual(was)
  expect(codeOf(await ask('PUT', 'products/prd_7', wanted))).toBe('goods_changed')
  const { items } = (await ask<ProductChangePage>('GET', 'products/prd_7/changes')).body
  expect(items[0]).toMatchObject({ what: 'details', reason: '换图', before: { title: '西湖龙井 7 号' } })
  expect(await brokenRules(shop.db)).toEqual([])
})

const rowsOf = async (id: string, query = '') =>
  (await ask<PreviewRowPage>('GET', `catalogue/previews/${id}/rows?limit=50${query}`)).body.items
const applied = async (id: string) => {
  const { taskId } = (await ask<ImportPreview>('POST', `catalogue/previews/${id}/apply`)).body
  await shop.deps.jobs.runDue()
  return (await ask<Task>('GET', `tasks/${taskId}`)).body
}

test('a preview says what each row changes and writes nothing; applied, the shop is as it said', async () => {
  const before = await goodsOf('prd_8')
  const cheaper = [sampleSku('801', '50g', { sale_price: 5_900, stock_num: 3 }), sampleSku('803', '1kg')]
  const preview = await file<ImportPreview>('catalogue/previews', [
    sampleProduct(8, { title: '西湖龙井 八号', skus: cheaper }),
    sampleProduct(9),
    sampleProduct(10, { title: '', sub_title: '茶'.repeat(20) }),
  ])
  expect(preview).toMatchObject({
    counts: { created: 1, changed: 1, unchanged: 0, skipped: 1 },
    ...{ warned: 1, stale: 0, rows: 3 },
  })
  expect(await goodsOf('prd_8')).toEqual(before)
  const [changed, created, skipped] = await rowsOf(preview.id)
  const usual = { params: { count: 20, usual: 18 } }
  expect(changed?.changes).toEqual([
    { skuId: null, specText: '', field: 'title', from: '西湖龙井 8 号', to: '西湖龙井 八号' },
    { skuId: 'sku_801', specText: '50g', field: 'priceFen', from: 6_800, to: 5_900 },
    { skuId: 'sku_801', specText: '50g', field: 'stock', from: 20, to: 3 },
    { skuId: 'sku_803', specText: '1kg', field: 'added', from: null, to: { priceFen: 6_800, stock: 20 } },
    { skuId: 'sku_802', specText: '250g', field: 'removed', from: true, to: false },
  ])
  expect(created).toMatchObject({ outcome: 'created', productId: 'prd_9', changes: [] })
  expect(skipped?.outcome).toBe('skipped')
  expect(skipped?.notes).toEqual([
    { path: '/title', code: 'empty', params: {}, reason: 'empty', isFault: true },
    { path: '/sub_title', code: 'longer_than_usual', ...usual, reason: expect.any(String), isFault: false },
  ])
  expect(await rowsOf(preview.id, '&outcome=skipped')).toEqual([skipped])
  expect(await applied(preview.id)).toMatchObject({ state: 'done', done: 2, failed: 0 })
  expect(await goodsOf('prd_8')).toMatchObject({ title: '西湖龙井 八号' })
  const { items } = (await ask<ProductChangePage>('GET', 'products/prd_8/changes')).body
  expect(items.map(({ what, after, cause }) => [what, after, cause])).toEqual([
    ['details', { title: '西湖龙井 八号', 'sku_803 added': expect.anything(), 'sku_802 removed': false }, 'import'],
    ['price', 5_900, 'import'],
  ])
  expect(await goodsOf('prd_9')).toMatchObject({ listed: true })
  expect(codeOf(await ask('POST', `catalogue/previews/${preview.id}/apply`))).toBe('goods_changed')
  expect(await brokenRules(shop.db)).toEqual([])
})

test('what staff changed after the preview is not overwritten: the row fails, and the preview says that it is stale', async () => {
  const rows = [sampleProduct(8, { title: '又一个名字' }), sampleProduct(9, { title: '西湖龙井九号' })]
  const preview = await file<ImportPreview>('catalogue/previews', rows)
  await ask('POST', 'skus/stock', { reason: '盘点', changes: [{ skuId: 'sku_901', delta: 5 }] })
  expect((await ask<ImportPreview>('GET', `catalogue/previews/${preview.id}`)).body.stale).toBe(1)
  expect(await applied(preview.id)).toMatchObject({ state: 'done', done: 2, failed: 1 })
  expect((await goodsOf('prd_8')).title).toBe('又一个名字')
  expect((await goodsOf('prd_9')).skus[0]?.availableQuantity).toBe(25)
})

test('categories are made, renamed, put in order and removed', async () => {
  const names = (items: ShopCategory[]) => items.map(({ name }) => name)
  const change = async (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object) =>
    (await ask<{ items: ShopCategory[] }>(method, `categories${path}`, body)).body.items
  const made = await change('POST', '', { parentId: null, name: '器物', iconUrl: null })
  expect(names(made)).toEqual(['茶叶', '器物', '绿茶'])
  const id = made[1]?.id ?? ''
  await change('PUT', `/${id}`, { name: '好物', iconUrl: null, basedOn: { name: '器物', iconUrl: null } })
  const ordered = await change('PUT', '/order', { parentId: null, ids: [id, 'cat_100'] })
  expect(names(ordered)).toEqual(['好物', '茶叶', '绿茶'])
  expect(codeOf(await ask('PUT', 'categories/order', { parentId: null, ids: [id] }))).toBe('goods_changed')
  expect(codeOf(await ask('DELETE', 'categories/cat_100'))).toBe('category_in_use')
  expect(names(await change('DELETE', `/${id}`))).toEqual(['茶叶', '绿茶'])
  const basedOn = { name: '绿茶', iconUrl: null }
  const rename = (name: string) => ask('PUT', 'categories/cat_101', { name, iconUrl: null, basedOn })
  expect(codeOf(await rename('龙井茶'))).toBeUndefined()
  expect(codeOf(await rename('另一个名字'))).toBe('changed_meanwhile')
  const found = await shop.app.inject({ url: `/v1/products?q=${encodeURIComponent('龙井茶')}` })
  expect(found.json().items.length).toBeGreaterThan(0)
})
