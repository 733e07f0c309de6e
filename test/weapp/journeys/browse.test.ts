import { demo, productPage } from '../support/demo'
import { type Journeys, journey, openJourneys, story } from '../support/journeys'

let shop: Journeys
beforeAll(async () => {
  shop = await openJourneys()
})
afterAll(() => shop.close())

story('a person goes from home over the shelf and a search to a product, and keeps it', async () => {
  const phone = await shop.open()
  await phone.sees('今日好物')

  await phone.tab('分类')
  await phone.tap('茶叶')
  await phone.tap('红茶')
  await phone.sees('正山小种')
  await phone.seesNo('碧螺春')

  await phone.tap(/^搜索/)
  await phone.arrivesAt('shop/pages/search/index')
  await phone.type('搜索', '团扇', { confirm: true })
  await phone.sees(/共 \d+ 件商品/)
  await phone.tap(demo.fan.title)
  await phone.arrivesAt('shop/pages/product/index')
  await phone.tap('收藏')
  await phone.sees('已收藏')

  // Back closes an open sheet, and stays on its page.
  await phone.tap('立即购买')
  await phone.sees('数量')
  await phone.back()
  await phone.seesNo('数量')
  await phone.arrivesAt('shop/pages/product/index')

  await phone.back()
  await phone.arrivesAt('shop/pages/search/index')
  await phone.back()
  await phone.arrivesAt('tabs/shelf/index')
  await phone.sees('正山小种')

  await phone.tab('我的')
  await phone.tap(/收藏$/)
  await phone.arrivesAt('shop/pages/favourites/index')
  await phone.sees(demo.fan.title)
  await phone.tap(`取消收藏：${demo.fan.title}`)
  await phone.sees('还没有收藏')
})

journey('a search that finds nothing offers other words, and keeps what was searched for', async () => {
  const phone = await shop.open({ url: 'shop/pages/search/index' })
  await phone.type('搜索', '潜水艇', { confirm: true })
  await phone.sees('没有找到“潜水艇”')
  await phone.tap('月饼')
  await phone.sees(/共 \d+ 件商品/)
  await phone.tap('清除')
  await phone.sees('搜索历史')
  await phone.sees('潜水艇')
})

story('scrolling down home brings more products until there are no more', async () => {
  const phone = await shop.open()
  await phone.sees('更多好物')
  await phone.seesNo('没有更多了')
  await phone.scrollDownTo('没有更多了')
})

journey('a size that is sold out says so, and is not chosen', async () => {
  const phone = await shop.open({ url: productPage(demo.longjing.id) })
  await phone.tap('立即购买')
  await phone.sees('选择规格')
  await phone.tap(/，售罄$/)
  await phone.sees('已售罄')
  await phone.tap(demo.longjing.size)
  await phone.sees('库存充足')
})
