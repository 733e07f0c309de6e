import type { Order, OrderInvoice } from '@haoli/contract'
import { invoicesOf, letIssue, merchantOf, offerInvoices } from '../../server/testing/invoices/invoice-fixtures'
import type { Shopper } from '../../server/testing/orders/trade-fixtures'
import { newWaybill } from '../../server/testing/orders/waybills'
import { friend } from '../../server/testing/presents/present-fixtures'
import { seeded, startTrade, type TradeShop } from './support/trade'

let shop: TradeShop
beforeAll(async () => {
  shop = await startTrade()
})
beforeEach(() => offerInvoices(shop))
afterAll(() => shop.close())

const lines = [{ skuId: seeded.tea.sku, quantity: 2 }]

/** An order that arrived. */
async function completed(by: Shopper): Promise<Order> {
  const { body } = await by.order(lines)
  await by.payInFull(body.id)
  await merchantOf(shop)(`orders/${body.id}/shipments`, { company: '顺丰速运', waybillNumber: newWaybill() })
  return (await by.post<Order>(`/v1/orders/${body.id}/confirm-receipt`)).body
}

test('an invoice is applied for from the order, issued, and reversed in part with a refund', async () => {
  let order: Order | undefined
  const { app, by } = await shop.enter('/trade/pages/orders/index?tab=all', async (who) => {
    order = await completed(who)
  })
  const { id = '', lines: ordered = [] } = order ?? {}
  await app.goTo('push', `/trade/pages/order/index?id=${id}`)
  await app.tap(/发票.*申请开票/)
  await app.arriveAt('service/pages/invoice/index')
  await app.tap('先填写发票抬头')
  await app.arriveAt('service/pages/title/index')
  await app.tap('企业')
  await app.type('名称', '杭州好礼科技有限公司')
  await app.type('税号', '91330100716105852G')
  await app.tap('保存')
  await app.see('税号不对，请对照营业执照核对每一位')
  await app.type('税号', '9133 0100 7161 0585 2F')
  await app.tap('保存')
  await app.arriveAt('service/pages/invoice/index')
  await app.see('91330100716105852F')
  await app.tap('申请开票')
  await app.see('马上就好')
  await letIssue(shop)
  await app.pullDown()
  await app.see('已开票')
  await merchantOf(shop)(`orders/${id}/refunds`, { lines: [{ lineId: ordered[0]?.id, quantity: 1 }] })
  await letIssue(shop)
  await app.pullDown()
  await app.see('已开票，部分红冲')
  await app.see('退货退款')
  const { body } = await by.get<OrderInvoice>(`/v1/orders/${id}/invoice`)
  expect(body.invoice).toMatchObject({ state: 'issued', reds: [{ state: 'issued' }] })
})

test('at checkout one says whom the invoice is for, and the order has it', async () => {
  const { app, by } = await shop.checkOut(lines, async (who) => {
    await invoicesOf(who).title({ kind: 'personal', name: '王小明' })
  })
  await app.tap(/发票.*不开发票/)
  await app.tap('王小明')
  await app.tap('完成')
  await app.see('王小明')
  await app.tap(/^提交订单/)
  await app.arriveAt('trade/pages/pay-result/index')
  const [order] = await shop.ordersOf(by)
  const { invoice } = await invoicesOf(by).invoice(order?.id ?? '')
  expect(invoice).toMatchObject({ state: 'applied', title: { name: '王小明' } })
  await app.goTo('push', '/service/pages/invoices/index')
  await app.see('已申请，等待开票')
})

test('who has no invoice is led to the orders; a shop that issues none does not speak of them', async () => {
  const { app, by } = await shop.enter('/service/pages/invoices/index')
  await app.see('还没有发票')
  await app.tap('去订单申请')
  await app.arriveAt('trade/pages/orders/index')
  await offerInvoices(shop, { offered: false })
  const { id } = (await by.order(lines)).body
  await app.goTo('push', `/trade/pages/order/index?id=${id}`)
  await app.see('订单编号')
  await app.notSee('申请开票')
})

test('who gave a present finds its invoice on the page of the present', async () => {
  const { app } = await shop.enter('/tabs/gifts/index')
  const giver = await friend(shop, app.phone.storage.get('device') as string)
  const { id } = await giver.open({ skuId: seeded.tea.sku })
  await app.goTo('push', `/gift/pages/present/index?id=${id}`)
  await app.tap(/礼物由你付款，发票归你/)
  await app.arriveAt('service/pages/invoice/index')
  await app.see('按实付金额开具')
})
