import { demo, productUrl, type Shelf, startShelf } from './support/shelf'

let shop: Shelf
beforeAll(async () => {
  shop = await startShelf()
})
afterAll(() => shop.close())

test('a sold-out size is greyed, and a tap on it says why', async () => {
  const { gone } = await shop.sizes(demo.longjing.id)
  const app = await shop.open(productUrl(demo.longjing.id))
  await app.tap('立即购买')
  await app.see('选择规格')
  const size = app.page().getByRole('radio', { name: `${gone}，售罄` })
  expect(size.getAttribute('aria-disabled')).toBe('true')
  await app.tapElement(size)
  await app.see(`“${gone}”已售罄`)
  expect(size.getAttribute('aria-checked')).toBe('false')
})

test('with one half chosen, the other half greys what is sold out in that combination', async () => {
  const app = await shop.open(productUrl(demo.fan.id))
  await app.tap('立即购买')
  await app.tap('黛绿')
  await app.see('紫檀售罄')
  await app.tap('朱砂红')
  await app.notSee('紫檀售罄')
})

test('what is still to choose is asked for, and then it is in the cart', async () => {
  const app = await shop.open(productUrl(demo.fan.id))
  await app.tap('立即购买')
  await app.see('选择规格')
  const add = () => app.page().getAllByRole('button', { name: '加入购物车' }).at(-1) as HTMLElement
  await app.tapElement(add())
  await app.see(/请选择 .+ · .+/)
  expect(shop.sent('POST', '/v1/cart/lines')).toHaveLength(0)
  await app.tap('月白')
  await app.tap('紫檀')
  await app.see('库存充足')
  await app.tapElement(add())
  await app.until(() => expect(app.phone.toasts).toContain('已加入购物车'))
  await app.until(() => expect(app.page().getByRole('button', { name: '购物车，1 件' })).toBeTruthy())
})

test('the stepper ends at the stock and says so', async () => {
  const app = await shop.open(productUrl(demo.fan.id))
  await app.tap('立即购买')
  await app.tap('月白')
  await app.tap('紫檀')
  for (let tap = 0; tap < 12; tap += 1) await app.tap('增加')
  await app.see('库存只有 12 件')
})

test('a favourite shows at once, is kept, and is taken back when the API refuses', async () => {
  const app = await shop.open(productUrl(demo.longjing.id))
  await app.tap('收藏')
  await app.until(() => expect(app.phone.toasts).toContain('已收藏'))
  await app.see('已收藏')

  shop.refuse('DELETE', /favourites/)
  await app.tap('已收藏')
  await app.until(() => expect(app.phone.toasts).toContain('出了点问题，请稍后再试'))
  await app.see('已收藏')

  await app.goTo('push', '/shop/pages/favourites/index')
  await app.see(demo.longjing.title)
})

test('a favourite can be let go from the list, which then shows a way on', async () => {
  const app = await shop.open(productUrl(demo.fan.id))
  await app.tap('收藏')
  await app.until(() => expect(app.phone.toasts).toContain('已收藏'))
  await app.goTo('push', '/shop/pages/favourites/index')
  await app.tap(`取消收藏：${demo.fan.title}`)
  await app.see('还没有收藏')
  await app.tap('去逛逛')
  await app.arriveAt('tabs/home/index')
})

test('a coupon is claimed with one tap, and stays claimed', async () => {
  const app = await shop.open(productUrl(demo.longjing.id))
  await app.tap(/^领券 4 张/)
  await app.see('新客专享')
  await app.notSee('已领完')
  await app.tap('领取优惠券：满 50 打 9 折')
  await app.until(() => expect(app.phone.toasts).toContain('已领取，下单时自动使用'))
  await app.see('已领取')
})

test('a coupon that was used says so, also when all are gone', async () => {
  const app = await shop.open(productUrl(demo.longjing.id))
  await app.tap(/^领券 4 张/)
  await app.see('新客专享')
  const { wire } = app.phone
  app.phone.wire = async (request) => {
    const answer = await wire(request)
    if (request.method !== 'GET' || !request.url.startsWith('/v1/coupons')) return answer
    const { items } = answer.body as { items: object[] }
    const used = { claimable: false, heldCount: 0, usedCount: 1, soldOut: true }
    return { ...answer, body: { items: items.map((item) => ({ ...item, ...used })) } }
  }
  await app.tap('领取优惠券：满 199 减 20')
  await app.see('已使用')
  await app.notSee('已领完')
})

