import { demo, type Shelf, startShelf } from './support/shelf'

let shop: Shelf
beforeAll(async () => {
  shop = await startShelf()
})
afterAll(() => shop.close())

const page = '/shop/pages/search/index'

test.each(['longjing', 'lj', '龙井'])('%s finds 龙井', async (words) => {
  const app = await shop.open(page)
  const field = await app.type('搜索', words)
  await app.confirm(field)
  await app.see(demo.longjing.title)
  await app.see(/共 \d+ 件商品/)
})

test('suggestions come as one types, and one leads to its product', async () => {
  const app = await shop.open(page)
  await app.type('搜索', '团扇')
  await app.tap(demo.fan.title)
  await app.arriveAt('shop/pages/product/index')
})

test('what was searched for is kept once, can be searched again, taken out, and cleared', async () => {
  const app = await shop.open(page)
  for (const words of ['月饼', '真丝', '月饼']) await app.confirm(await app.type('搜索', words))
  await app.see(/共 \d+ 件商品/)
  expect(app.phone.storage.get('search-history')).toEqual(['月饼', '真丝'])

  await app.tap('清除')
  await app.see('搜索历史')
  await app.tap('编辑')
  await app.tap('删除“月饼”')
  await app.until(() => expect(app.phone.storage.get('search-history')).toEqual(['真丝']))
  await app.tap('清空搜索历史')
  await app.until(() => expect(app.phone.modals.map(({ title }) => title)).toContain('清空全部搜索历史？'))
  await app.notSee('搜索历史')
  expect(app.phone.storage.get('search-history')).toEqual([])
})

test('a search that finds nothing offers other words', async () => {
  const app = await shop.open(`${page}?q=${encodeURIComponent('潜水艇')}`)
  await app.see('没有找到“潜水艇”')
  await app.tap('月饼')
  await app.see(/共 \d+ 件商品/)
})

type App = Awaited<ReturnType<typeof shop.open>>
/** How often an event of this kind was counted on the phone and not sent yet. */
const counted = (app: App, kind: string) =>
  ((app.phone.storage.get('events') ?? []) as { kind: string }[]).filter((event) => event.kind === kind).length

test('the address carries the words, and so does the card that is shared, which counts once', async () => {
  const app = await shop.open(`${page}?q=${encodeURIComponent('月饼')}`)
  await app.see('稻香村 流心月饼')
  expect(counted(app, 'shared')).toBe(0)
  expect(app.phone.share().path).toContain(`q=${encodeURIComponent('月饼')}`)
  expect(counted(app, 'shared')).toBe(1)
  // Of a visitor.
  expect(shop.carried('POST', '/v1/search/words')).toEqual([])
})

test('a search counts once, also when its results are sorted and shown again, and other words are another', async () => {
  // Its page logs in.
  const app = await shop.open('/tabs/me/index')
  await app.until(() => expect(shop.carried('GET', '/v1/me/summary')).toHaveLength(1))
  const forHotWords = () => shop.carried('POST', '/v1/search/words').map(({ body }) => JSON.parse(`${body}`))
  await app.goTo('push', page)
  await app.confirm(await app.type('搜索', '月饼'))
  await app.see(/共 [1-9]\d* 件商品/)
  await app.tap('价格')
  await app.until(() => expect(shop.carried('GET', '/v1/products').at(-1)?.url).toContain('sort=price_asc'))
  await app.see(/共 [1-9]\d* 件商品/)
  expect(counted(app, 'searched')).toBe(1)
  await app.until(() => expect(forHotWords()).toEqual([{ q: '月饼' }]))
  await app.confirm(await app.type('搜索', '潜水艇'))
  await app.see('没有找到“潜水艇”')
  await app.confirm(await app.type('搜索', '真丝'))
  await app.until(() => expect(counted(app, 'searched')).toBe(3))
  await app.until(() => expect(forHotWords()).toEqual([{ q: '月饼' }, { q: '真丝' }]))
})

