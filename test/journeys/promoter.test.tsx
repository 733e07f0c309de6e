import type { GivenPresentRow, IssuedCard, PageOf, ReceivedPresent } from '@haoli/contract'
import { days } from '../../server/testing'
import { friend, shipParcel } from '../../server/testing/presents/present-fixtures'
import { decide, homeOf, moveTo, sell } from '../../server/testing/promoters/held-fixtures'
import { merchantPost, promoter, publish, type TestPromoter } from '../../server/testing/promoters/promoter-fixtures'
import { wantedPath } from '../../src/common/api/wanted-lines'
import { promoterPaths } from '../../src/common/blocks/links/promoter-links'
import { tapTwiceAndLoseTheFirstAnswer } from './support/lost-answer'
import { seeded, startTrade, type TradeShop } from './support/trade'

const { tea } = seeded

let shop: TradeShop
let chen: TestPromoter
beforeAll(async () => {
  shop = await startTrade()
  chen = await promoter(shop, 'phone-chen')
  await chen.put('/v1/me', { nickname: '陈小满' })
  await publish(shop, { productId: tea.product })
})
afterAll(() => shop.close())

/** Opens the app on the phone that is called so. */
const phoneCalled = (device: string, url: string) =>
  shop.openPhone({ url, prepare: (phone) => void phone.storage.set('device', device) })
const chensPhone = (url: string) => phoneCalled('phone-chen', url)

/** The page of the mini program that a short link leads a browser to (server/src/site/site.test.ts). */
const pageOf = (address: string) => `/promoter/pages/open/index?pm=${address.split('/p/')[1]}&ch=promoter_link`

test('a promoter shares a gift link; a stranger buys by it for a friend; the commission settles and is withdrawn', async () => {
  const sharing = await chensPhone('/tabs/me/index')
  await sharing.tap('推客中心')
  await sharing.arriveAt('promoter/pages/centre/index')
  await sharing.see('近 30 天还没有佣金')
  await sharing.tap('选商品去推荐')
  await sharing.see('赚 ¥6.80 · 10%')
  await sharing.tap('分享 明前龙井 50g')
  await sharing.tap('送礼')
  await sharing.see('打开直接选规格送给朋友')
  await sharing.tap('复制链接')
  await sharing.until(() => expect(sharing.phone.toasts).toContain('链接已复制'))
  const link = pageOf(sharing.phone.clipboard)
  sharing.close()

  const li = await friend(shop, 'phone-li')
  const buying = await phoneCalled('phone-li', link)
  await buying.arriveAt('shop/pages/product/index')
  await buying.see('由 陈小满 推荐，到 4月1日')
  expect(buying.element().textContent).not.toMatch(/佣金|赚/)
  await buying.tap('送给朋友')
  await buying.arriveAt('gift/pages/checkout/index')
  await buying.see('由 陈小满 推荐，到 4月1日')
  await buying.tap(/^支付 ¥/)
  await buying.arriveAt('gift/pages/present/index')
  buying.close()

  const { body: sent } = await li.get<PageOf<GivenPresentRow>>('/v1/presents')
  const { body: card } = await li.post<IssuedCard>(`/v1/presents/${sent.items[0]?.id}/cards`)
  const wang = await friend(shop, 'phone-wang')
  const { body: parcel } = await wang.accept(card.token)
  await shipParcel(shop, parcel.id)
  const received = await wang.post<ReceivedPresent>(`/v1/presents/received/${parcel.id}/confirm-receipt`)
  expect(received.status).toBe(200)

  const waiting = await chensPhone(promoterPaths.earnings)
  await waiting.tap(/明前龙井 50g ¥6.80 待结算/)
  await waiting.see(/打开了你的卡片 → 锁定到 .*作为礼物付款 ¥68 → 对方收下了 → 10% → .*结算/)
  waiting.close()

  await shop.pass(7 * days + 60)
  const taking = await chensPhone(promoterPaths.centre)
  await taking.see('近 30 天里 1 天有佣金，共 ¥6.80')
  await taking.tap('提现')
  await taking.see('实际到账')
  await tapTwiceAndLoseTheFirstAnswer(taking, 'POST /v1/me/promoter/withdrawals', () => taking.tap('提现，到账 ¥6.80'))
  await taking.see('已到账')
  expect(taking.phone.modals.at(-1)).toMatchObject({ title: '沙盒收款页', content: expect.stringContaining('¥6.80') })
  expect((await chen.me()).balance).toMatchObject({ availableFen: 0, paidFen: 680 })
  taking.close()
})

test('a promoter who buys for themselves reads that it earns nothing and why, and it earns nothing', async () => {
  const before = (await chen.lines()).length
  const lines = [{ skuId: tea.sku, quantity: 1 }]
  const app = await chensPhone(wantedPath({ lines, fromCart: false }))
  await app.see('你是推客，自己购买不计佣金：佣金付给向别人推荐的人')
  await app.tap('提交订单 ¥78.00')
  await app.arriveAt('trade/pages/pay-result/index')
  await app.see('支付成功')
  expect(await chen.lines()).toHaveLength(before)
  app.close()

  const giving = await chensPhone(`/gift/pages/checkout/index?sku=${tea.sku}`)
  await giving.see('对方填写地址，你不会看到')
  expect(giving.element().textContent).not.toContain('推客')
})

