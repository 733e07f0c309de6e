import { addCoupon } from '../../server/testing/orders/trade-fixtures'
import { productPath } from '../../src/common/blocks/links/links'
import type { Wire } from './support/phone'
import { seeded, startTrade, type TradeShop } from './support/trade'

let shop: TradeShop
beforeAll(async () => {
  shop = await startTrade()
})
afterAll(() => shop.close())

const { tea, scarf } = seeded
// All of them buy tea from the same shelf.
beforeEach(() => shop.restock(tea.sku, 10))
const twoTeas = [{ skuId: tea.sku, quantity: 2, seenPriceFen: tea.priceFen }]

test('a shopper buys what is in the cart with a coupon, and pays', async () => {
  const { app, by } = await shop.enter('/tabs/cart/index', async (shopper) => {
    await shopper.post('/v1/cart/lines', { skuId: tea.sku, quantity: 2 })
    await shop.giveCoupon(shopper, { name: '满百减二十', offFen: 2_000, thresholdFen: 10_000 })
    await shop.giveCoupon(shopper, { name: '满三百减六十', offFen: 6_000, thresholdFen: 30_000 })
  })
  await app.see('136.00')
  await app.tap('去结算 (2)')
  await app.arriveAt('trade/pages/checkout/index')
  // 136.00 less 20.00, and free delivery from 99.00 on.
  await app.see('提交订单 ¥116.00')
  await app.tap(/优惠券/)
  await app.see('最优')
  await app.see('再买 ¥164 可用')
  await app.tap('完成')

  await app.type('备注', '请包好一点')
  await app.tap('提交订单 ¥116.00')
  await app.arriveAt('trade/pages/pay-result/index')
  await app.see('支付成功')
  await app.see('116.00')
  expect(app.phone.modals[0]).toMatchObject({ title: '沙盒收银台', content: expect.stringContaining('¥116.00') })

  await app.tap('查看订单')
  await app.see('待发货')
  await app.see('请包好一点')
  expect(await shop.ordersOf(by)).toMatchObject([{ state: 'to_ship', payable_fen: 11_600 }])
  const { body: cart } = await by.get<{ count: number }>('/v1/cart')
  expect(cart.count).toBe(0)
})

test('choosing another coupon, or none, is priced by the shop', async () => {
  const { app } = await shop.checkOut(twoTeas, async (shopper) => {
    await shop.giveCoupon(shopper, { name: '减十元', offFen: 1_000 })
    await shop.giveCoupon(shopper, { name: '减三十元', offFen: 3_000 })
  })
  await app.see('提交订单 ¥106.00')
  await app.tap(/优惠券/)
  await app.tap(/减十元/)
  await app.see('提交订单 ¥126.00')
  await app.tap('不使用优惠券')
  await app.see('提交订单 ¥136.00')
})

/** Others claim all that is left of the coupons so far, or of those of one name. */
const takeAllCoupons = (name = '%') =>
  shop.db
    .updateTable('coupons')
    .set((eb) => ({ claimed: eb.ref('total') }))
    .where('name', 'like', name)
    .execute()

test('a coupon that is claimed at checkout is used at once; one that is gone says so and the rest stays', async () => {
  const { app, by } = await shop.checkOut(twoTeas, async () => {
    await takeAllCoupons()
    await addCoupon(shop.db, { name: '减十元', offFen: 1_000 })
    await addCoupon(shop.db, { name: '九折', kind: 'percent_off', percentOff: 10 })
  })
  await app.see('可领 2 张，最多省 ¥13.60')
  await app.see('提交订单 ¥136.00')
  await app.type('备注', '请包好一点')
  await app.tap(/优惠券/)
  await app.see('省 ¥13.60 · 4月1日截止领取')
  await takeAllCoupons('九折')
  await app.tap('领取并使用：9 折')
  await app.until(() => expect(app.phone.toasts).toEqual(['优惠券已领完']))
  await app.notSee('九折')
  await app.tap('领取并使用：立减 10 元')
  await app.see('提交订单 ¥126.00')
  await app.notSee('领取并使用')
  await app.tap('完成')
  await app.tap('提交订单 ¥126.00')
  await app.see('支付成功')
  expect(await shop.ordersOf(by)).toMatchObject([{ payable_fen: 12_600, note: '请包好一点' }])
})

test('a coupon that is claimed in the gift checkout makes the present cheaper', async () => {
  const { app } = await shop.enter(`/gift/pages/checkout/index?sku=${tea.sku}`, async () => {
    await takeAllCoupons()
    await addCoupon(shop.db, { kind: 'percent_off', percentOff: 10, scope: 'products', scopeIds: [tea.product] })
  })
  await app.see('可领 1 张，最多省 ¥6.80')
  await app.tap(/优惠券/)
  await app.tap('领取并使用：9 折')
  await app.see('支付 ¥61.20，去送给朋友')
})

