import type { AfterSale, AfterSaleChoices, ApplyForAfterSale } from '@haoli/contract'
import { type AfterSaleDesk, afterSaleDesk, boughtOrder } from '../../server/testing/after-sales/after-sale-fixtures'
import type { Shopper } from '../../server/testing/orders/trade-fixtures'
import { tapTwiceAndLoseTheFirstAnswer } from './support/lost-answer'
import { seeded, startTrade, type TradeShop } from './support/trade'

const { tea } = seeded

let shop: TradeShop
let desk: AfterSaleDesk
beforeAll(async () => {
  shop = await startTrade()
  desk = afterSaleDesk(shop)
  await desk.setReturnAddress()
  await shop.restock(tea.sku, 50)
})
afterAll(() => shop.close())

/** A phone of somebody who has received three boxes of tea. */
async function withTea(pieces = 3) {
  let order = { id: '', lineId: '' }
  const { app, by } = await shop.enter('/trade/pages/orders/index', async (shopper) => {
    order = await boughtOrder(shop, shopper, [{ skuId: tea.sku, quantity: pieces }])
  })
  return { app, by, order }
}

/** The page of an after-sale of one piece, as far as `since` has brought it. */
async function casePage(
  wanted: Partial<ApplyForAfterSale> = {},
  since: (id: string, by: Shopper) => Promise<unknown> = async () => undefined,
) {
  const { app, by, order } = await withTea()
  const lines = [{ lineId: order.lineId, quantity: 1 }]
  const { body } = await desk.apply(by, order.id, { type: 'return', reason: 'others', lines, ...wanted })
  await since(body.id, by)
  await app.goTo('push', `/service/pages/after-sale/index?id=${body.id}`)
  await app.see('协商记录')
  return { app, by, order, id: body.id, state: async () => (await desk.view(by, body.id)).state }
}

test('one of three boxes comes broken: chosen, agreed to, sent back, refunded at what it cost', async () => {
  const { app, by, order } = await withTea()
  await app.goTo('push', `/trade/pages/order/index?id=${order.id}`)
  await app.tap('申请售后')
  await app.arriveAt('service/pages/apply/index')
  await app.tap(/^退货退款/)
  await app.see('退款 · ')
  await app.tap(/^原因/)
  await app.tap('其他原因')
  await app.type('说明', '盒子压扁了')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/orders/{id}/after-sales', () => app.tap('提交申请'))
  await app.arriveAt('service/pages/after-sale/index')
  await app.see('等商家答复')
  await app.see('盒子压扁了')
  const [mine] = (await by.get<{ items: AfterSale[] }>('/v1/me/after-sales')).body.items
  await desk.answer(mine?.id ?? '', 'agreement', { words: '请寄回' })
  await app.pullDown()
  await app.see('请寄回商品')
  await app.see('好礼售后 13800001111')
  await app.tap('填写运单号')
  await app.type('快递公司', '顺丰速运')
  await app.type('运单号', 'SF5550001234567')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/after-sales/{id}/return', () => app.tap('提交'))
  await app.see('等商家收货')
  await desk.answer(mine?.id ?? '', 'receipt', { lines: [{ lineId: order.lineId, received: 1, damaged: 1 }] })
  await app.pullDown()
  await app.see('退货完成，已退款')
  await app.see('退款 ¥68.00 已原路退回')
  await app.see('收到 1 件，其中破损 1 件')
  await app.goTo('push', '/service/pages/after-sales/index')
  await app.see('退货退款 ×1')
})

test('a proposal is declined, another consented to; each once, though its answer is lost', async () => {
  const { app, id, state } = await casePage({}, (id) =>
    desk.answer(id, 'proposal', { kind: 'please_cancel', words: '已经和您说好了' }),
  )
  await app.see('商家说已和你协商好，请撤销')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/after-sales/{id}/objection', () => app.tap('不同意'))
  await app.see('等商家答复')
  await desk.answer(id, 'proposal', { kind: 'change', type: 'refund', fen: 2_000, words: '补偿 20 元' })
  await app.pullDown()
  await app.see('改为仅退款，退 ¥20.00')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/after-sales/{id}/consent', () => app.tap('同意'))
  await app.see('退款 ¥20.00 已原路退回')
  expect(await state()).toBe('merchant_refund_success')
})

