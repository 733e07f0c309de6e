import { seeded, startTrade, type TradeShop } from './support/trade'

let shop: TradeShop
beforeAll(async () => {
  shop = await startTrade()
})
afterAll(() => shop.close())

const { tea } = seeded

test('who allowed no message finds the news in the inbox, and opens what it is about', async () => {
  let orderId = ''
  const { app } = await shop.enter('/tabs/me/index', async (shopper) => {
    const { body } = await shopper.order([{ skuId: tea.sku, quantity: 1 }])
    orderId = body.id
    await shopper.payInFull(orderId)
    await shop.ship(orderId)
  })
  await app.see('1')
  await app.tap('消息')
  await app.arriveAt('account/pages/notices/index')
  await app.see('订单已发货')
  await app.until(() => expect(app.page().getByRole('button', { name: /^未读 订单已发货/ })).toBeTruthy())
  await app.tapElement(app.page().getByRole('button', { name: /^未读 订单已发货/ }))
  await app.arriveAt('trade/pages/order/index')
  const unread = async () => {
    const rows = await shop.db.selectFrom('messages').select('id').where('read_at', 'is', null).execute()
    return rows.length
  }
  await app.until(async () => expect(await unread()).toBe(0))
  await app.goTo('push', '/account/pages/notices/index')
  await app.until(() => expect(app.page().queryByText('全部已读')).toBeNull())
  await app.see('订单已发货')
})

test('a kind of message that is switched off stays in the inbox alone', async () => {
  const { app, by } = await shop.enter('/account/pages/notice-choices/index')
  await app.see('订单已发货')
  await app.tapElement(app.page().getByRole('checkbox', { name: '订单已发货' }))
  await app.until(async () => {
    const { body } = await by.get<{ items: { kind: string; wanted: boolean }[] }>('/v1/me/notice-choices')
    expect(body.items.find(({ kind }) => kind === 'order_shipped')?.wanted).toBe(false)
  })
})