test('two taps on submit make one order', async () => {
  const { app, by } = await shop.checkOut(twoTeas)
  await app.see('提交订单 ¥136.00')
  const button = app.page().getByRole('button', { name: /提交订单/ })
  await Promise.all([app.tapElement(button), app.tapElement(button)])
  await app.arriveAt('trade/pages/pay-result/index')
  await app.see('支付成功')
  expect(await shop.ordersOf(by)).toHaveLength(1)
})

/** The commands that name a visit from now on, each with the visit and the status of its answer. */
function namings({ phone }: Awaited<ReturnType<typeof shop.checkOut>>['app']) {
  const named: { url: string; visitId: string | null; status: number }[] = []
  const { wire } = phone
  phone.wire = async (request) => {
    const answer = await wire(request)
    const { visitId } = JSON.parse(request.body ?? '{}') as { visitId?: string | null }
    if (visitId !== undefined) named.push({ url: request.url, visitId, status: answer.status })
    return answer
  }
  return named
}

/** A wire that carries a visit only once it is told to. */
function holdingVisits(wire: Wire) {
  let arrived = () => {}
  let goOn = () => {}
  const waiting = new Promise<void>((resolve) => (arrived = resolve))
  const told = new Promise<void>((resolve) => (goOn = resolve))
  const holding: Wire = async (request) => {
    if (request.url === '/v1/visits') {
      arrived()
      await told
    }
    return wire(request)
  }
  return { holding, record: () => waiting.then(goOn) }
}

test('the first price waits for the visit, and is asked once', async () => {
  const { holding, record } = holdingVisits(shop.wire)
  const app = await shop.openPhone({ url: `/gift/pages/checkout/index?sku=${tea.sku}`, wire: holding })
  const named = namings(app)
  await record()
  await app.see('支付 ¥68.00')
  expect(named).toEqual([{ url: '/v1/quotes', visitId: expect.stringMatching(/^vst_/), status: 200 }])
})

test('where another visit begins the price is asked in it, once, and the order names that visit', async () => {
  const { app } = await shop.checkOut(twoTeas)
  await app.see('提交订单 ¥136.00')
  const { holding, record } = holdingVisits(app.phone.wire)
  app.phone.wire = holding
  const named = namings(app)
  await app.comeAgain(1286)
  await app.see('正在计算')
  await record()
  await app.tap('提交订单 ¥136.00')
  await app.see('支付成功')
  const { id: visitId } = await shop.db
    .selectFrom('visits')
    .select('id')
    .where('scene', '=', 1286)
    .executeTakeFirstOrThrow()
  expect(named.filter((one) => one.visitId === visitId || one.url !== '/v1/quotes')).toEqual([
    { url: '/v1/quotes', visitId, status: 200 },
    { url: '/v1/orders', visitId, status: 201 },
  ])
})

test('a visit that the shop has forgotten is named once more, and the price asked once without it', async () => {
  const { app } = await shop.checkOut(twoTeas, (shopper) => shop.giveCoupon(shopper, { offFen: 1_000 }))
  await app.see('提交订单 ¥126.00')
  const named = namings(app)
  const ofOrders = shop.db.selectFrom('orders').select('visit_id').where('visit_id', 'is not', null)
  await shop.db.deleteFrom('visits').where('id', 'not in', ofOrders).execute()
  await app.tap(/优惠券/)
  await app.tap('不使用优惠券')
  await app.tap('完成')
  await app.tap('提交订单 ¥136.00')
  await app.see('支付成功')
  expect(named).toEqual([
    { url: '/v1/quotes', visitId: expect.stringMatching(/^vst_/), status: 404 },
    { url: '/v1/quotes', visitId: null, status: 200 },
    { url: '/v1/orders', visitId: null, status: 201 },
  ])
})

test('an answer that was lost on the way does not make a second order', async () => {
  let lost = false
  const { app, by } = await shop.checkOut(twoTeas)
  const { wire } = app.phone
  app.phone.wire = async (request) => {
    const answer = await wire(request)
    if (lost || request.method !== 'POST' || request.url !== '/v1/orders') return answer
    lost = true
    throw { errMsg: 'request:fail timeout' }
  }
  await app.tap('提交订单 ¥136.00')
  await app.until(() => expect(app.phone.toasts).toContain('网络有点慢，请重试'))
  await app.tap('提交订单 ¥136.00')
  await app.see('支付成功')
  expect(await shop.ordersOf(by)).toHaveLength(1)
})