test('proof that is asked for, and words of one’s own, are added once', async () => {
  const { app, id, state } = await casePage()
  await app.tap('补充说明')
  await app.type('补充说明', '包装是完好的')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/after-sales/{id}/words', () => app.tap('提交'))
  await app.see('包装是完好的')
  await desk.answer(id, 'proposal', { kind: 'please_prove', words: '请拍一下底部' })
  await app.pullDown()
  await app.see('商家请你补充凭证')
  await app.tap('补充凭证')
  await app.type('补充凭证', '底部有裂纹')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/after-sales/{id}/proof', () => app.tap('提交'))
  await app.see('底部有裂纹')
  expect(await state()).toBe('merchant_processing')
})

test('a refusal is disputed once, and what was decided is read with its reason', async () => {
  const { app, id, state } = await casePage({}, (id) => desk.answer(id, 'refusal', { words: '已经拆封' }))
  await app.see('商家未同意')
  await app.see('已经拆封')
  await app.tap('申请裁定')
  await app.type('申请裁定', '没有拆封，见图')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/after-sales/{id}/dispute', () => app.tap('提交'))
  await app.see('裁定中')
  expect(await state()).toBe('platform_processing')
  await desk.decide(id, 'merchant', '图片显示已拆封')
  await app.pullDown()
  await app.see('裁定支持商家')
  await app.see('图片显示已拆封')
})

test('a return that was closed is reopened once, and a replacement confirmed once', async () => {
  const { app, state } = await casePage({}, async (id) => {
    await desk.answer(id, 'agreement')
    await shop.pass(7 * 86_400)
  })
  await app.see('超时未寄回，已关闭')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/after-sales/{id}/reopening', () => app.tap('重新寄回'))
  await app.see('请寄回商品')
  expect(await state()).toBe('user_wait_return')

  const sent = await casePage({ type: 'reship', reason: 'not_delivered_too_long' }, async (id) => {
    await desk.answer(id, 'agreement')
    await desk.shipReplacement(id)
  })
  await sent.app.see('等你收货')
  const command = 'POST /v1/after-sales/{id}/receipt'
  await tapTwiceAndLoseTheFirstAnswer(sent.app, command, () => sent.app.tap('已收到'))
  await sent.app.see('新的已经送到')
  expect(await sent.state()).toBe('merchant_exchange_success')
})

test('an exchange is shipped first; a difference of price is an amount; and what is over says so', async () => {
  const { app, by, order } = await withTea(1)
  await app.goTo('push', `/service/pages/apply/index?order=${order.id}`)
  await app.tap(/^退差价/)
  await app.type('退多少（元）', '68.01')
  await app.see('请填写 ¥0.01 到 ¥68.00')
  await app.type('退多少（元）', '5')
  await app.tap(/^原因/)
  await app.tap('其他原因')
  await app.tap('提交申请')
  await app.arriveAt('service/pages/after-sale/index')
  await app.see('等商家答复')
  const [mine] = (await by.get<{ items: AfterSale[] }>('/v1/me/after-sales')).body.items
  await desk.answer(mine?.id ?? '', 'agreement')
  await app.pullDown()
  await app.see('退款 ¥5.00 已原路退回')

  await app.goTo('push', `/service/pages/apply/index?order=${order.id}`)
  await app.tap(/^换货/)
  await app.see('换成')
  await app.tap(/^原因/)
  await app.tap('拍错了')
  await app.tap('提交申请')
  await app.arriveAt('service/pages/after-sale/index')
  await app.see('等商家答复')
  const all = (await by.get<{ items: AfterSale[] }>('/v1/me/after-sales')).body.items
  const exchange = all.find(({ open }) => open)
  await desk.answer(exchange?.id ?? '', 'agreement', { shipsFirst: true })
  await desk.shipReplacement(exchange?.id ?? '')
  await app.pullDown()
  await app.see('新品先寄给你，收到后请寄回旧的。')

  await shop.pass(20 * 86_400)
  await app.goTo('push', `/service/pages/apply/index?order=${order.id}`)
  await app.see('现在没有可以申请售后的商品')
  const choices = (await by.get<AfterSaleChoices>(`/v1/orders/${order.id}/after-sale-choices`)).body
  expect(choices.lines[0]?.most.return).toBe(0)
})
