import { call } from '../../server/testing/orders/trade-fixtures'
import { seeded, startTrade, type TradeShop } from './support/trade'

let shop: TradeShop
beforeEach(async () => {
  shop = await startTrade()
})
afterEach(() => shop.close())

const { tea, scarf } = seeded
const twoTeas = [{ skuId: tea.sku, quantity: 2, seenPriceFen: tea.priceFen }]

/** The merchant sets what occasions are offered. */
const offer = (value: unknown[], basedOn: number) =>
  call(shop, shop.asMerchant, 'PUT', '/v1/merchant/settings/occasions', { value, basedOn })

test('a stale price is explained on its line and can be accepted', async () => {
  const { app, by } = await shop.checkOut([{ skuId: tea.sku, quantity: 2, seenPriceFen: 6_000 }])
  await app.see('价格变了：¥60.00 → ¥68.00')
  await app.tap('接受新价')
  await app.notSee('价格变了')
  await app.tap('提交订单 ¥136.00')
  await app.see('支付成功')
  expect(await shop.ordersOf(by)).toMatchObject([{ payable_fen: 13_600 }])
})

test('a price that changes between reading and ordering is never charged unseen', async () => {
  const { app, by } = await shop.checkOut(twoTeas)
  await app.see('提交订单 ¥136.00')
  await app.type('备注', '不要丢掉这句话')
  await shop.setPrice(tea.sku, 7_500)
  await app.tap('提交订单 ¥136.00')
  await app.see('价格变了：¥68.00 → ¥75.00')
  expect(await shop.ordersOf(by)).toEqual([])
  await app.tap('提交订单 ¥150.00')
  await app.see('支付成功')
  expect(await shop.ordersOf(by)).toMatchObject([{ payable_fen: 15_000, note: '不要丢掉这句话' }])
})

test('the last piece sold to somebody else is explained on its line', async () => {
  const { app, by } = await shop.checkOut([...twoTeas, { skuId: scarf.red, quantity: 3 }])
  await app.see('提交订单 ¥733.00')
  const other = await shop.newShopper()
  await other.order([{ skuId: scarf.red, quantity: 5 }])
  await app.tap('提交订单 ¥733.00')
  await app.see('这件刚刚售罄了')
  expect(app.phone.toasts).toContain('有商品变化了，请看标出的商品')
  await app.tap('移除')
  await app.notSee('真丝围巾')
  await app.tap('提交订单 ¥136.00')
  await app.see('支付成功')
  expect(await shop.ordersOf(by)).toMatchObject([{ goods_fen: 13_600 }])
})

test('of what is left, what is left can be taken', async () => {
  const { app, by } = await shop.checkOut([{ skuId: scarf.red, quantity: 3 }])
  await app.see('提交订单 ¥597.00')
  const other = await shop.newShopper()
  await other.order([{ skuId: scarf.red, quantity: 4 }])
  await app.tap('提交订单 ¥597.00')
  await app.see('只剩 1 件了')
  await app.tap('改为 1 件')
  await app.tap('提交订单 ¥199.00')
  await app.see('支付成功')
  expect(await shop.ordersOf(by)).toMatchObject([{ goods_fen: scarf.redPriceFen }])
})

test('an occasion that the shop has removed is explained, and the giver chooses among those that are left', async () => {
  const justSo = { code: 'just_so', art: 'none', title: { zh: '心意' }, notes: [], season: null }
  const moving = { ...justSo, code: 'moving', title: { zh: '乔迁' } }
  expect((await offer([justSo, moving], 0)).status).toBe(200)
  const { app, by } = await shop.enter(`/gift/pages/checkout/index?sku=${tea.sku}`)
  await app.tap('乔迁')
  await app.type('写一句话', '新居大吉')
  expect((await offer([justSo], 1)).status).toBe(200)
  await app.tap(/^支付 ¥68.00/)
  await app.until(() => expect(app.phone.toasts).toEqual(['店里不再提供这个主题，请换一个再付款']))
  await app.notSee('乔迁')
  await app.tap(/^支付 ¥68.00/)
  await app.arriveAt('gift/pages/present/index')
  const presents = shop.db.selectFrom('presents').select(['offered_occasion', 'note']).where('giver_id', '=', by.id)
  expect(await presents.execute()).toMatchObject([{ offered_occasion: { code: 'just_so' }, note: '新居大吉' }])
})

