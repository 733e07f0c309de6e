import type { MadeAgencyInvitation } from '@haoli/contract'
import { days } from '../../server/testing'
import { agency, type TestAgency } from '../../server/testing/agencies/agency-fixtures'
import { lineOf } from '../../server/testing/orders/trade-fixtures'
import { friend } from '../../server/testing/presents/present-fixtures'
import { moveTo } from '../../server/testing/promoters/held-fixtures'
import { complete, merchantPost, openLink, promoter, publish } from '../../server/testing/promoters/promoter-fixtures'
import { agencyPaths } from '../../src/agency/lib/paths'
import { promoterPaths } from '../../src/common/blocks/links/promoter-links'
import { tapTwiceAndLoseTheFirstAnswer } from './support/lost-answer'
import { seeded, startTrade, type TradeShop } from './support/trade'

const { tea } = seeded
const title = '明前龙井 50g'

let shop: TradeShop
let yuan: TestAgency
let shi: TestAgency
beforeAll(async () => {
  shop = await startTrade()
  yuan = await agency(shop, '远山')
  shi = await agency(shop, '拾光')
  const plan = { kind: 'targeted' as const, agencyIds: [yuan.agencyId], ratePpm: 100_000, servicePpm: 20_000 }
  await publish(shop, { productId: tea.product, ...plan })
})
afterAll(() => shop.close())

/** Opens the app on the phone that is called so. */
const phoneCalled = (device: string, url: string) =>
  shop.openPhone({ url, prepare: (phone) => void phone.storage.set('device', device) })
const yuansPhone = (url: string) => phoneCalled('phone-of-远山', url)
const shisPhone = (url: string) => phoneCalled('phone-of-拾光', url)

/** The page of the mini program that an address leads a browser to. */
const pageOf = (address: string) => address.slice(address.indexOf('#') + 1)
const invitedPage = ({ path }: MadeAgencyInvitation) => `/${path}`

