import type { SlotFills } from '@/common/slots/fills'
import { wantedPath } from '../../src/common/api/wanted-lines'
import { giftPaths } from '../../src/common/blocks/links/gift-links'
import { seeded, startTrade, type TradeShop } from './support/trade'

/** A fill of each slot, saying what its page told it. */
const planted: Required<SlotFills> = {
  home: [() => '［home］'],
  gifts: [() => '［gifts］', () => '［beside it］'],
  me: [() => '［me］'],
  product: [({ product }) => `［${product.id}］`],
  checkout: [({ quote, asPresent }) => `［${quote.payableFen}${asPresent ? ' as a present' : ''}］`],
  order: [({ order }) => `［${order.id}］`],
}

const { tea } = seeded
const lines = [{ skuId: tea.sku, quantity: 2 }]
const orderPage = (id: string) => `/trade/pages/order/index?id=${id}`

/** Where the slots are, what else is to be seen there, and what a planted fill says. */
const places: [slot: string, url: (orderId: string) => string, page: string, says: (orderId: string) => string][] = [
  ['home', () => '/tabs/home/index', '更多好物', () => '［home］'],
  ['gifts', () => '/tabs/gifts/index', '什么场合送', () => '［gifts］［beside it］'],
  ['me', () => '/tabs/me/index', '收货地址', () => '［me］'],
  ['product', () => `/shop/pages/product/index?id=${tea.product}`, '立即购买', () => `［${tea.product}］`],
  ['checkout', () => wantedPath({ lines, fromCart: false }), '提交订单', () => `［${tea.priceFen * 2}］`],
  ['checkout', () => giftPaths.checkout({ skuId: tea.sku }), '对方填写地址', () => `［${tea.priceFen} as a present］`],
  ['order', orderPage, '取消订单', (orderId) => `［${orderId}］`],
]

let shop: TradeShop
let device = ''
let orderId = ''
beforeAll(async () => {
  shop = await startTrade()
  const by = await shop.newShopper()
  device = by.device
  orderId = (await by.order(lines)).body.id
})
afterAll(() => shop.close())

const open = (url: string, fills: SlotFills) =>
  shop.openPhone({ url, fills, prepare: (phone) => void phone.storage.set('device', device) })

test.each(places)('what a package puts into the slot %s shows there', async (_slot, url, page, says) => {
  const app = await open(url(orderId), planted)
  await app.see(page)
  await app.see(says(orderId))
  expect(app.element().querySelectorAll('.slot')).toHaveLength(1)
})

test.each(places)('the slot %s draws nothing where no package fills it', async (_slot, url, page) => {
  const app = await open(url(orderId), {})
  await app.see(page)
  expect(app.element().querySelectorAll('.slot')).toHaveLength(0)
})

test('every slot is on a page', () => {
  expect([...new Set(places.map(([slot]) => slot))].sort()).toEqual(Object.keys(planted).sort())
})
