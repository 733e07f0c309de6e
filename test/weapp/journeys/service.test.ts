import {
  type AfterSaleDesk,
  afterSaleDesk,
  boughtOrder,
  returnAddress,
} from '../../../server/testing/after-sales/after-sale-fixtures'
import { letIssue } from '../../../server/testing/invoices/invoice-fixtures'
import { wait } from '../../../server/testing/presents/present-fixtures'
import { demo } from '../support/demo'
import { type Journeys, journey, openJourneys, story } from '../support/journeys'
import { person } from '../support/person'

let shop: Journeys
let desk: AfterSaleDesk
beforeAll(async () => {
  shop = await openJourneys()
  desk = afterSaleDesk(shop)
})
afterAll(() => shop.close())

jest.setTimeout(120_000)

const { sku } = demo.longjing

/** Somebody's phone on the page of an order that has arrived. */
async function received(name: string, pieces = 3) {
  const who = await person(shop, name)
  const order = await boughtOrder(shop, who, [{ skuId: sku, quantity: pieces }])
  const phone = await shop.openAs(who, { url: `trade/pages/order/index?id=${order.id}`, scene: 1007 })
  return { who, order, phone }
}

story('one of three comes broken: shown, agreed to, sent back, and refunded at what it cost', async () => {
  const { who, order, phone } = await received('who-got-a-broken-one')
  await phone.tap('申请售后')
  await phone.arrivesAt('service/pages/apply/index')
  await phone.tap(/^退货退款/)
  await phone.tap(/^原因/)
  await phone.tap('质量问题或破损')
  await phone.keepsMedia('picture')
  await phone.tap('添加图片或视频')
  await phone.tap('同意并继续')
  await phone.type('说明', '一只壶嘴碎了')
  await phone.tap('提交申请')
  await phone.arrivesAt('service/pages/after-sale/index')
  await phone.sees('等商家答复')
  const { body } = await who.get<{ items: [{ id: string }] }>('/v1/me/after-sales')
  const [{ id }] = body.items
  await desk.answer(id, 'agreement', { returnTo: returnAddress })
  await phone.sees('请寄回商品')
  await phone.tap('填写运单号')
  await phone.type('快递公司', '顺丰速运')
  await phone.type('运单号', 'SF5550001234567')
  await phone.tap('提交')
  await phone.sees('等商家收货')
  await desk.answer(id, 'receipt', { lines: [{ lineId: order.lineId, received: 1, damaged: 1 }] })
  await phone.sees('退货完成，已退款')
  await phone.sees('退款 ¥168.00 已原路退回')
})

journey('an exchange is shipped first; a silent merchant has agreed; a refusal is disputed', async () => {
  const { who, order, phone } = await received('who-exchanges')
  const apply = async (type: 'exchange' | 'refund') => {
    const lines = [{ lineId: order.lineId, quantity: 1 }]
    return (await desk.apply(who, order.id, { type, reason: 'others', lines })).body.id
  }
  const first = await apply('exchange')
  await desk.answer(first, 'agreement', { shipsFirst: true, returnTo: returnAddress })
  await desk.shipReplacement(first)
  await phone.enter({ url: `service/pages/after-sale/index?id=${first}`, scene: 1014 })
  await phone.sees('新品先寄给你，收到后请寄回旧的。')
  await desk.sendBack(who, first)
  await desk.answer(first, 'receipt')

  const silent = await apply('refund')
  await wait(shop, 48 * 3_600)
  await phone.enter({ url: `service/pages/after-sale/index?id=${silent}`, scene: 1014 })
  await phone.sees('商家超时，已退款')

  const refused = await apply('refund')
  await desk.answer(refused, 'refusal', { words: '已经拆封' })
  await phone.enter({ url: `service/pages/after-sale/index?id=${refused}`, scene: 1014 })
  await phone.sees('已经拆封')
  await phone.tap('申请裁定')
  await phone.type('申请裁定', '没有拆封')
  await phone.tap('提交')
  await phone.sees('裁定中')
})

journey('an invoice is reversed in part; an address is changed in time, and too late', async () => {
  const { who, order, phone } = await received('who-wants-an-invoice', 2)
  await who.post('/v1/me/invoice-titles', { kind: 'personal', name: '周立夏' })
  await phone.enter({ url: `service/pages/invoice/index?orderId=${order.id}`, scene: 1014 })
  await phone.tap('申请开票')
  await letIssue(shop)
  await phone.sees('已开票')
  await desk.refund(order.id, { lines: [{ lineId: order.lineId, quantity: 1 }] })
  await letIssue(shop)
  await phone.enter({ url: `service/pages/invoice/index?orderId=${order.id}`, scene: 1014 })
  await phone.sees('已开票，部分红冲')

  const address = { name: '陈小满', phone: '13900001234', province: '浙江省', city: '杭州市', county: '余杭区' }
  await who.post('/v1/addresses', { ...address, detail: '文一西路969号' })
  const waiting = await boughtOrder(shop, who, [{ skuId: sku, quantity: 1 }], 'paid')
  await phone.enter({ url: `trade/pages/order/index?id=${waiting.id}`, scene: 1014 })
  await phone.tap('修改收货地址')
  await phone.tap(/文一西路969号/)
  await phone.tap('改送到这里')
  await phone.sees('余杭区 文一西路969号')
  await desk.ship(waiting.id)
  await phone.enter({ url: `trade/pages/order/index?id=${waiting.id}`, scene: 1014 })
  await phone.sees('待收货')
  await phone.seesNo('修改收货地址')
})