test('what is held says why and until when, the promoter says their side once, and reads what the shop decides', async () => {
  const buyer = await friend(shop, 'phone-neighbour')
  await moveTo(shop, buyer, { phone: (await homeOf(shop, chen)).phone })
  const { order } = await sell(shop, chen, { to: buyer })
  const app = await chensPhone(promoterPaths.earnings)
  await app.see('收货地址或电话和你的相同')
  await app.tap(/¥10\.00 核查中/)
  await app.see('还有 30 天：到时没有决定就自动放行')
  await app.type('说明情况（只能申诉一次）', '那是我帮邻居收的')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/me/promoter/commissions/{id}/appeal', () => app.tap('申诉'))
  await app.see('已提交，等商家处理')
  app.close()

  // Lists are sorted by time.
  await shop.pass(1)
  await decide(shop, order.id, 'reversal', '地址就是你家')
  const centre = await chensPhone(promoterPaths.centre)
  centre.phone.allowsMessages = true
  await centre.tap('到账、核查、结算时提醒我')
  await centre.until(() => expect(centre.phone.toasts).toContain('会提醒你'))
  centre.close()
  const later = await chensPhone(promoterPaths.earnings)
  await later.see('核查收回')
  await later.tap(/ ¥10\.00 已取消/)
  await later.see('核查后商家收回，不再结算')
  await later.see('地址就是你家')
  expect(later.element().textContent).not.toContain('已提交')
})

test('who recommended the shop can be ended, and refused for good', async () => {
  const { path } = await chen.link(tea.product)
  const li = await shop.newShopper()
  const app = await phoneCalled(li.device, `/${path}`)
  await app.tap(/由 陈小满 推荐/)
  await app.arriveAt('account/pages/recommender/index')
  await app.see('打开了 TA 的分享')
  await app.tap('结束推荐关系')
  await app.see('现在没有推荐人')
  expect(app.phone.modals.at(-1)).toMatchObject({ title: '结束和 陈小满 的推荐关系？' })
  await app.tap('记录谁推荐了我')
  await app.until(() => expect(app.page().getByLabelText('记录谁推荐了我').getAttribute('aria-checked')).toBe('false'))
  app.close()
  const again = await phoneCalled(li.device, `/${path}`)
  await again.see('立即购买')
  expect((await li.get('/v1/me/recommender')).body).toMatchObject({ recommender: null, allowed: false })
  expect(again.element().textContent).not.toContain('推荐，到')
})

test('a code that is scanned makes room for what it leads to, and its visit has the mark', async () => {
  const { code } = await chen.link(tea.product)
  const { app, by } = await shop.enter(`/promoter/pages/open/index?scene=${code}`)
  await app.arriveAt('shop/pages/product/index')
  await app.see('由 陈小满 推荐')
  const marks = shop.db.selectFrom('visit_marks').innerJoin('visits', 'visits.id', 'visit_id')
  expect(await marks.select('value').where('customer_id', '=', by.id).where('mark', '=', 'promoter').execute()).toEqual(
    [{ value: code }],
  )

  const { app: lost } = await shop.enter('/promoter/pages/open/index?scene=NONE')
  await lost.see('没有找到这个码')
})

test('who asks waits, reads why they were refused, asks again, is admitted, and leaves', async () => {
  const { app, by } = await shop.enter('/account/pages/roles/index')
  await app.tap('推客')
  await app.arriveAt('promoter/pages/join/index')
  await app.tap('团长')
  await app.type('想说的话（可不填）', '在小区群里')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/me/promoter', () => app.tap('申请'))
  await app.see('已申请，等商家答复')
  const { id } = await shop.db
    .selectFrom('promoters')
    .selectAll()
    .where('customer_id', '=', by.id)
    .executeTakeFirstOrThrow()
  await merchantPost(shop, `promoters/${id}/refusal`, { answer: '名额满了' })
  app.close()

  const again = await phoneCalled(by.device, promoterPaths.join)
  await again.see('这次没有通过：名额满了')
  await again.tap('申请')
  await again.see('已申请，等商家答复')
  await merchantPost(shop, `promoters/${id}/admission`)
  again.close()

  const joined = await phoneCalled(by.device, promoterPaths.join)
  await joined.see('你是推客')
  await joined.see('还没有登记')
  await joined.tap('去微信办理')
  await joined.see('已登记，还没有绑定本店')
  await joined.tap('去微信办理')
  await joined.see('已登记，已绑定本店')
  await tapTwiceAndLoseTheFirstAnswer(joined, 'POST /v1/me/promoter/leave', () => joined.tap('退出推客'))
  await joined.see('之前的佣金照常结算和提现')
  joined.close()
  const goods = await phoneCalled(by.device, promoterPaths.goods)
  await goods.see('你还不是推客')
})

test('an invitation makes a promoter, once', async () => {
  const { body } = await merchantPost<{ code: string }>(shop, 'promoter-invitations', {
    kind: 'customer',
    label: '老顾客',
  })
  const { app } = await shop.enter(`${promoterPaths.join}?code=${body.code}`)
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/me/promoter/invitation', () => app.tap('用邀请码加入'))
  await app.see('你是推客')
  const { app: late } = await shop.enter(`${promoterPaths.join}?code=${body.code}`)
  await late.tap('用邀请码加入')
  await late.until(() => expect(late.phone.toasts.join()).toContain('这个邀请不能用'))
})
