import type { AfterSale } from '@haoli/contract'
import { loggedInAs } from '../../scripts/lib/screenshots/person'
import { newWaybill } from '../../server/testing/orders/waybills'
import { picture } from '../../server/testing/uploads/upload-fixtures'
import { Backstage } from './backstage'
import { accept, chooseGift, payGift, tea } from './giving'
import { merchantOf, person } from './person'
import { Phone } from './phone'
import { type OpenShop, openShop } from './shop'

const teaSku = 'sku_1000008620003701'

let shop: OpenShop
let backstage: Backstage
let merchant: Awaited<ReturnType<typeof merchantOf>>
beforeAll(async () => {
  shop = await openShop()
  backstage = await Backstage.open(shop.browser, shop.url)
  merchant = await merchantOf(shop.url)
}, 120_000)
afterAll(() => shop?.close())

/** The phone of somebody, on a page. */
const open = ({ name }: { name: string }, route: string) =>
  Phone.open(shop.browser, shop.url, name, { route, prepare: loggedInAs(name) })

const waybill = { company: '顺丰速运', waybillNumber: 'SF5550001234567' }

/** Somebody with an order that was shipped and has arrived. */
async function whoReceived(name: string, pieces: number) {
  const who = await person(shop.url, name)
  const order = await who.buys(teaSku, pieces)
  await merchant(`/orders/${order.id}/shipments`, { ...waybill, waybillNumber: newWaybill() })
  await who.post(`/orders/${order.id}/confirm-receipt`)
  return { who, order }
}

test('one of three comes broken: shown, negotiated, sent back, counted as damaged, and refunded', async () => {
  const { who, order } = await whoReceived('teapot', 3)
  const phone = await open(who, `/trade/pages/order/index?id=${order.id}`)
  await phone.tap('申请售后')
  await phone.tap('退货退款')
  await phone.tap('原因')
  await phone.tap('质量问题或破损')
  await phone.sees('这个原因需要图片或视频')
  const asked = phone.page.waitForEvent('filechooser')
  await phone.top.getByRole('button', { name: '添加图片或视频' }).click()
  await (await asked).setFiles({ name: 'broken.jpg', mimeType: 'image/jpeg', buffer: await picture() })
  await phone.top.locator('textarea').first().fill('一只壶嘴碎了')
  await phone.top.getByRole('button', { name: '提交申请', disabled: false }).click()
  await phone.seesForAll('等商家答复')
  const [mine] = (await who.get<{ items: AfterSale[] }>('/me/after-sales')).items
  const id = mine?.id ?? ''
  await merchant(`/after-sales/${id}/proposal`, { kind: 'please_prove', words: '请再拍一下底部' })
  await phone.sees('商家请你补充凭证')
  await phone.top.getByRole('button', { name: '补充凭证' }).click()
  await phone.top.locator('textarea').last().fill('底部也有裂纹')
  await phone.top.getByRole('button', { name: '提交', exact: true }).click()
  await phone.sees('底部也有裂纹')
  await merchant(`/after-sales/${id}/agreement`, { words: '抱歉，请寄回' })
  await phone.seesForAll('请寄回商品')
  await phone.sees('寄回运费由商家承担')
  await phone.top.getByRole('button', { name: '填写运单号' }).click()
  await phone.top.getByRole('textbox', { name: '快递公司' }).fill('顺丰速运')
  await phone.top.getByRole('textbox', { name: '运单号' }).fill('SF5550009998887')
  await phone.top.getByRole('button', { name: '提交', exact: true }).click()
  await phone.sees('等商家收货')
  await merchant(`/after-sales/${id}/receipt`, { lines: [{ lineId: order.lineId, received: 1, damaged: 1 }] })
  await phone.seesForAll('退货完成，已退款')
  await phone.sees('退款 ¥168.00 已原路退回')
  await phone.sees('收到 1 件，其中破损 1 件')
  await phone.close()
}, 120_000)

