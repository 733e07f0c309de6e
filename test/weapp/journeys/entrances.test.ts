import { addressBook, demo, productPage } from '../support/demo'
import { type Journeys, journey, openJourneys, story } from '../support/journeys'

let shop: Journeys
beforeAll(async () => {
  shop = await openJourneys()
})
afterAll(() => shop.close())

const longjing = productPage(demo.longjing.id)

story('a card from a chat opens a page of a subpackage, and the visit says where it came from', async () => {
  // The demo's promoters have had visits before.
  const { last } = await shop.db
    .selectFrom('visits')
    .select((eb) => eb.fn.max('created_at').as('last'))
    .executeTakeFirstOrThrow()
  const phone = await shop.open({ url: `${longjing}&ch=share_card`, scene: 1007 })
  await phone.sees(demo.longjing.title)
  const visits = shop.db
    .selectFrom('visits')
    .innerJoin('visit_marks', 'visit_id', 'id')
    .where('scene', '=', 1007)
    .where('created_at', '>', last)
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

/** The visits that have this content, or that keep the marks of one, in their order. */
const visitsOf = (...contents: string[]) =>
  shop.db
    .selectFrom('visits')
    .innerJoin('visit_marks', 'visit_id', 'visits.id')
    .where('mark', '=', 'content')
    .where('value', 'in', contents)
    .select(['visits.id', 'scene', 'value as content', 'kept_from', 'customer_id'])
    .orderBy('visits.created_at')
    .execute()

journey(
  'who opens a second card in the running shop buys from that card; being away for a moment is no visit',
  async () => {
    const phone = await shop.open({ url: `${longjing}&ch=share_card&ct=first`, scene: 1007 })
    await phone.sees(demo.longjing.title)
    await phone.enter({ scene: 1007 })
    await shop.clock.advance(1)
    await phone.enter({ url: `${longjing}&ch=share_card&ct=second`, scene: 1007 })
    await phone.tap('立即购买')
    await phone.tap(demo.longjing.size)
    await phone.tapLast('加入购物车')
    await phone.enter({ scene: 1007 })
    await phone.tap(/^购物车/)
    await phone.tap('去结算 (1)')
    await phone.keepsAddress(addressBook)
    await phone.tap('添加收货地址')
    await phone.tap('用微信地址')
    await phone.tap('同意并继续')
    await phone.enter({ scene: 1038 })
    await phone.tap(/^提交订单/, { dialog: '支付' })
    await phone.sees('支付成功')
    const [first, second, ...more] = await visitsOf('first', 'second')
    expect([first, second, more]).toMatchObject([{ content: 'first' }, { content: 'second' }, []])
    const orders = shop.db.selectFrom('orders').where('customer_id', '=', second?.customer_id ?? '')
    expect(await orders.select(['visit_id', 'entrance']).execute()).toEqual([
      { visit_id: second?.id, entrance: 'chat' },
    ])
  },
)

journey('who comes back without a link, even after the shop was ended, still has the marks of the card', async () => {
  const phone = await shop.open({ url: `${longjing}&ch=share_card&ct=kept`, scene: 1007 })
  await phone.sees(demo.longjing.title)
  await shop.clock.advance(1)
  await phone.reopen({ scene: 1089 })
  await phone.sees('今日好物')
  await shop.clock.advance(1)
  await phone.enter({ scene: 1001 })
  const [card, ...returns] = await visitsOf('kept')
  const kept = { content: 'kept', kept_from: card?.id }
  expect(returns).toMatchObject([
    { ...kept, scene: 1089 },
    { ...kept, scene: 1001 },
  ])
})

journey('search’s crawler finds every word of a page, and nobody has visited', async () => {
  const phone = await shop.open({ url: `${longjing}&ct=crawled`, scene: 1129 })
  await phone.sees(demo.longjing.title)
  expect(await visitsOf('crawled')).toEqual([])
  expect(await shop.db.selectFrom('visits').select('id').where('scene', '=', 1129).execute()).toEqual([])
})
