import type { PromoterCoupon } from '@haoli/contract'
import { addCoupon } from '../../../server/testing/orders/trade-fixtures'
import { promoter } from '../../../server/testing/promoters/promoter-fixtures'
import { demo } from '../support/demo'
import { type Journeys, openJourneys, story } from '../support/journeys'

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
  await friend.tap(demo.longjing.size)
  await friend.tapLast('送给朋友')
  await friend.arrivesAt('gift/pages/checkout/index')
  await friend.sees('对方填写地址，你不会看到')
  await friend.tap(/^支付 ¥150.00/, { dialog: '支付' })
  await friend.arrivesAt('gift/pages/present/index')
  await friend.sees('礼物包好了')
  const { body } = await chen.get<{ items: PromoterCoupon[] }>('/v1/me/promoter/coupons')
  expect(body.items).toMatchObject([{ claimed: 1, used: 1, salesFen: 15_000, costFen: 1_800 }])
})
