import { demo, productPage } from '../support/demo'
import { type Journeys, journey, openJourneys, story } from '../support/journeys'

let shop: Journeys
beforeAll(async () => {
  shop = await openJourneys()
})
afterAll(() => shop.close())

const longjing = productPage(demo.longjing.id)

story('a card from a chat opens a page of a subpackage, and the visit says where it came from', async () => {
  const phone = await shop.open({ url: `${longjing}&ch=share_card`, scene: 1007 })
  await phone.sees(demo.longjing.title)
  const visits = shop.db.selectFrom('visits').innerJoin('visit_marks', 'visit_id', 'id').where('scene', '=', 1007)
  expect(await visits.select(['scene', 'mark', 'value']).execute()).toEqual([
    { scene: 1007, mark: 'channel', value: 'share_card' },
  ])
})

journey('with nothing behind it, going back leads home', async () => {
  const phone = await shop.open({ url: longjing, scene: 1007 })
  await phone.tap('回首页')
  await phone.arrivesAt('tabs/home/index')
  await phone.sees('今日好物')
})

journey('Moments shows the product, and asks WeChat for nothing that it refuses there', async () => {
  const phone = await shop.open({ url: longjing, scene: 1154 })
  await phone.sees(demo.longjing.title)
  await phone.sees('前往小程序购买')
  await phone.seesNo('加入购物车')
  const refused = ['login', 'navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'requestPayment', 'chooseAddress']
  expect((await phone.asked()).filter((name) => refused.includes(name))).toEqual([])
})

journey('the product is shared into a chat with a path that opens it for somebody else', async () => {
  const phone = await shop.open({ url: longjing })
  await phone.sees(demo.longjing.title)
  const card = await phone.share()
  expect(card.title).toContain(demo.longjing.title)
  const friend = await shop.open({ url: card.path.replace(/^\//, ''), scene: 1007 })
  await friend.arrivesAt('shop/pages/product/index')
  await friend.sees(demo.longjing.title)
})