test('a coupon that turns out to be for others says for whom, and goes', async () => {
  const app = await shop.open(productUrl(demo.longjing.id))
  await app.tap(/^领券 4 张/)
  await app.see('新客专享')
  const welcome = shop.db.updateTable('coupons').where('id', '=', 'cpn_demo_welcome')
  await welcome.set({ audience: 'recipients' }).execute()
  try {
    await app.tap('领取优惠券：满 50 打 9 折')
    await app.until(() => expect(app.phone.toasts).toContain('这张券是新客专享'))
    await app.notSee('新客专享')
  } finally {
    await welcome.set({ audience: 'new_customers' }).execute()
  }
})

test('a coupon that may be had twice says how many are held already', async () => {
  const app = await shop.open(productUrl(demo.longjing.id))
  await app.tap(/^领券 4 张/)
  await app.tap('领取优惠券：满 199 减 20')
  await app.see('已领 1 张')
  await app.tap('领取优惠券：满 199 减 20')
  await app.see('已领 2 张')
  await app.notSee('再领一张')
})

test('a product off the shelf says so and leads to others of its kind', async () => {
  const app = await shop.open(productUrl(demo.offShelf.id))
  await app.see('商品已下架')
  expect(app.page().queryByRole('button', { name: '立即购买' })).toBeNull()
  await app.tap('看看相似')
  await app.arriveAt('tabs/shelf/index')
})

test('a sold-out product says so', async () => {
  const app = await shop.open(productUrl(demo.cherries.id))
  await app.see('暂时售罄')
  expect(app.page().queryByRole('button', { name: '加入购物车' })).toBeNull()
})

test('an unknown product shows the way home', async () => {
  const app = await shop.open(productUrl('prd_unknown'))
  await app.see('商品不存在')
  await app.tap('回首页逛逛')
  await app.arriveAt('tabs/home/index')
})

test('the shared card names the product and who shared it', async () => {
  const app = await shop.open(productUrl(demo.fan.id))
  await app.see(demo.fan.title)
  expect(app.phone.share().path).toBe(`${productUrl(demo.fan.id)}&ch=share_card`)
  // The heart logs in; from then on the card says whose it is.
  await app.tap('收藏')
  await app.until(() => expect(app.phone.toasts).toContain('已收藏'))
  await app.tap('已收藏')
  await app.until(() => expect(app.phone.toasts).toContain('已取消收藏'))
  const card = app.phone.share()
  expect(card.title).toBe(demo.fan.title)
  expect(card.path).toMatch(/&ch=share_card&sh=cus_[\w-]+$/)
})

test('looking at products leaves footprints by day, which can be taken out and cleared', async () => {
  const app = await shop.open(productUrl(demo.longjing.id))
  await app.tap('收藏')
  await app.until(() => expect(shop.carried('POST', '/v1/me/footprints')).toHaveLength(1))
  await app.goTo('push', productUrl(demo.offShelf.id))
  await app.until(() => expect(shop.carried('POST', '/v1/me/footprints')).toHaveLength(2))
  await app.goTo('push', '/shop/pages/footprints/index')
  await app.see(demo.longjing.title)
  await app.see('已下架')
  await app.tap('编辑')
  await app.tap(`删除足迹：${demo.longjing.title}`)
  await app.notSee(demo.longjing.title)
  await app.tap('清空')
  await app.see('还没有足迹')
})

test('in the single page of Moments nothing is asked that needs a login, and no button is dead', async () => {
  const app = await shop.open(productUrl(demo.longjing.id), { scene: 1154 })
  await app.see('前往小程序购买')
  await app.see(demo.longjing.title)
  for (const name of ['立即购买', '加入购物车', '收藏', '购物车', '分享']) {
    expect(app.page().queryByRole('button', { name })).toBeNull()
  }
  expect(shop.sent('POST', '/v1/sessions')).toHaveLength(0)
  expect(shop.sent('POST', '/v1/me/footprints')).toHaveLength(0)
})

test('an API that leaves out what it promised shows words and a way on, not a blank page', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const app = await shop.openPhone({
    url: productUrl(demo.fan.id),
    wire: async (request) => {
      const answer = await shop.wire(request)
      if (!request.url.startsWith('/v1/products/prd_')) return answer
      const { delivery: _left, ...product } = answer.body as Record<string, unknown>
      return { ...answer, body: product }
    },
  })
  await app.see('重试')
  logged.mockRestore()
})

test('who has no address chooses on a product where things would go, and other products know it', async () => {
  const app = await shop.open(productUrl(demo.longjing.id))
  await app.see('请选地区')
  await app.tap(/请选地区/)
  await app.pick('[data-picker=region]', ['新疆维吾尔自治区', '喀什地区', '喀什市'])
  await app.see('送至新疆喀什')
  await app.goTo('push', productUrl(demo.jinjunmei.id))
  await app.see('送至新疆喀什')
})
