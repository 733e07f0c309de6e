import { readFileSync } from 'node:fs'
import { inRoot } from '../../scripts/lib/root'
import { loggedInAs } from '../../scripts/lib/screenshots/person'
import { copyOrder } from '../../server/testing/orders/copy-order'
import { newWaybill } from '../../server/testing/orders/waybills'
import { Desk } from './desk'
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
  // The newest of them is opened by keys alone.
  await desk.go('orders')
  await desk.page.locator('.ant-table-row').first().press('Enter')
  await desk.drawer.getByText('顺丰').first().waitFor()
  // A dialog whose field takes the focus gives it back to the button that opened it.
  const correct = desk.drawer.getByRole('button', { name: '更正运单号' })
  await correct.press('Enter')
  await desk.page.locator('.ant-modal input:focus').first().waitFor()
  await desk.page.keyboard.press('Escape')
  await desk.page.locator('button:focus', { hasText: '更正运单号' }).waitFor()
  await desk.close()
}, 240_000)

test('a return is answered at the desk, from the application to its refund', async () => {
  const buyer = await person(shop.url, 'desk-returns')
  const order = await buyer.buys(teaSku, 2)
  const merchant = await merchantOf(shop.url)
  await merchant(`/orders/${order.id}/shipments`, { company: '顺丰速运', waybillNumber: newWaybill() })
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
  expect(after).toMatchObject({ state: 'merchant_return_success' })
  await desk.close()
})

test('goods are imported after a look at what changes, and home page and freight are edited beside a phone that shows them', async () => {
  const [first] = JSON.parse(readFileSync(inRoot('server/demo/products.json'), 'utf8'))
  const renamed = { ...first, title: `${first.title}（新茶）` }
  const desk = await Desk.as(shop.browser, shop.url, 'owner')
  await desk.go('goods/import')
  const buffer = Buffer.from(JSON.stringify([renamed]))
  await desk.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'goods.json', mimeType: 'application/json', buffer })
  await desk.sees('新增 0，修改 1，跳过 0')
  await desk.press('导入 1 件')
  await desk.sees('已处理 1 / 1')
  await desk.go('goods?q=新茶')
  await desk.sees(renamed.title)
  await desk.go(`goods/edit?id=prd_${first.product_id}`)
  await desk.content.getByLabel('副标题').fill('今年的头采')
  await desk.press('保存')
  await desk.page.waitForURL(/goods\?open=/)
  await desk.drawer.getByText('今年的头采').waitFor()
  await desk.go('shop/home')
  await desk.content.getByLabel('搜索框里的字').fill('新茶到了')
  const phone = desk.page.frameLocator('.live-phone-screen iframe')
  await phone.getByText('新茶到了').first().waitFor({ timeout: 60_000 })
  await desk.press('保存并立即生效')
  await desk.content.getByRole('button', { name: '保存并立即生效', disabled: true }).waitFor()
  await desk.go('shop/freight')
  await desk.content.locator('input[id$="freeFromFen"]:visible').last().fill('66')
  // Before it is saved, on the page of a product.
  await phone.getByText('满 ¥66 包邮').first().waitFor({ timeout: 60_000 })
  await desk.press('保存并立即生效')
  await desk.content.getByRole('button', { name: '保存并立即生效', disabled: true }).waitFor()
  const shopper = await Phone.open(shop.browser, shop.url, 'desk-shopper')
  await shopper.sees('新茶到了')
  await shopper.close()
  const { value } = await desk.asks<{ value: unknown }>('/merchant/settings/freight')
  expect(JSON.stringify(value)).toContain('"freeFromFen":6600')
  await desk.close()
}, 120_000)

test('a coupon and a plan are made, and what they may cost and did cost is looked at', async () => {
  const desk = await Desk.as(shop.browser, shop.url, 'marketing')
  await desk.go('coupons/new')
  await desk.content.getByLabel('名称').fill('新茶满 99 减 10')
  await desk.press('创建')
  await desk.page.waitForURL(/open=cpn_/)
  const couponId = new URL(desk.page.url()).searchParams.get('open')
  const buyer = await person(shop.url, 'desk-coupon')
  const { body: held } = await buyer.post<{ id: string }>(`/coupons/${couponId}/claims`)
  await buyer.buys(teaSku, 1, { couponIds: [held.id] })
  await desk.go(`coupons/list?open=${couponId}`)
  await desk.drawer.getByText('¥10.00').first().waitFor()
  await desk.go('plans/list')
  await desk.press('发布计划')
  const { title } = await shop.deps.db
    .selectFrom('products')
    .select('title')
    .where('id', 'not in', (eb) => eb.selectFrom('plans').select('product_id'))
    .where('listed', '=', true)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  await desk.dialog.getByRole('combobox').first().fill(title)
  // The options are the ones found once there is only one: until then they may still be replaced.
  await desk.page.waitForFunction(() => document.querySelectorAll('.ant-select-item-option').length === 1)
  await desk.page.locator('.ant-select-item-option').click()
  await desk.dialog.getByText('预计花费').waitFor()
  await desk.press('发布', desk.dialog)
  await desk.sees('已发布')
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

test.each([
  ['service', 'orders', '只有员工看得到'],
  ['finance', 'shop/freight', '试算'],
] as const)('nothing on the pages of who is in %s asks for what they may not see', async (role, path, words) => {
  const buyer = await person(shop.url, `desk-seen-by-${role}`)
  await buyer.buys(teaSku, 1)
  const desk = await Desk.as(shop.browser, shop.url, role)
  await desk.go(path)
  if (path === 'orders') await desk.page.locator('.ant-table-row').first().press('Enter')
  await desk.page.getByText(words).or(desk.page.getByPlaceholder(words)).first().waitFor()
  expect(desk.trouble.filter((line) => line.startsWith('403: '))).toEqual([])
  await desk.close()
})