test('an exchange is shipped first; a merchant who is silent has agreed; a refusal is disputed', async () => {
  const { who, order } = await whoReceived('exchanger', 3)
  const apply = async (type: string) =>
    (
      await who.post<AfterSale>(`/orders/${order.id}/after-sales`, {
        ...{ type, reason: 'others' },
        lines: [{ lineId: order.lineId, quantity: 1 }],
      })
    ).body.id
  const first = await apply('exchange')
  await merchant(`/after-sales/${first}/agreement`, { shipsFirst: true })
  await merchant(`/after-sales/${first}/shipment`, waybill)
  const phone = await open(who, `/service/pages/after-sale/index?id=${first}`)
  await phone.seesForAll('新品先寄给你，收到后请寄回旧的。')
  await who.post(`/after-sales/${first}/return`, waybill)
  await merchant(`/after-sales/${first}/receipt`)
  await phone.page.reload()
  await phone.sees('新的已经送到')

  const silent = await apply('refund')
  await phone.follow(`/service/pages/after-sale/index?id=${silent}`)
  await phone.sees('等商家答复')
  await backstage.wait(48, 'hours')
  await phone.page.reload()
  await phone.seesForAll('商家超时，已退款')

  const refused = await apply('refund')
  await merchant(`/after-sales/${refused}/refusal`, { words: '已经拆封' })
  await phone.follow(`/service/pages/after-sale/index?id=${refused}`)
  await phone.sees('已经拆封')
  await phone.top.getByRole('button', { name: '申请裁定' }).click()
  await phone.top.locator('textarea').last().fill('没有拆封')
  await phone.top.getByRole('button', { name: '提交', exact: true }).click()
  await phone.seesForAll('裁定中')
  await phone.close()
}, 120_000)

test('a present goes back without a price shown to who got it; an invoice is reversed in part', async () => {
  const giver = await Phone.open(shop.browser, shop.url, 'giver', {
    route: `/shop/pages/product/index?id=${tea.product}&act=gift`,
  })
  await chooseGift(giver)
  const card = await payGift(giver)
  const friend = await Phone.open(shop.browser, shop.url, 'friend', { route: card })
  await accept(friend)
  await friend.tap('申请售后')
  await friend.tap('仅退款')
  await friend.sees('钱会原路退给送礼人')
  await friend.tap('原因')
  await friend.tap('不想要了')
  await friend.top.getByRole('button', { name: '提交申请', disabled: false }).click()
  await friend.sees('等商家答复')
  expect(await friend.top.textContent()).not.toMatch(/¥|168/)
  const waiting = await merchant.read<{ items: AfterSale[] }>('/after-sales?waitsFor=merchant')
  const present = waiting.items.find(({ subject }) => subject.kind === 'parcel')
  await merchant(`/after-sales/${present?.id}/agreement`)
  await friend.seesForAll('款项已原路退给送礼人')
  expect(await friend.top.textContent()).not.toMatch(/¥|168/)
  await giver.sees('已退回 ¥168.00')
  await friend.close()
  await giver.close()

  const { who, order } = await whoReceived('invoiced', 2)
  await who.post('/me/invoice-titles', { kind: 'personal', name: '周立夏' })
  const phone = await open(who, `/service/pages/invoice/index?orderId=${order.id}`)
  await phone.seesForAll('按实付金额开具')
  await phone.top.getByRole('button', { name: '申请开票' }).click()
  await phone.sees(/等待开票|正在开票/)
  await backstage.wait(10, 'minutes')
  await phone.page.reload()
  await phone.sees('已开票')
  await merchant(`/orders/${order.id}/refunds`, { lines: [{ lineId: order.lineId, quantity: 1 }] })
  await backstage.wait(10, 'minutes')
  await phone.page.reload()
  await phone.seesForAll('已开票，部分红冲')
  await phone.close()
}, 180_000)

test('an address is changed in time, and once it is shipped it is too late', async () => {
  const who = await person(shop.url, 'mover')
  const order = await who.buys(teaSku, 1)
  const other = {
    name: '陈小满',
    phone: '13900001234',
    province: '浙江省',
    city: '杭州市',
    county: '余杭区',
    detail: '文一西路969号',
  }
  await who.post('/addresses', other)
  const phone = await open(who, `/trade/pages/order/index?id=${order.id}`)
  await phone.tap('修改收货地址')
  await phone.tap(/文一西路969号/)
  await phone.top.getByRole('button', { name: '改送到这里', exact: true }).click()
  await phone.page.getByText('收货地址已修改').first().waitFor()
  await phone.sees('余杭区 文一西路969号')
  await phone.tap('修改收货地址')
  await phone.tap(/龙井路1号/)
  await phone.sees('改送到这里？')
  await merchant(`/orders/${order.id}/shipments`, { ...waybill, waybillNumber: newWaybill() })
  await phone.top.getByRole('button', { name: '改送到这里', exact: true }).click()
  await phone.page.getByText('已经发货，请联系客服').first().waitFor()
  await phone.sees('联系客服')
  await phone.close()
}, 120_000)