test('an agency invites a promoter, who sells second-tier goods; promoter, agency and supplier see what adds up', async () => {
  const offering = await yuansPhone('/tabs/me/index')
  await offering.tap(/^我的机构/)
  await offering.arriveAt('agency/pages/centre/index')
  await offering.see('从这里开始')
  await offering.tap(/^商品/)
  await offering.see('佣金 10% · 服务费 2%')
  await offering.see('推客 8% · 本团 4%')
  await offering.tap(`供给机构 ${title}`)
  await offering.type('给对方 %', '12.5')
  await offering.see('请填大于 0、不超过 12% 的数字')
  await offering.type('给对方 %', '10')
  await offering.see('本团留 2%')
  await offering.tap('先问过我')
  await tapTwiceAndLoseTheFirstAnswer(offering, 'POST /v1/agency/offers', () => offering.tap('开始供货'))
  await offering.until(() => expect(offering.phone.toasts.join()).toContain('已开始供货'))
  offering.close()

  const asking = await shisPhone(agencyPaths.plaza)
  await asking.see('远山供货')
  await asking.see('给你 10%')
  await tapTwiceAndLoseTheFirstAnswer(asking, 'POST /v1/agency/offers/{id}/takings', () => asking.tap(`申请 ${title}`))
  await asking.see('等对方同意')
  asking.close()

  const answering = await yuansPhone(agencyPaths.plaza)
  await answering.tap('谁在卖')
  await answering.see('等你答复')
  await tapTwiceAndLoseTheFirstAnswer(answering, 'POST /v1/agency/takings/{id}/answer', () =>
    answering.tap(`同意 拾光 ${title}`),
  )
  await answering.see('停止合作')
  answering.close()

  const inviting = await shisPhone(agencyPaths.promoters)
  await inviting.tap('邀请')
  await inviting.tap('团长')
  await inviting.type('备注', '陈小满')
  await inviting.tap('生成邀请')
  await inviting.see('邀请码只显示这一次')
  await inviting.tap('复制链接')
  await inviting.until(() => expect(inviting.phone.toasts).toContain('链接已复制'))
  const link = pageOf(inviting.phone.clipboard)
  inviting.close()

  const chen = await friend(shop, 'phone-chen')
  await chen.put('/v1/me', { nickname: '陈小满' })
  const joining = await phoneCalled('phone-chen', link)
  await joining.see('拾光邀请你做推客')
  await joining.see('你得该商品佣金的 80%')
  await tapTwiceAndLoseTheFirstAnswer(joining, 'POST /v1/me/agency-invitation', () => joining.tap('接受邀请'))
  await joining.see('你现在是拾光的推客')
  await joining.tap('去推客中心')
  await joining.see('通过拾光推广，得佣金的 80%')
  joining.close()

  const li = await friend(shop, 'phone-li')
  await moveTo(shop, li, { phone: '13700000001', detail: '远方 1 号' })
  const shared = await chen.post<{ code: string; path: string }>('/v1/me/promoter/links', {
    target: 'product',
    productId: tea.product,
  })
  const buying = await phoneCalled('phone-li', `/${shared.body.path}`)
  await buying.see('由 陈小满 推荐')
  expect(buying.element().textContent).not.toMatch(/佣金|赚|机构|拾光|远山/)
  buying.close()
  const { body: order } = await li.order(lineOf(tea.sku))
  await li.payInFull(order.id)
  await complete(shop, li, order.id)
  await shop.pass(7 * days + 60)

  // Of ¥68: 12% from the shop, ¥8.16. 10% are Shiguang's, of which 80% are Chen's; the rest is Yuanshan's.
  const ofChen = await phoneCalled('phone-chen', promoterPaths.earnings)
  await ofChen.tap(/明前龙井 50g ¥5.44 可提现/)
  await ofChen.see('通过拾光，你的部分 8%')
  ofChen.close()
  const ofShi = await shisPhone(agencyPaths.earnings)
  await ofShi.tap(/明前龙井 50g 推客 陈小满 ¥1.36 已结算/)
  await ofShi.see('本团推客卖出的')
  await ofShi.tap('线索')
  await ofShi.see('只记为线索，没有佣金')
  await ofShi.see('还没有线索')
  ofShi.close()
  const ofYuan = await yuansPhone(agencyPaths.earnings)
  await ofYuan.tap(/明前龙井 50g 供给 拾光 ¥1.36 已结算/)
  await ofYuan.see('本团供货，由其他机构卖出')
  expect(ofYuan.element().textContent).not.toContain('陈小满')
  ofYuan.close()
  const paidOut = await shop.db.selectFrom('commissions').select('amount_fen').executeTakeFirstOrThrow()
  expect(paidOut.amount_fen).toBe(544 + 136 + 136)

  const shown = await shisPhone(agencyPaths.centre)
  await shown.see('帮卖商品占 100%，¥68')
  await shown.see('团长1 人 · 1 单')
  shown.close()
  const partnered = await yuansPhone(agencyPaths.centre)
  await partnered.see('伙伴近两个月带来的新增销售¥68')
  expect(partnered.element().textContent).not.toContain('从这里开始')
  partnered.close()

  await merchantPost(shop, `agencies/${shi.agencyId}/payments`, { expectedFen: 136, reference: '回单 20260410' })
  const paid = await shisPhone(agencyPaths.earnings)
  await paid.tap('付款')
  await paid.see('回单 20260410')
  await paid.tap('账单')
  await paid.see('商家付款¥1.36')
})

