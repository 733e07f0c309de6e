import { randomUUID } from 'node:crypto'
import { sandboxKey } from '../../server/src/sandbox/sandbox-key'
import { agencyPaths } from '../../src/agency/lib/paths'
import { promoterPaths } from '../../src/common/blocks/links/promoter-links'
import { Backstage } from './backstage'
import { Phone } from './phone'
import { type OpenShop, openShop } from './shop'
import { answerCashier, pasteAddress } from './shopping'

/** What 远山团 offers and the other agency of the demo has taken on. */
const goods = '福鼎老白茶饼'

let shop: OpenShop
let backstage: Backstage
beforeAll(async () => {
  shop = await openShop()
  backstage = await Backstage.open(shop.browser, shop.url)
}, 120_000)
afterAll(() => shop?.close())

const open = (name: string, route: string) => Phone.open(shop.browser, shop.url, name, { route })

/** Somebody whom the merchant lets act for an agency. */
async function actFor(agencyId: string, name: string): Promise<Phone> {
  const answer = await fetch(`${shop.url}/v1/merchant/agencies/${agencyId}/invitations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await sandboxKey(shop.deps.db, shop.deps.clock.now())}`,
      'idempotency-key': randomUUID(),
    },
  })
  const { path } = (await answer.json()) as { path: string }
  const phone = await open(name, `/${path}`)
  await phone.tap('接受邀请')
  await phone.tap('去我的机构')
  await phone.sees('待商家付款')
  return phone
}

test('a promoter of an agency sells what it took on from another, and three ledgers add up', async () => {
  const helper = await actFor('agc_sandbox', 'helper')
  await helper.follow(agencyPaths.promoters)
  await helper.tap('邀请')
  await helper.top.getByRole('textbox', { name: '备注' }).fill('陈小满')
  await helper.tap('生成邀请')
  const invitation = await helper.copies('复制链接')

  const promoter = await open('promoter', invitation.slice(invitation.indexOf('#') + 1))
  await promoter.tap('接受邀请')
  await promoter.tap('去推客中心')
  await promoter.tap('选商品去推荐')
  await promoter.top.getByRole('searchbox', { name: '搜索' }).fill(goods)
  await promoter.page.keyboard.press('Enter')
  await promoter.top.getByRole('button', { name: new RegExp(`^分享 ${goods}`) }).click()
  const link = await promoter.copies('复制链接')

  const buyer = await Phone.open(shop.browser, shop.url, 'buyer', { link })
  await buyer.tap('立即购买')
  await buyer.top.getByRole('radio', { name: '单饼 350g', exact: true }).click()
  await buyer.top.getByText('立即购买').last().click()
  expect(await buyer.page.content()).not.toMatch(/佣金|机构|远山团/)
  await pasteAddress(buyer)
  await buyer.tap('提交订单')
  await answerCashier(buyer.page, '支付')
  await buyer.sees('支付成功')
  await backstage.answer('全部发货', '待收货')
  await buyer.tap('查看订单')
  await buyer.top.getByRole('button', { name: '确认收货', exact: true }).click()
  await buyer.page.locator('.taro__modal').getByText('确认收货', { exact: true }).last().click()
  await buyer.sees('已完成')
  await backstage.wait(8, 'days')
  await backstage.close()

  // Of ¥218: 18 % from the shop, ¥39.24. 15 % are the helper's, of which four fifths are the promoter's; the rest is the supplier's.
  await promoter.follow(promoterPaths.earnings)
  await promoter.top.getByRole('button', { name: '¥26.16 可提现' }).waitFor()
  await helper.follow(agencyPaths.earnings)
  await helper.top
    .getByRole('button', { name: /推客.*¥6\.54 已结算/ })
    .first()
    .waitFor()
  const supplier = await actFor('agc_demo', 'supplier')
  await supplier.follow(agencyPaths.earnings)
  await supplier.top
    .getByRole('button', { name: /供给.*¥6\.54 已结算/ })
    .first()
    .waitFor()
  for (const phone of [helper, promoter, buyer, supplier]) await phone.close()
}, 180_000)
