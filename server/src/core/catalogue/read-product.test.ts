import { sampleProduct, sampleSku } from '../../../testing/catalogue/sample-product'
import { readProduct } from './read-product'
import { RowIssues } from './row-issues'
import { RowReader } from './row-reader'

function read(value: unknown) {
  const issues = new RowIssues('products')
  return {
    product: readProduct(value, new RowReader(1, issues)),
    issues: issues.faults,
    warnings: issues.warnings.map(({ path }) => path),
  }
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
  [4, 2, { period: 'year', quantity: 2 }],
  // A period that WeChat has added since.
  [5, 2, { period: 'ever', quantity: 2 }],
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
  ['no status', sampleProduct('7', { status: undefined }), '/status'],
  ['a period in words', sampleProduct('7', { limited_info: { period_type: '天' } }), '/limited_info/period_type'],
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

const services = (service: object) => sampleProduct('7', { extra_service: service })
test.each<[string, unknown, string, object]>([
  [
    'a struck price below the price',
    sampleProduct('7', skus({ market_price: 6800 })),
    '/skus/0/market_price',
    { skus: [{ marketPriceFen: null, priceFen: 6800 }] },
  ],
  [
    'a struck price in yuan',
    sampleProduct('7', skus({ market_price: '88.00' })),
    '/skus/0/market_price',
    { skus: [{ marketPriceFen: null }] },
  ],
  [
    'a thumb cut in half',
    sampleProduct('7', skus({ thumb_img: 'https://shop.exa' })),
    '/skus/0/thumb_img',
    { skus: [{ imageUrl: null }] },
  ],
  [
    'a picture cut in half',
    sampleProduct('7', { head_imgs: ['/a.webp', 'http', '/b.webp'] }),
    '/head_imgs/1',
    { imageUrls: ['/a.webp', '/b.webp'] },
  ],
  [
    'a picture that is a script',
    sampleProduct('7', { head_imgs: ['javascript:alert(1)'] }),
    '/head_imgs/0',
    { imageUrls: [] },
  ],
  [
    'an address of another host in disguise',
    sampleProduct('7', { head_imgs: ['//evil.example/a'] }),
    '/head_imgs/0',
    { imageUrls: [] },
  ],
  [
    'an address behind a backslash',
    sampleProduct('7', { head_imgs: ['/\\evil.example/a'] }),
    '/head_imgs/0',
    { imageUrls: [] },
  ],
  [
    'ten pictures',
    sampleProduct('7', { head_imgs: Array(10).fill('/a.webp') }),
    '/head_imgs',
    { imageUrls: Array(9).fill('/a.webp') },
  ],
  [
    'pictures that are no list',
    sampleProduct('7', { desc_info: { imgs: '/a.webp' } }),
    '/desc_info/imgs',
    { detailImageUrls: [] },
  ],
  ['a long subtitle', sampleProduct('7', { sub_title: '茶'.repeat(51) }), '/sub_title', { subtitle: '茶'.repeat(51) }],
  ['a subtitle that is an essay', sampleProduct('7', { sub_title: '茶'.repeat(181) }), '/sub_title', { subtitle: '' }],
  [
    'half an emoji in the description',
    sampleProduct('7', { desc_info: { desc: '香\ud83c' } }),
    '/desc_info/desc',
    { description: '' },
  ],
  [
    'an attribute without a name',
    sampleProduct('7', { attrs: [{ attr_key: 5, attr_value: '杭州' }] }),
    '/attrs/0/attr_key',
    { attributes: [] },
  ],
  [
    'an unknown promise',
    services({ seven_day_return: 4 }),
    '/extra_service/seven_day_return',
    { services: { sevenDayReturn: false } },
  ],
  ['an unknown state', sampleProduct('7', { status: 21 }), '/status', { listed: false }],
  [
    'an unknown state of a SKU',
    sampleProduct('7', skus({ status: 7 }, {})),
    '/skus/0/status',
    { listed: true, skus: [{ listed: false }, { listed: true }] },
  ],
  ['sales in words', sampleProduct('7', { total_sold_num: '1万+' }), '/total_sold_num', { soldCount: null }],
  [
    'an unknown period',
    sampleProduct('7', { limited_info: { period_type: 9 } }),
    '/limited_info/period_type',
    { purchaseLimit: null },
  ],
])('%s is a warning, and the product is read', (_, value, path, expected) => {
  const { product, issues, warnings } = read(value)
  expect([issues, warnings]).toEqual([[], [path]])
  expect(product).toMatchObject(expected)
})

test.each([1, 2, 3, '3', true])('seven_day_return %p is a promise without a warning', (seven_day_return) => {
  const { product, warnings } = read(services({ seven_day_return }))
  expect([product?.services.sevenDayReturn, warnings]).toEqual([true, []])
})

test('all faults of a row are named, not only the first', () => {
  const { issues } = read(sampleProduct('7', { title: '', ...skus({ sale_price: 0, stock_num: -1 }) }))
  expect(issues.map((issue) => issue.path).sort()).toEqual(['/skus/0/sale_price', '/skus/0/stock_num', '/title'])
})

test.each<[string, Record<string, unknown>, string[]]>([
  ['/desc_info', { desc_info: 'x' }, ['/desc_info']],
  ['/desc_info, as PHP writes an empty one', { desc_info: [] }, []],
  ['/desc_info/desc with a control character', { desc_info: { desc: 'a\u0007b' } }, ['/desc_info/desc']],
  ['/extra_service', { extra_service: 7 }, ['/extra_service']],
  ['/limited_info, as PHP writes an empty one', { limited_info: [] }, []],
  ['/attrs', { attrs: 'x' }, ['/attrs']],
  ['an entry of /attrs', { attrs: [1, { attr_key: '产地', attr_value: '杭州' }] }, ['/attrs/0']],
  ['more of /attrs than are kept', { attrs: Array(201).fill({ attr_key: '产地', attr_value: '杭州' }) }, ['/attrs']],
])('%s is only shown, so its row is imported without it', (_name, changes, warned) => {
  const { product, issues, warnings } = read(sampleProduct('7', changes))
  expect(issues).toEqual([])
  expect(warnings).toEqual(warned)
  expect(product?.id).toBe('prd_7')
})

test('its texts are tidied as what people give to a route is', () => {
  const sizes = skus({ sku_attrs: [{ attr_key: '规\u200b格', attr_value: ' 50g\u202e' }] })
  const desc_info = { desc: '豆香。\u2028\u200b 回甘 ', imgs: [] }
  const { product } = read(sampleProduct('7', { title: ' 西湖\u202e龙井\u00a0\n 明前', desc_info, ...sizes }))
  expect(product?.title).toBe('西湖龙井 明前')
  expect(product?.description).toBe('豆香。\n回甘')
  expect(product?.skus[0]?.specs).toEqual([{ name: '规格', value: '50g' }])
})

test.each([
  ['a title of which nothing is seen', sampleProduct('7', { title: '\u200b\u200b\u2060\u3164' }), '/title'],
  ['a title with a control character', sampleProduct('7', { title: '西湖\u0007龙井' }), '/title'],
  [
    'choices that look the same',
    sampleProduct('7', skus({}, { sku_attrs: [{ attr_key: '规格', attr_value: '0g\u200b' }] })),
    '/skus/1/sku_attrs',
  ],
])('%s: the row is refused', (_name, row, path) => {
  expect(read(row).issues).toMatchObject([{ path }])
})