test('an error counts once each time that it is shown, also beside what was shown before', async () => {
  const app = await shop.open('/tabs/me/index')
  await app.until(() => expect(shop.carried('GET', '/v1/me/summary')).toHaveLength(1))
  shop.refuse('GET', /^\/v1\/(me\/summary|products)/)
  await app.pullDown()
  await app.see('重试')
  expect(counted(app, 'failed')).toBe(1)
  await app.tap('重试')
  await app.until(() => expect(counted(app, 'failed')).toBe(2))

  await app.goTo('push', `${page}?q=${encodeURIComponent('月饼')}`)
  await app.tap('重试')
  await app.until(() => expect(counted(app, 'failed')).toBe(4))
  expect(counted(app, 'searched')).toBe(0)
})

test('facets say how many there will be before they are applied, and can be taken back', async () => {
  const app = await shop.open(`${page}?q=${encodeURIComponent('礼盒')}`)
  await app.see(/共 \d+ 件商品/)
  await app.tap('筛选')
  await app.tap('糕点')
  await app.tap('只看有货')
  // Until both are counted the number is one of before.
  await app.until(() => {
    const urls = shop.carried('GET', '/v1/products').map(({ url }) => url)
    expect(urls).toContainEqual(expect.stringMatching(/categoryId=.*inStock=true/))
  })
  await app.see(/查看 \d+ 件/)
  const count = Number(/查看 (\d+) 件/.exec(app.element().textContent ?? '')?.[1])
  await app.tap(`查看 ${count} 件`)
  await app.see(`共 ${count} 件商品`)
  // The number may be the same before and after: what was asked for tells.
  await app.until(() => {
    const [last] = shop.sent('GET', '/v1/products').slice(-1)
    expect(last?.url).toMatch(/categoryId=.*inStock=true/)
  })
})

test('filters that leave nothing can be cleared with one tap', async () => {
  const app = await shop.open(`${page}?q=${encodeURIComponent('月饼')}`)
  await app.see(/共 [1-9]\d* 件商品/)
  await app.tap('筛选')
  await app.tap('糕点')
  const cheap = app.page().queryAllByRole('checkbox', { name: '¥100–200' })[0]
  if (cheap) await app.tapElement(cheap)
  await app.tap(/查看 \d+ 件/)
  await app.tap('筛选')
  await app.tap('重置')
  await app.tap(/查看 [1-9]\d* 件/)
  await app.see('稻香村 流心月饼')
})

test('a misspelt search says whose goods it shows, and one tap searches for what was typed', async () => {
  const app = await shop.open(`${page}?q=${encodeURIComponent('龙景')}`)
  await app.see('没有找到“龙景”，以下是“龙井”的结果')
  await app.see(demo.longjing.title)
  await app.tap('仍搜“龙景”')
  await app.see('没有找到“龙景”')
  await app.notSee(demo.longjing.title)
})

test('a search that finds little shows what stands beside it in the shop', async () => {
  const app = await shop.open(`${page}?q=${encodeURIComponent('套娃')}`)
  await app.see('共 1 件商品')
  await app.see('再看看这些')
  const beside = shop.carried('GET', '/v1/products').find(({ url }) => url.includes('sort=sales'))
  expect(beside?.url).toContain('categoryId=cat_610600')
  await app.confirm(await app.type('搜索', '礼盒'))
  await app.see(/共 \d\d 件商品/)
  await app.notSee('再看看这些')
})

test('a search is narrowed to whom it is for, and to what can be given', async () => {
  const app = await shop.open(`${page}?q=${encodeURIComponent('真丝')}`)
  await app.see(/共 [1-9]\d* 件商品/)
  await app.tap('筛选')
  await app.tap('妈妈')
  await app.tap('只看可送礼')
  await app.until(() => {
    const urls = shop.carried('GET', '/v1/products').map(({ url }) => url)
    expect(urls).toContainEqual(
      expect.stringMatching(/giftable=true.*recipient=mother|recipient=mother.*giftable=true/),
    )
  })
})

test('four taps after the start one looks at a gift for a mother below 200 yuan', async () => {
  const app = await shop.open()
  await app.see('今日好物')
  await app.goTo('tab', '/tabs/gifts/index')
  await app.tap('妈妈')
  await app.tap('100–200 元')
  await app.until(() => {
    const urls = shop.carried('GET', '/v1/products').map(({ url }) => url)
    expect(urls).toContainEqual(expect.stringMatching(/recipient=mother/))
  })
  await app.tap('初雪 · 白玫瑰与洋桔梗花束')
  await app.arriveAt('shop/pages/product/index')
})
