import type { Goods } from '@haoli/contract'
import { bodyOf, emptyForm, formOf } from './product-form'

const comb: Goods = {
  id: 'prd_1',
  title: '手作木梳',
  subtitle: '',
  listed: true,
  soldOut: false,
  soldCount: 3,
  giftable: true,
  mayBeGiven: true,
  edition: 4,
  shelfPlans: [],
  updatedAt: '2026-03-02T02:00:00.000Z',
  createdAt: '2026-03-01T02:00:00.000Z',
  imageUrls: ['/v1/pictures/upl_1'],
  description: '',
  detailImageUrls: [],
  attributes: [{ name: '材质', value: '檀木' }],
  services: { sevenDayReturn: true, freightInsurance: false, damageGuarantee: false, afterSaleNote: '' },
  purchaseLimit: { period: 'week', quantity: 2 },
  freightTemplateId: null,
  categories: [
    { id: 'cat_1', name: '器物' },
    { id: 'cat_2', name: '梳子' },
  ],
  recipients: ['mother'],
  occasions: [],
  lowPieces: 10,
  skus: [
    {
      id: 'sku_1',
      specs: [{ name: '尺寸', value: '大' }],
      imageUrl: null,
      priceFen: 9_900,
      marketPriceFen: null,
      listed: true,
      weightGrams: 80,
      availableQuantity: 7,
      heldQuantity: 1,
      soldQuantity: 3,
      offeredUntil: null,
    },
  ],
}

test('a product whose form is saved untouched stays what it is', () => {
  const { title, imageUrls, attributes, services, purchaseLimit, recipients } = comb
  expect(bodyOf(formOf(comb))).toMatchObject({
    ...{ title, imageUrls, attributes, services, purchaseLimit, recipients, categoryId: 'cat_2' },
    skus: [{ id: 'sku_1', specs: [{ name: '尺寸', value: '大' }], weightGrams: 80, listed: true }],
  })
})

test('only a new SKU says what it costs and how many pieces there are', () => {
  const form = formOf(comb)
  const added = { values: ['小'], imageUrl: null, weightGrams: null, listed: true, price: '88.5', market: '', stock: 6 }
  const [kept, fresh] = bodyOf({ ...form, skus: [...form.skus, added] }).skus
  expect(kept).not.toHaveProperty('priceFen')
  expect(fresh).toEqual({
    specs: [{ name: '尺寸', value: '小' }],
    ...{ imageUrl: null, weightGrams: 0, listed: true, priceFen: 8_850, marketPriceFen: null, stock: 6 },
  })
})

test('a limit without a number is none, and attributes that are not filled in are left out', () => {
  const form = { ...emptyForm, limitPeriod: 'day' as const, attributes: [{ name: '产地', value: '' }] }
  expect(bodyOf(form)).toMatchObject({ purchaseLimit: null, attributes: [] })
})