test('without a network nothing is lost, and the next try works', async () => {
  const { app, by } = await shop.checkOut(twoTeas)
  await app.type('备注', '写了很久的话')
  await app.see('提交订单 ¥136.00')
  await app.loseNetwork()
  await app.tap('提交订单 ¥136.00')
  await app.until(() => expect(app.phone.toasts).toContain('网络连接不上，请检查网络'))
  await app.see('明前龙井 50g')
  await app.findNetwork()
  await app.tap('提交订单 ¥136.00')
  await app.see('支付成功')
  expect(await shop.ordersOf(by)).toMatchObject([{ note: '写了很久的话' }])
})

test.each([
  [
    'a token that expired is refreshed',
    () => shop.db.updateTable('access_tokens').set({ expires_at: shop.clock.now() }).execute(),
    ['/v1/sessions/refresh'],
  ],
  [
    'a session that ended logs in again',
    () => shop.db.deleteFrom('sessions').execute(),
    ['/v1/sessions/refresh', '/v1/sessions'],
  ],
])('%s once, and the request is repeated', async (_what, end, wanted) => {
  const { app, by } = await shop.checkOut(twoTeas)
  await app.see('提交订单 ¥136.00')
  const asked: string[] = []
  const { wire } = app.phone
  app.phone.wire = (request) => {
    if (request.url.startsWith('/v1/sessions')) asked.push(request.url)
    return wire(request)
  }
  await end()
  await app.tap('提交订单 ¥136.00')
  await app.see('支付成功')
  expect(asked).toEqual(wanted)
  expect(await shop.ordersOf(by)).toHaveLength(1)
})

test('a shopper without an address is shown where to add one', async () => {
  const { app } = await shop.checkOut(twoTeas, async (shopper) => {
    await shop.db.deleteFrom('addresses').where('customer_id', '=', shopper.id).execute()
  })
  await app.see('添加收货地址')
  await app.tap('填写地址，提交订单')
  await app.until(() => expect(app.route()).toMatch(/^account\/pages\/address/))
})

test('buying red silk asks nothing for its delivery', async () => {
  const { app } = await shop.checkOut([{ skuId: scarf.red, quantity: 1 }])
  await app.see('免运费')
  await app.see('预计 3月7日到')
})

/** From the page of a product to the checkout of one piece. */
async function buyHere(app: Awaited<ReturnType<TradeShop['enter']>>['app']) {
  await app.tap('立即购买')
  const yes = () => app.page().getAllByRole('button', { name: '立即购买' })[1]
  await app.until(() => expect(yes()).toBeDefined())
  await app.tapElement(yes() as Element)
  await app.arriveAt('trade/pages/checkout/index')
}

test('with as many pages open as WeChat allows, a checkout still leads to the address book and back', async () => {
  const { app } = await shop.enter('/tabs/home/index')
  for (let pages = 2; pages < 10; pages += 1) await app.goTo('push', productPath(tea.product))
  await buyHere(app)
  await app.tap(/王芳/)
  await app.arriveAt('account/pages/addresses/index')
  await app.tap(/王芳/)
  await app.arriveAt('trade/pages/checkout/index')
  expect(app.phone.modals).toEqual([])
})

test('from order to goods and buying again, over and over, the pages do not pile up', async () => {
  const { app } = await shop.enter('/trade/pages/orders/index', async (shopper) => {
    const { body } = await shopper.order([{ skuId: tea.sku, quantity: 1 }])
    await shopper.payInFull(body.id)
  })
  await app.tap(/明前龙井 50g/)
  await app.arriveAt('trade/pages/order/index')
  const depths: number[] = []
  for (let round = 0; round < 4; round += 1) {
    await app.tap(/明前龙井 50g/)
    await app.arriveAt('shop/pages/product/index')
    depths.push(app.phone.stack.length)
    await buyHere(app)
    await app.tap('提交订单 ¥78.00')
    await app.tap('查看订单')
    await app.arriveAt('trade/pages/order/index')
  }
  expect(depths).toEqual([3, 3, 3, 3])
})

test('a page that does not open says so, and opens on the next try or stays closed', async () => {
  const { app } = await shop.checkOut(twoTeas)
  await app.see('提交订单 ¥136.00')
  Object.assign(app.phone, { unloadable: 3, modalAnswers: [true, false] })
  await app.tap(/王芳/)
  await app.until(() => expect(app.phone.modals).toHaveLength(2))
  expect(app.phone.modals[0]).toEqual({ title: '页面没有打开', content: '请检查网络，然后重试。' })
  expect(app.route()).toBe('trade/pages/checkout/index')
  await app.tap(/王芳/)
  await app.arriveAt('account/pages/addresses/index')
})