test('goods off the shelf are explained, and an empty checkout shows a way on', async () => {
  const { app } = await shop.checkOut([{ skuId: seeded.sticker.sku, quantity: 1 }])
  await app.see('这件已经下架了')
  await app.tap('移除')
  await app.see('没有要结算的商品')
  await app.tap('去逛逛')
  await app.arriveAt('tabs/home/index')
})

test('a coupon that was spent elsewhere gives way to the best that is left', async () => {
  let couponId = ''
  const { app, by } = await shop.checkOut(twoTeas, async (shopper) => {
    couponId = await shop.giveCoupon(shopper, { offFen: 1_000 })
  })
  await app.see('提交订单 ¥126.00')
  await by.order([{ skuId: scarf.red, quantity: 1 }], { couponIds: [couponId] })
  await app.tap('提交订单 ¥126.00')
  await app.see('提交订单 ¥136.00')
  expect(await shop.ordersOf(by)).toHaveLength(1)
})

test('the note of a present follows the occasion until somebody writes, and an empty one stays empty', async () => {
  const { app, by } = await shop.enter(`/gift/pages/checkout/index?sku=${tea.sku}`)
  await app.see('支付 ¥68.00')
  const note = () => app.page().getByLabelText<HTMLTextAreaElement>('写一句话').value
  expect(note()).toBe('看到它，就想到了你。')
  await app.tap('生日')
  expect(note()).toBe('生日快乐，愿你天天开心。')
  await app.type('写一句话', '小满，生日快乐')
  await app.tap('感谢')
  expect(note()).toBe('小满，生日快乐')
  await app.type('写一句话', '')
  await app.tap('新年')
  expect(note()).toBe('')
  await app.tap('换一句')
  expect(note()).toBe('新年快乐，万事顺意。')
  await app.type('写一句话', '')
  await app.tap(/^支付 ¥68.00/)
  await app.arriveAt('gift/pages/present/index')
  const presents = shop.db.selectFrom('presents').select('note').where('giver_id', '=', by.id)
  expect(await presents.execute()).toEqual([{ note: '' }])
})

test('occasions that the merchant sets are offered on the gifts tab and in the gift checkout; a present keeps its own', async () => {
  const all = { art: 'none' as const, title: { zh: '心意' }, notes: [], code: 'just_so', season: null }
  const notes = [{ zh: '百年好合' }, { zh: '永结同心' }]
  const wedding = { code: 'wedding', art: 'thanks' as const, title: { zh: '新婚' }, notes, season: null }
  expect((await offer([wedding, all], 0)).status).toBe(200)
  const { app } = await shop.enter('/tabs/gifts/index')
  await app.see('新婚')
  await app.notSee('生日')
  await app.tap('新婚')
  await app.see('正在为“新婚”挑礼物')
  await app.goTo('push', `/gift/pages/checkout/index?sku=${tea.sku}`)
  await app.see('支付 ¥68.00')
  await app.tap('换一句')
  await app.tap(/^支付 ¥68.00/)
  await app.arriveAt('gift/pages/present/index')
  await app.see('“永结同心”')
  expect((await offer([all], 1)).status).toBe(200)
  await app.see(/新婚/)
  const presents = await shop.db.selectFrom('presents').select(['occasion', 'offered_occasion']).execute()
  expect(presents).toEqual([{ occasion: 'thanks', offered_occasion: { code: 'wedding', title: { zh: '新婚' } } }])
})
