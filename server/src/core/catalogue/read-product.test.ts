import { sampleProduct, sampleSku } from '../../../testing/catalogue/sample-product'
import { readProduct } from './read-product'
import { RowIssues } from './row-issues'
import { RowReader } from './row-reader'

function read(value: unknown) {
  const issues = new RowIssues()
  return { product: readProduct(value, new RowReader(1, issues)), issues: issues.list }
}
const skus = (...changes: Record<string, unknown>[]) => ({
  skus: changes.map((change, index) => sampleSku(`90${index + 1}`, `${index}g`, change)),
})

test('a product is read with its ids, prices in fen and choices', () => {
  const { product, issues } = read(sampleProduct('7'))
  expect(issues).toEqual([])
  expect(product).toMatchObject({
    id: 'prd_7',
    listed: true,
    categoryIds: ['cat_100', 'cat_101'],
    services: { sevenDayReturn: true, freightInsurance: false, damageGuarantee: true },
    purchaseLimit: null,
    skus: [
      { id: 'sku_701', priceFen: 6800, marketPriceFen: null, stock: 20, specs: [{ name: '规格', value: '50g' }] },
      { id: 'sku_702', priceFen: 16800, marketPriceFen: 21800 },
    ],
  })
})

test('ids may be numbers or strings', () => {
  expect(read(sampleProduct(7)).product).toEqual(read(sampleProduct('7')).product)
})

test('a whole answer of product/get is read like the product itself', () => {
  const answer = { errcode: 0, errmsg: 'ok', product: sampleProduct('7') }
  expect(read(answer).product).toEqual(read(sampleProduct('7')).product)
})

test('cats_v2 is preferred to cats', () => {
  const { product } = read(sampleProduct('7', { cats_v2: [{ cat_id: 9 }] }))
  expect(product?.categoryIds).toEqual(['cat_9'])
})

test.each([
  [1, 2, { period: 'day', quantity: 2 }],
  [2, 3, { period: 'week', quantity: 3 }],
  [3, 1, { period: 'month', quantity: 1 }],
  [0, 5, null],
  [1, 0, null],
])('limited_info %i × %i is the purchase limit %j', (period_type, limited_buy_num, limit) => {
  expect(read(sampleProduct('7', { limited_info: { period_type, limited_buy_num } })).product?.purchaseLimit).toEqual(
    limit,
  )
})

test.each([0, 6, 9, 11, 13, 20])('status %i is off the shelf', (status) => {
  expect(read(sampleProduct('7', { status })).product?.listed).toBe(false)
})

test('a product is off the shelf if all of its SKUs are', () => {
  expect(read(sampleProduct('7', skus({ status: 11 }, { status: 5 }))).product?.listed).toBe(true)
  expect(read(sampleProduct('7', skus({ status: 11 }, { status: 11 }))).product?.listed).toBe(false)
})

test.each<[string, unknown, string]>([
  ['not an object', 7, ''],
  ['an error of the API', { errcode: 48001, errmsg: 'api unauthorized' }, '/errcode'],
  ['an answer without its product', { errcode: 0, errmsg: 'ok' }, '/product'],
  ['no id', sampleProduct('7', { product_id: undefined }), '/product_id'],
  ['a negative id', sampleProduct('7', { product_id: -1 }), '/product_id'],
  ['an id that lost its digits', sampleProduct('7', { product_id: 2 ** 60 }), '/product_id'],
  ['a title that is too short', sampleProduct('7', { title: '茶' }), '/title'],
  ['a title of 61 characters', sampleProduct('7', { title: '茶'.repeat(61) }), '/title'],
  ['half an emoji', sampleProduct('7', { title: '龙井茶\ud83c' }), '/title'],
  ['a subtitle of 19 characters', sampleProduct('7', { sub_title: '茶'.repeat(19) }), '/sub_title'],
  ['ten pictures', sampleProduct('7', { head_imgs: Array(10).fill('/a.webp') }), '/head_imgs'],
  ['a picture that is a script', sampleProduct('7', { head_imgs: ['javascript:alert(1)'] }), '/head_imgs/0'],
  ['an address of another host in disguise', sampleProduct('7', { head_imgs: ['//evil.example/a'] }), '/head_imgs/0'],
  ['no status', sampleProduct('7', { status: undefined }), '/status'],
  ['an unknown period', sampleProduct('7', { limited_info: { period_type: 4 } }), '/limited_info/period_type'],
  ['a category without id', sampleProduct('7', { cats: [{}] }), '/cats/0/cat_id'],
  ['less than nothing to carry', sampleProduct('7', { express_info: { weight: -1 } }), '/express_info/weight'],
  ['a weight in kilograms', sampleProduct('7', skus({ weight: 0.5 })), '/skus/0/weight'],
  ['more than a ton', sampleProduct('7', skus({ weight: 1_000_001 })), '/skus/0/weight'],
  [
    'a template that lost its digits',
    sampleProduct('7', { express_info: { template_id: 2 ** 60 } }),
    '/express_info/template_id',
  ],
  [
    'a template by its name',
    sampleProduct('7', { express_info: { template_id: '偏远地区' } }),
    '/express_info/template_id',
  ],
  ['no SKUs', sampleProduct('7', { skus: [] }), '/skus'],
  ['a free SKU', sampleProduct('7', skus({ sale_price: 0 })), '/skus/0/sale_price'],
  ['a price in yuan', sampleProduct('7', skus({ sale_price: 68.5 })), '/skus/0/sale_price'],
  ['a market price below the price', sampleProduct('7', skus({ market_price: 6800 })), '/skus/0/market_price'],
  ['less than nothing in stock', sampleProduct('7', skus({ stock_num: -1 })), '/skus/0/stock_num'],
  ['no stock', sampleProduct('7', skus({ stock_num: undefined })), '/skus/0/stock_num'],
  ['a SKU twice', sampleProduct('7', skus({}, { sku_id: '901' })), '/skus/1/sku_id'],
  ['a choice twice', sampleProduct('7', skus({}, { sku_attrs: sampleSku(1, '0g').sku_attrs })), '/skus/1/sku_attrs'],
  ['choices that differ', sampleProduct('7', skus({}, { sku_attrs: [] })), '/skus/1/sku_attrs'],
  ['a fault inside an answer', { errcode: 0, product: sampleProduct('7', { title: '' }) }, '/product/title'],
])('%s is named with its path', (_, value, path) => {
  const { product, issues } = read(value)
  expect(product).toBeNull()
  expect(issues.map((issue) => issue.path)).toContain(path)
})

test('all faults of a row are named, not only the first', () => {
  const { issues } = read(sampleProduct('7', { title: '', ...skus({ sale_price: 0, stock_num: -1 }) }))
  expect(issues.map((issue) => issue.path).sort()).toEqual(['/skus/0/sale_price', '/skus/0/stock_num', '/title'])
})