test('what is offered is paused, resumed and ended, and each says so to who took it on', async () => {
  const app = await yuansPhone(agencyPaths.plaza)
  await app.tap('供出的')
  await app.see('给对方 10% · 本团留 2%')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/agency/offers/{id}/pause', () => app.tap(`暂停 ${title}`))
  await app.see('暂停期间卖出的不按它计佣金')
  app.close()

  const taken = await shisPhone(agencyPaths.plaza)
  await taken.tap('接来的')
  await taken.see('已暂停')
  taken.close()

  const again = await yuansPhone(agencyPaths.plaza)
  await again.tap('供出的')
  await tapTwiceAndLoseTheFirstAnswer(again, 'POST /v1/agency/offers/{id}/resume', () => again.tap(`恢复 ${title}`))
  await again.notSee('暂停期间卖出的不按它计佣金')
  again.close()

  const stopping = await shisPhone(agencyPaths.plaza)
  await stopping.tap('接来的')
  await tapTwiceAndLoseTheFirstAnswer(stopping, 'POST /v1/agency/takings/{id}/end', () =>
    stopping.tap(`不再卖 ${title}`),
  )
  await stopping.see('已停卖')
  expect(stopping.phone.modals.at(-1)).toMatchObject({ title: `不再卖“${title}”？` })
  stopping.close()

  const ending = await yuansPhone(agencyPaths.plaza)
  await ending.tap('供出的')
  await tapTwiceAndLoseTheFirstAnswer(ending, 'POST /v1/agency/offers/{id}/end', () => ending.tap(`结束 ${title}`))
  await ending.see('结束后卖出的不按它计佣金')
})

test('a promoter of one agency is refused by another until they leave; a leaver’s old links earn nothing', async () => {
  const lin = await promoter(shop, 'phone-lin')
  const first = await yuan.invite()
  await lin.post('/v1/me/agency-invitation', { code: first.code })
  const li = await friend(shop, 'phone-of-a-buyer')
  await publish(shop, { productId: seeded.scarf.product })
  await openLink(li, await lin.link(seeded.scarf.product))

  const made = await shi.invite()
  const app = await phoneCalled('phone-lin', invitedPage(made))
  await app.tap('接受邀请')
  await app.see('你已经在远山推广')
  await app.tap('去看现在的机构')
  await app.arriveAt('promoter/pages/join/index')
  await app.see('通过远山推广')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/me/promoter/agency/leave', () => app.tap('退出远山'))
  await app.notSee('通过远山推广')
  expect(app.phone.modals.at(-1)?.content).toContain('别人打开过的链接，之后的订单都不计佣金')
  app.close()

  const { body: order } = await li.order(lineOf(seeded.scarf.red))
  await li.payInFull(order.id)
  expect(await lin.lines()).toEqual([])
  const back = await phoneCalled('phone-lin', invitedPage(made))
  await back.tap('接受邀请')
  await back.see('你现在是拾光的推客')
  back.close()

  const late = await phoneCalled('phone-late', invitedPage(made))
  await late.see('这个邀请不能用了')
  late.close()
  const acting = await yuansPhone(invitedPage(await shi.invite()))
  await acting.tap('接受邀请')
  await acting.see('你在为远山做事')
})

test('shares are set for all, for one and for a product, and a promoter is parted with', async () => {
  await shi.promoter('phone-zhao')
  const app = await shisPhone(agencyPaths.promoters)
  await app.tap(/^所有推客的分成/)
  await app.type('分成 %', '9')
  await app.tap('保存')
  await app.see('请填 10 到 100 的数字')
  await app.type('分成 %', '70')
  await app.tap('保存')
  await app.see('推客得佣金的 70%')
  const { nickname } = await nicknameOf('phone-zhao')
  await app.tap(`改分成 ${nickname}`)
  await app.type('分成 %', '85.5')
  await app.tap('保存')
  await app.see('单独分成 85.5%')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/agency/members/{id}/end', () => app.tap(`解除合作 ${nickname}`))
  await app.see('已离开')
  app.close()

  const goods = await shisPhone(agencyPaths.goods)
  await goods.see('推客 7% · 本团 3%')
  await goods.tap(/^改分成/)
  await goods.type('分成 %', '60')
  await goods.tap('保存')
  await goods.see('推客 6% · 本团 4%')
  await goods.see('单独分成')
  goods.close()

  const { app: nobody } = await shop.enter(agencyPaths.centre)
  await nobody.see('你不在任何机构里')
})

async function nicknameOf(device: string) {
  const who = await friend(shop, device)
  return (await who.get<{ nickname: string }>('/v1/me')).body
}
