import type { HeldCoupon, MadeCouponCodes, PageOf, PromoterCoupon } from '@haoli/contract'
import { days } from '../../server/testing'
import { addCoupon } from '../../server/testing/orders/trade-fixtures'
import { friend } from '../../server/testing/presents/present-fixtures'
import {
  merchantPost,
  openLink,
  promoter,
  publish,
  type TestPromoter,
} from '../../server/testing/promoters/promoter-fixtures'
import { couponPaths } from '../../src/common/blocks/links/coupon-links'
import { ownPaths } from '../../src/promoter/lib/paths'
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

const phoneCalled = (device: string, url: string) =>
  shop.openPhone({ url, prepare: (phone) => void phone.storage.set('device', device) })

test('a coupon that lacks ¥12 says so at checkout, and leads to goods that make it usable', async () => {
  // ¥68 of ¥80.
  const seed = { name: '满八十减十', thresholdFen: 8_000 }
  const { app } = await shop.checkOut([{ skuId: tea.sku, quantity: 1 }], (by) => shop.giveCoupon(by, seed))
  await app.tap(/^优惠券/)
  await app.see('再买 ¥12 可用')
  await app.tap('去凑单')
  await app.arriveAt('coupon/pages/coupon/index')
  await app.see('再买 ¥12 就能用上这张券')
  await app.see('明前龙井 50g')
})

test('a printed code is entered once; on another phone it says that it was used', async () => {
  const coupon = await addCoupon(shop.db, { name: '展位上的券', audience: 'code_holders' })
  const { body } = await merchantPost<MadeCouponCodes>(shop, `coupons/${coupon}/codes`, { label: '展位', count: 1 })
  const code = body.items[0] ?? ''
  const { app } = await shop.enter('/coupon/pages/mine/index')
  await app.see('没有可用的优惠券')
  await app.tap(/^输入券码/)
  await app.arriveAt('coupon/pages/code/index')
  await app.type('券码', 'K7Q2M-9XMTA-00000')
  await app.tap('领取')
  await app.until(() => expect(app.phone.toasts.join()).toContain('没有这个券码'))
  await app.type('券码', code.toLowerCase())
  await app.tap('领取')
  await app.see('领到了')
  await app.see('展位上的券')
  await app.tap('看我的优惠券')
  await app.see('展位上的券')
  const { app: other } = await shop.enter(`/coupon/pages/code/index?code=${code}`)
  await other.tap('领取')
  await other.until(() => expect(other.phone.toasts.join()).toContain('已经被用过了'))
})

test('a coupon that ends tomorrow says when, and is among those that end soon', async () => {
  const end = new Date(shop.clock.now().getTime() + 26 * 3_600_000)
  const coupon = await addCoupon(shop.db, { name: '只到明天', useUntil: end })
  const { app } = await shop.enter('/coupon/pages/mine/index', (by) => by.claim(coupon))
  await app.see(/明天 .*到期/)
  await app.tap('快到期')
  await app.see('只到明天')
  await shop.pass(2 * days)
  await app.tap('已过期')
  await app.see('只到明天')
})

test('the centre has what can be had now and later; what is claimed leads to its goods', async () => {
  await addCoupon(shop.db, { name: '现在领的券', scope: 'products', scopeIds: [tea.product], offFen: 500 })
  const later = await addCoupon(shop.db, { name: '后天的券' })
  const from = new Date(shop.clock.now().getTime() + days * 2 * 1_000)
  await shop.db.updateTable('coupons').set({ claim_from: from }).where('id', '=', later).execute()
  const { app } = await shop.enter(couponPaths.centre)
  await app.see('后天的券')
  await app.see(/开抢/)
  await app.see('现在领的券')
  await app.tap('领取优惠券：立减 5 元')
  await app.until(() => expect(app.phone.toasts.join()).toContain('已领取'))
  await app.tap('去使用：立减 5 元')
  await app.arriveAt('coupon/pages/coupon/index')
  await app.see('适用商品')
  await app.see('明前龙井 50g')
})

test('from a promoter’s card to a coupon in a present, of which one parcel of three comes back', async () => {
  const terms = { name: '小满的券', audience: 'promoter_visitors', promoterId: chen.promoterId, offFen: 600 }
  const coupon = await addCoupon(shop.db, terms)
  const sharing = await phoneCalled('phone-chen', ownPaths.coupons)
  await sharing.see('小满的券')
  await sharing.tap('分享：立减 6 元')
  await sharing.see('打开就能领这张券')
  sharing.close()
  const link = await chen.post<{ path: string; code: string }>('/v1/me/promoter/links', {
    target: 'coupon',
    couponId: coupon,
  })
  // Whoever has a screenshot knows the page alone.
  const { app: lost } = await shop.enter(couponPaths.coupon(coupon))
  await lost.see('只有打开 陈小满 分享的链接')
  expect(lost.element().textContent).not.toContain('领取优惠券')

  const li = await friend(shop, 'phone-li')
  const claiming = await phoneCalled('phone-li', `/${link.body.path}`)
  await claiming.see('陈小满的专享券')
  await claiming.tap('领取优惠券：立减 6 元')
  await claiming.until(() => expect(claiming.phone.toasts.join()).toContain('已领取'))
  claiming.close()

  const held = (await li.get<PageOf<HeldCoupon>>('/v1/me/coupons?state=usable')).body.items[0]?.id ?? ''
  const present = await li.open({ skuId: tea.sku, parcels: 3, couponIds: [held] })
  for (const name of ['phone-wu', 'phone-he']) {
    const one = await friend(shop, name)
    expect((await one.accept(present.token)).status).toBe(201)
  }
  await shop.pass(2 * days)
  const mine = await phoneCalled('phone-li', '/coupon/pages/mine/index')
  await mine.tap('已使用')
  await mine.see('小满的券')
  mine.close()
  const figures = await phoneCalled('phone-chen', ownPaths.coupons)
  await figures.see('¥6')
  const { body } = await chen.get<{ items: PromoterCoupon[] }>('/v1/me/promoter/coupons')
  // Three at ¥68, less ¥6: ¥198, of which a third went back.
  expect(body.items).toMatchObject([{ claimed: 1, used: 1, costFen: 600, salesFen: 13_200 }])
})

test('a coupon of one promoter, for who is locked to another: it discounts, and the page says who stays credited', async () => {
  const zhou = await promoter(shop, 'phone-zhou')
  await zhou.put('/v1/me', { nickname: '周末' })
  const he = await friend(shop, 'phone-of-he')
  await openLink(he, await zhou.link(tea.product))
  const terms = { name: '另一位的券', audience: 'promoter_visitors', promoterId: chen.promoterId, offFen: 700 }
  const couponId = await addCoupon(shop.db, terms)
  const link = await chen.post<{ path: string }>('/v1/me/promoter/links', { target: 'coupon', couponId })
  const app = await phoneCalled('phone-of-he', `/${link.body.path}`)
  await app.see('这张券来自 陈小满，照常优惠；你的推荐人仍是 周末。')
  await app.tap('领取优惠券：立减 7 元')
  await app.see('已经在你的券里')
})
