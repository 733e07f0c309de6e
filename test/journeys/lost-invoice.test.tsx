import type { InvoiceTitleList, Order, OrderInvoice } from '@haoli/contract'
import { invoicesOf, letIssue, offerInvoices } from '../../server/testing/invoices/invoice-fixtures'
import type { Shopper } from '../../server/testing/orders/trade-fixtures'
import { tapTwiceAndLoseTheFirstAnswer } from './support/lost-answer'
import { seeded, startTrade, type TradeShop } from './support/trade'

let shop: TradeShop
beforeAll(async () => {
  shop = await startTrade()
  await offerInvoices(shop, { issuedWhen: 'paid' })
})
afterAll(() => shop.close())

async function paid(by: Shopper): Promise<Order> {
  const { body } = await by.order([{ skuId: seeded.tea.sku, quantity: 1 }])
  return by.payInFull(body.id)
}

test('a title, an application, another title and a withdrawal are made once, though the first answer is lost', async () => {
  let order: Order | undefined
  const { app, by } = await shop.enter('/trade/pages/orders/index?tab=all', async (who) => {
    order = await paid(who)
    await invoicesOf(who).title({ kind: 'personal', name: '李小红' })
  })
  const orderId = order?.id ?? ''
  const invoice = async () => (await by.get<OrderInvoice>(`/v1/orders/${orderId}/invoice`)).body.invoice

  await app.goTo('push', '/service/pages/title/index')
  await app.type('名称', '王小明')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/me/invoice-titles', () => app.tap('保存'))
  await app.until(async () => {
    expect((await by.get<InvoiceTitleList>('/v1/me/invoice-titles')).body.items).toHaveLength(2)
  })

  await app.arriveAt('trade/pages/orders/index')
  await app.goTo('push', `/service/pages/invoice/index?orderId=${orderId}`)
  await app.see('李小红')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/orders/{id}/invoice', () => app.tap('申请开票'))
  await app.see('马上就好')
  await app.tap('修改抬头')
  await app.tap('王小明')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/orders/{id}/invoice/title', () => app.tap('保存'))
  await app.until(async () => expect((await invoice())?.title.name).toBe('王小明'))
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/orders/{id}/invoice/withdrawal', () => app.tap('撤回申请'))
  await app.until(async () => expect((await invoice())?.state).toBe('withdrawn'))
})

test('an issued invoice gets another title once, though the first answer is lost', async () => {
  let order: Order | undefined
  const { app, by } = await shop.enter('/trade/pages/orders/index?tab=all', async (who) => {
    order = await paid(who)
    const invoices = invoicesOf(who)
    await invoices.title({ kind: 'personal', name: '王小明' })
    await invoices.apply(order.id)
    await letIssue(shop)
    await invoices.title({ kind: 'personal', name: '李小红' })
  })
  await app.goTo('push', `/service/pages/invoice/index?orderId=${order?.id ?? ''}`)
  await app.see('已开票')
  await app.tap('更换抬头')
  await app.tap('李小红')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/orders/{id}/invoice/exchange', () => app.tap('保存'))
  await letIssue(shop)
  await letIssue(shop)
  await app.pullDown()
  await app.see('李小红')
  const { body } = await by.get<OrderInvoice>(`/v1/orders/${order?.id ?? ''}/invoice`)
  expect(body.invoice).toMatchObject({ title: { name: '李小红' } })
})
