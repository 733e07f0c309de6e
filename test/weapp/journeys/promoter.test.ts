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

story(
  'a promoter’s card says who recommended the product, until that is ended, and the promoter counts the opening',
  async () => {
    const chen = await promoter(shop, 'phone-chen')
    await chen.put('/v1/me', { nickname: '陈小满' })
    const { code } = await chen.link(demo.longjing.id)

    const friend = await shop.open({ url: `promoter/pages/open/index?scene=${code}`, scene: 1047 })
    await friend.arrivesAt('shop/pages/product/index')
    await friend.sees(demo.longjing.title)
    await friend.sees('由 陈小满 推荐')
    await friend.tap(/由 陈小满 推荐/)
    await friend.arrivesAt('account/pages/recommender/index')
    await friend.sees('打开了 TA 的分享')
    await friend.tap('结束推荐关系', { dialog: '结束' })
    await friend.sees('现在没有推荐人')

    const asking = await shop.open({ url: 'promoter/pages/join/index', scene: 1001 })
    await asking.tap('申请')
    await asking.sees('已申请，等商家答复')
    const days = await chen.get<{ total: { clicks: number; locks: number } }>('/v1/me/promoter/days')
    expect(days.body.total).toMatchObject({ clicks: 1, locks: 1 })
  },
)
