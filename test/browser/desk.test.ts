import { loggedInAs } from '../../scripts/lib/screenshots/person'
import { Desk } from './desk'
import { copyOrder } from './many-orders'
import { merchantOf, person } from './person'
import { Phone } from './phone'
import { type OpenShop, openShop } from './shop'

const teaSku = 'sku_1000008620003701'

let shop: OpenShop
beforeAll(async () => {
  shop = await openShop()
}, 120_000)
afterAll(() => shop?.close())

/** Somebody whom the sandbox made an owner, and their phone on a page. */
async function ownerWithPhone(name: string) {
  const who = await person(shop.url, name)
  const { id } = await who.get<{ id: string }>('/me')
  await fetch(`${shop.url}/v1/sandbox/people/${id}/roles`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ roles: ['owner'] }),
  })
  const open = (link: string) => Phone.open(shop.browser, shop.url, name, { link, prepare: loggedInAs(name) })
  return { who, open }
}

test('an owner scans the code of the desk, invites service staff, and confirms that on the phone', async () => {
  const { open } = await ownerWithPhone('desk-owner')
  const desk = await Desk.open(shop.browser, shop.url)
  const codeShown = async () => (await desk.page.locator('.code-letters').textContent()) ?? ''
  const phone = await open(`${shop.url}/d/${await codeShown()}`)
  await phone.seesForAll('在电脑上登录工作台？')
  await phone.top.getByRole('button', { name: '确认', exact: true }).click()
  await phone.sees('已确认，请回到电脑上')
  await phone.close()
  await desk.page.getByRole('button', { name: '退出' }).waitFor()
  await desk.go('staff/members')
  await desk.press('邀请')
  await desk.dialog.getByRole('textbox').fill('白露')
  await desk.dialog.getByText('客服').click()
  await desk.dialog.getByText('运营').click()
  await desk.dialog.getByRole('button', { name: /生成|邀请/ }).click()
  await desk.sees('在手机上确认是你本人')
  const again = await open(`${shop.url}/d/${await codeShown()}`)
  await again.seesForAll('确认是你本人在操作？')
  await again.top.getByRole('button', { name: '确认', exact: true }).click()
  await again.sees('已确认，请回到电脑上')
  await again.close()
  const shown = desk.page.getByRole('dialog').filter({ hasText: '邀请码只显示这一次' })
  const invitation = await shown.locator('code').textContent()
  const member = await person(shop.url, 'desk-service')
  const accepted = await member.post<{ items: { role: string }[] }>('/me/roles', { code: invitation })
  expect(accepted.body.items.map(({ role }) => role)).toEqual(['service'])
  await desk.close()
})

test('500 orders are shipped from a file with 7 bad rows, which are repaired and shipped too', async () => {
  const buyer = await person(shop.url, 'desk-buyer')
  const { id } = await buyer.buys(teaSku, 1)
  const numbers = await copyOrder(shop.deps.db, id, 500)
  const bad = new Set([3, 77, 150, 222, 301, 419, 500])
  const row = (number: string, index: number, repaired = false) =>
    `${bad.has(index + 1) && !repaired ? `${number}9` : number},顺丰,SF77${String(index).padStart(9, '0')}`
  const file = (rows: string[]) => ({
    name: '发货.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['订单号,快递公司,运单号', ...rows].join('\n')),
  })
  const desk = await Desk.as(shop.browser, shop.url, 'operations')
  const take = async (rows: string[]) => {
    await desk.go('shipping')
    await desk.page.locator('input[type=file]').setInputFiles(file(rows))
  }
  await take(numbers.map((number, index) => row(number, index)))
  await desk.press('发货 493 个包裹')
  await desk.press('发货 493 个包裹', desk.dialog)
  await desk.page.getByText('全部处理完').waitFor({ timeout: 150_000 })
  const download = desk.page.waitForEvent('download')
  await desk.press('下载问题行')
  expect((await download).suggestedFilename()).toContain('待改正')
  await take([...bad].map((position) => row(numbers[position - 1] ?? '', position - 1, true)))
  await desk.press('发货 7 个包裹')
  await desk.press('发货 7 个包裹', desk.dialog)
  await desk.sees('全部处理完')
  const { count } = await shop.deps.db
    .selectFrom('orders')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('number', 'in', numbers)
    .where('state', '=', 'to_receive')
    .executeTakeFirstOrThrow()
  expect(Number(count)).toBe(500)
  await desk.close()
}, 240_000)

test('a return is answered at the desk, from the application to its refund', async () => {
  const buyer = await person(shop.url, 'desk-returns')
  const order = await buyer.buys(teaSku, 2)
  const merchant = await merchantOf(shop.url)
  await merchant(`/orders/${order.id}/shipments`, { company: '顺丰速运', waybillNumber: 'SF5550001234567' })
  await buyer.post(`/orders/${order.id}/confirm-receipt`)
  const wanted = { type: 'return', reason: 'no_reason_7_days', lines: [{ lineId: order.lineId, quantity: 2 }] }
  const { body: applied } = await buyer.post<{ id: string }>(`/orders/${order.id}/after-sales`, wanted)
  const desk = await Desk.as(shop.browser, shop.url, 'service')
  await desk.go(`after-sales?open=${applied.id}`)
  await desk.press('同意，请寄回', desk.drawer)
  await desk.press('提交', desk.dialog)
  await desk.confirm()
  await desk.sees('已提交')
  await buyer.post(`/after-sales/${applied.id}/return`, { company: '中通快递', waybillNumber: 'ZT5550001234567' })
  await desk.go(`after-sales?open=${applied.id}`)
  await desk.press('确认收货', desk.drawer)
  await desk.dialog.getByLabel('其中破损').fill('1')
  await desk.press('提交', desk.dialog)
  await desk.sees('已提交')
  const after = await buyer.get<{ state: string; refundedFen: number }>(`/after-sales/${applied.id}`)
  expect(after).toMatchObject({ state: 'merchant_refund_success' })
  await desk.close()
})

test('who is in marketing sees sums of sales, and neither orders nor phones nor refunds', async () => {
  const desk = await Desk.as(shop.browser, shop.url, 'marketing')
  const menu = desk.page.getByRole('navigation', { name: '菜单' })
  await menu.getByText('优惠券').waitFor()
  for (const hidden of ['订单', '售后', '顾客', '退款']) expect(await menu.getByText(hidden).count()).toBe(0)
  for (const path of ['orders', 'customers', 'after-sales', 'staff/members']) {
    await desk.page.goto(`${shop.url}/desk/${path}`)
    await desk.sees('你的角色看不到这一页')
  }
  await desk.go('figures/days')
  await desk.sees('支付金额')
  expect(await desk.content.getByText('退款').count()).toBe(0)
  await desk.close()
})
