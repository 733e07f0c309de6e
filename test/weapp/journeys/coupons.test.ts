import type { MadeCouponCodes, PromoterCoupon } from '@haoli/contract'
import { addCoupon } from '../../../server/testing/orders/trade-fixtures'
import { wait } from '../../../server/testing/presents/present-fixtures'
import { merchantPost, promoter } from '../../../server/testing/promoters/promoter-fixtures'
import { demo, productPage } from '../support/demo'
import { accept, chooseGift, payGift } from '../support/giving'
import { type Journeys, journey, openJourneys, story } from '../support/journeys'

let shop: Journeys
beforeAll(async () => {
  shop = await openJourneys()
})
afterAll(() => shop.close())

// Several phones, in a browser where the host draws.
jest.setTimeout(120_000)

story('a promoter’s card brings a coupon, which a present then uses; the promoter sees what it brought', async () => {
  const chen = await promoter(shop, 'phone-chen')
  await chen.put('/v1/me', { nickname: '陈小满' })
  const terms = { name: '小满的券', audience: 'promoter_visitors', promoterId: chen.promoterId, offFen: 1_800 }
  const couponId = await addCoupon(shop.db, { ...terms, scope: 'products', scopeIds: [demo.longjing.id] })
  const { body: link } = await chen.post<{ code: string }>('/v1/me/promoter/links', { target: 'coupon', couponId })

  const friend = await shop.open({ url: `promoter/pages/open/index?scene=${link.code}`, scene: 1047 })
  await friend.arrivesAt('coupon/pages/coupon/index')
  await friend.sees('陈小满的专享券')
  await friend.tap('领取优惠券：立减 18 元')
  await friend.sees(demo.longjing.title)
  await friend.tap(new RegExp(demo.longjing.title))
  await friend.arrivesAt('shop/pages/product/index')
  await friend.tap('送给朋友')
  await chooseGift(friend)
  await friend.tap(/^支付 ¥150.00/, { dialog: '支付' })
  await friend.arrivesAt('gift/pages/present/index')
  await friend.sees('礼物包好了')
  const { body } = await chen.get<{ items: PromoterCoupon[] }>('/v1/me/promoter/coupons')
  expect(body.items).toMatchObject([{ claimed: 1, used: 1, salesFen: 15_000, costFen: 1_800 }])
})

journey('of a group’s present with a coupon one parcel of three comes back, and the coupon stays used', async () => {
  const giver = await shop.open({
    url: 'coupon/pages/coupon/index?id=cpn_of_prm_demo_leader&pm=DEM0P-00002',
    scene: 1007,
  })
  await giver.sees('团长小周的专享券')
  await giver.tap('领取优惠券：9 折')
  await giver.sees('已经在你的券里')
  await giver.enter({ url: productPage(demo.longjing.id), scene: 1007 })
  await giver.arrivesAt('shop/pages/product/index')
  await giver.tap('送给朋友')
  await chooseGift(giver)
  await giver.tap('一群朋友')
  await giver.tap('增加')
  await giver.sees('支付 ¥453.60')
  const card = await payGift(giver)
  for (const _ of ['first', 'second']) await accept(await shop.open({ url: card.path.replace(/^\//, ''), scene: 1007 }))
  await wait(shop, 25 * 3_600)
  await giver.enter({ url: 'coupon/pages/mine/index', scene: 1007 })
  await giver.sees('没有可用的优惠券')
  await giver.tap('已使用')
  await giver.sees('推客专享券')
})

journey('a printed code brings a coupon once; the picker says what it lacks, and leads to goods', async () => {
  const coupon = await addCoupon(shop.db, { name: '展位上的券', audience: 'code_holders', thresholdFen: 18_000 })
  const { body } = await merchantPost<MadeCouponCodes>(shop, `coupons/${coupon}/codes`, { label: '展位', count: 1 })
  const phone = await shop.open({ url: `coupon/pages/code/index?code=${body.items[0]}`, scene: 1011 })
  await phone.tap('领取')
  await phone.sees('领到了')
  await phone.sees('展位上的券')
  await phone.enter({ url: `trade/pages/checkout/index?lines=${demo.longjing.sku}*1`, scene: 1007 })
  await phone.tap(/^优惠券/)
  await phone.sees('再买 ¥12 可用')
  await phone.tap('去凑单')
  await phone.arrivesAt('coupon/pages/coupon/index')
  await phone.sees('再买 ¥12 就能用上这张券')
  const late = await shop.open({ url: `coupon/pages/code/index?code=${body.items[0]}`, scene: 1011 })
  await late.tap('领取')
  await late.seesNo('领到了')
})

journey('a coupon that ends tomorrow says when', async () => {
  const end = new Date(shop.clock.now().getTime() + 26 * 3_600_000)
  const coupon = await addCoupon(shop.db, { name: '只到明天', offFen: 1_234, useUntil: end })
  await shop.db
    .updateTable('coupons')
    .set({ claim_until: end, claim_from: shop.clock.now() })
    .where('id', '=', coupon)
    .execute()
  const phone = await shop.open({ url: `coupon/pages/coupon/index?id=${coupon}`, scene: 1007 })
  await phone.tap('领取优惠券：立减 12.34 元')
  await phone.enter({ url: 'coupon/pages/mine/index', scene: 1007 })
  await phone.tap('快到期')
  await phone.sees(/明天 \d\d:\d\d到期/)
  await phone.sees('只到明天')
})
