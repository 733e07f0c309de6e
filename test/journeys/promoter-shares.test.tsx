import type { Shelf } from '@haoli/contract'
import { addGoods } from '../../server/testing/orders/trade-fixtures'
import { merchantPost, promoter, publish, type TestPromoter } from '../../server/testing/promoters/promoter-fixtures'
import { promoterPaths } from '../../src/common/blocks/links/promoter-links'
import { ownPaths } from '../../src/promoter/lib/paths'
import { seeded, startTrade, type TradeShop } from './support/trade'

const { tea } = seeded
const words = '清明前采的\n豆香'

let shop: TradeShop
let chen: TestPromoter
beforeAll(async () => {
  shop = await startTrade()
  chen = await promoter(shop, 'phone-chen')
  await chen.put('/v1/me', { nickname: '陈小满' })
  await publish(shop, { productId: tea.product })
  await addGoods(shop.db, { id: 'mooncakes', priceFen: 26_800, stock: 9 })
  await publish(shop, { productId: 'prd_mooncakes', ratePpm: 200_000 })
  await merchantPost(shop, 'promoter-materials', { productId: tea.product, words })
})
afterAll(() => shop.close())

const chensPhone = (url: string) =>
  shop.openPhone({ url, prepare: (phone) => void phone.storage.set('device', 'phone-chen') })
const shelfLink = async () =>
  (await chen.post<{ code: string }>('/v1/me/promoter/links', { target: 'shelf' })).body.code

test('goods are filtered, and none found leads back to all', async () => {
  const app = await chensPhone(promoterPaths.goods)
  await app.see('明前龙井 50g')
  await app.tap('筛选商品')
  await app.tap('15% 以上')
  await app.tap('看结果')
  await app.see('赚 ¥53.60 · 20%')
  await app.until(() => expect(app.element().textContent).not.toContain('明前龙井 50g'))
  await app.tap('筛选商品')
  await app.tap('¥50 以下')
  await app.tap('看结果')
  await app.see('没有找到')
  await app.tap('看全部商品')
  await app.see('明前龙井 50g')
})

test('a product’s page says what it earns; its words are copied; it goes onto the shelf and off', async () => {
  const app = await chensPhone(ownPaths.product(tea.product))
  await app.see('赚 ¥6.80 · 10%')
  await app.see('¥68，赚 ¥6.80')
  await app.tap('复制文案')
  await app.until(() => expect(app.phone.clipboard).toBe(words))
  await app.tap('放上货架')
  await app.until(() => expect(app.phone.toasts).toContain('已放上货架'))
  await app.tap('从货架移除')
  await app.until(() => expect(app.phone.toasts).toContain('已从货架移除'))
  await app.tap('放上货架')
  await app.see('从货架移除')
  app.close()
  const none = await chensPhone(ownPaths.product('prd_nothing'))
  await none.see('这件商品现在没有佣金')
})

test('a shelf is put in order and shared; a stranger sees its goods, reads nothing of earning, and is locked', async () => {
  await chen.put('/v1/me/promoter/shelf', { title: '陈小满的好物', productIds: [tea.product, 'prd_mooncakes'] })
  const app = await chensPhone(ownPaths.myShelf)
  await app.see('商品（2/30）')
  await app.tap('下移 明前龙井 50g')
  const code = await shelfLink()
  const order = async () =>
    (await shop.app.inject({ url: `/v1/promoter-shelves/${code}` })).json<Shelf>().items.map(({ id }) => id)
  await app.until(async () => expect(await order()).toEqual(['prd_mooncakes', tea.product]))
  await app.tap('分享货架')
  await app.see(`/p/${code}`)
  app.close()

  const { app: buying, by } = await shop.enter(`/promoter/pages/open/index?pm=${code}&ch=promoter_link`)
  await buying.arriveAt('promoter/pages/shelf/index')
  await buying.see('陈小满 选的')
  await buying.see('明前龙井 50g')
  expect(buying.element().textContent).not.toMatch(/佣金|赚/)
  const lock = shop.db.selectFrom('locks').select(['promoter_id', 'opened']).where('customer_id', '=', by.id)
  await buying.until(async () =>
    expect(await lock.executeTakeFirst()).toEqual({ promoter_id: chen.promoterId, opened: 'product' }),
  )
})

test('an empty shelf leads to the goods, or into the shop; a code of none says so', async () => {
  await chen.put('/v1/me/promoter/shelf', { title: '陈小满的好物', productIds: [] })
  const app = await chensPhone(ownPaths.myShelf)
  await app.see('货架还是空的')
  await app.tap('去挑商品')
  await app.arriveAt('promoter/pages/goods/index')
  const { app: buying } = await shop.enter(`${ownPaths.shelf}?pm=${await shelfLink()}`)
  await buying.see('这里暂时没有商品')
  const { app: lost } = await shop.enter(`${ownPaths.shelf}?pm=NONE`)
  await lost.see('没有找到这个货架')
})
