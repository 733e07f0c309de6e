import { addCoupon } from '../../server/testing/orders/trade-fixtures'
import { seeded, startTrade, type TradeShop } from './support/trade'

let shop: TradeShop
beforeEach(async () => {
  shop = await startTrade()
})
afterEach(() => shop.close())

const { tea, scarf } = seeded

const withTeaAndScarf = () =>
  shop.enter('/tabs/cart/index', async (shopper) => {
    await shopper.post('/v1/cart/lines', { skuId: tea.sku, quantity: 2 })
    await shop.pass(60)
    await shopper.post('/v1/cart/lines', { skuId: scarf.red, quantity: 1 })
  })

test('an empty cart shows a way on', async () => {
  const { app } = await shop.enter('/tabs/cart/index')
  await app.see('购物车还是空的')
  await app.tap('去逛逛')
  await app.arriveAt('tabs/home/index')
})

test('the number on the tab follows the cart, on every tab', async () => {
  const { app, by } = await withTeaAndScarf()
  await app.until(() => expect(app.phone.badges.get(3)).toBe('3'))
  await app.tap('去结算 (3)')
  await app.tap('提交订单 ¥335.00')
  await app.see('支付成功')
  await app.tap('继续逛')
  await app.arriveAt('tabs/home/index')
  await app.until(() => expect(app.phone.badges.has(2)).toBe(false))
  expect(await shop.ordersOf(by)).toHaveLength(1)
})

test('many quick taps on the stepper end at the number that was wished for', async () => {
  const { app, by } = await withTeaAndScarf()
  await app.see('去结算 (3)')
  const [, addTea] = app.page().getAllByRole('button', { name: '增加' })
  if (!addTea) throw new Error('no stepper')
  for (let tap = 0; tap < 5; tap += 1) await app.tapElement(addTea)
  await app.see('去结算 (8)')
  await app.see('675.00')
  const { body } = await by.get<{ count: number }>('/v1/cart')
  expect(body.count).toBe(8)
})

test('quick taps on two lines are sent one after the other: no older cart can come last', async () => {
  const { app, by } = await withTeaAndScarf()
  await app.see('去结算 (3)')
  const { wire } = app.phone
  let [out, most] = [0, 0]
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  app.phone.wire = async (request) => {
    // A visit or events of use may be on their way at the same time.
    if (request.method === 'GET' || !request.url.includes('/v1/cart')) return wire(request)
    out += 1
    most = Math.max(most, out)
    const answer = await wire(request)
    await held
    out -= 1
    return answer
  }
  for (const button of app.page().getAllByRole('button', { name: '增加' })) await app.tapElement(button)
  await app.until(() => expect(out).toBeGreaterThan(0))
  release()
  await app.see('去结算 (5)')
  expect(most).toBe(1)
  const { body } = await by.get<{ count: number }>('/v1/cart')
  expect(body.count).toBe(5)
})

test('the stepper stops at what there is and says how many that is', async () => {
  const { app } = await shop.enter('/tabs/cart/index', (shopper) =>
    shopper.post('/v1/cart/lines', { skuId: scarf.red, quantity: scarf.redStock }),
  )
  await app.tap('增加')
  await app.until(() => expect(app.phone.toasts).toContain('最多 5 件'))
})

test('only what is selected is summed up and checked out', async () => {
  const { app } = await withTeaAndScarf()
  await app.see('335.00')
  await app.tap('选择 真丝围巾')
  await app.see('去结算 (2)')
  await app.see('136.00')
  await app.tap('全选')
  await app.see('去结算 (3)')
  await app.tap('全选')
  await app.see('去结算 (0)')
  await app.tap('选择 明前龙井 50g')
  await app.tap('去结算 (2)')
  await app.see('提交订单 ¥136.00')
})

test('lines that cannot be had stand apart with the reason, and go with one tap', async () => {
  const { app, by } = await withTeaAndScarf()
  await shop.db.updateTable('products').set({ listed: false }).where('id', '=', tea.product).execute()
  await shop.setPrice(scarf.red, 20_900)
  await app.pullDown()
  await app.see('失效商品 1 件')
  await app.see('已下架')
  await app.see('价格变了：加入时 ¥199.00，现在 ¥209.00')
  await app.see('去结算 (1)')
  await app.tap('清空失效')
  await app.notSee('已下架')
  const { body } = await by.get<{ lines: unknown[] }>('/v1/cart')
  expect(body.lines).toHaveLength(1)
})

test('too many for the stock is said on the line, and mended with one tap', async () => {
  const { app } = await shop.enter('/tabs/cart/index', async (shopper) => {
    await shopper.post('/v1/cart/lines', { skuId: scarf.red, quantity: 4 })
    const other = await shop.newShopper()
    await other.order([{ skuId: scarf.red, quantity: 3 }])
  })
  await app.see('只剩 2 件')
  await app.see('去结算 (0)')
  await app.tap('改为 2 件')
  await app.see('去结算 (2)')
})

test('lines are removed in edit mode, after a question', async () => {
  const { app, by } = await withTeaAndScarf()
  await app.tap('编辑')
  await app.tap('选择 真丝围巾')
  app.phone.modalAnswers.push(false)
  await app.tap('删除 (1)')
  await app.see('真丝围巾')
  await app.tap('删除 (1)')
  await app.notSee('真丝围巾')
  const { body } = await by.get<{ lines: unknown[] }>('/v1/cart')
  expect(body.lines).toMatchObject([{ skuId: tea.sku }])
})

test('without a network the cart says so and comes back with a tap', async () => {
  const { app } = await shop.enter('/tabs/me/index')
  await app.see('我的')
  await app.loseNetwork()
  await app.goTo('tab', '/tabs/cart/index')
  await app.see('网络连接不上，请检查网络')
  await app.findNetwork()
  await app.tap('重试')
  await app.see('购物车还是空的')
})

test('the cart says how many coupons can be claimed, and claims one that the checkout then uses', async () => {
  await addCoupon(shop.db, { name: '满三百减二十', offFen: 2_000, thresholdFen: 30_000 })
  const { app } = await withTeaAndScarf()
  await app.see('可领 1 张')
  await app.tap(/^优惠券/)
  await app.tap(/^领取并使用/)
  await app.see('结算时用最优惠的')
  await app.tap('去结算 (3)')
  await app.see('提交订单 ¥315.00')
})
