import { Phone } from './phone'
import { type OpenShop, openShop } from './shop'
import { answerCashier } from './shopping'

let shop: OpenShop
beforeAll(async () => {
  shop = await openShop()
}, 120_000)
afterAll(() => shop?.close())

const tea = { product: 'prd_10000086200037', size: '250g 礼罐' }
const address = '周立夏 13800006021 浙江省杭州市西湖区龙井路1号茶山苑3幢502'

const open = (name: string, route: string) => Phone.open(shop.browser, shop.url, name, { route })

/** From the product to a present that is paid; answers the route of its card, as the copied link has it. */
async function give(giver: Phone): Promise<string> {
  await giver.top.getByRole('button', { name: '送给朋友' }).click()
  await giver.top.getByRole('radio', { name: tea.size, exact: true }).click()
  await giver.top.getByRole('button', { name: '送给朋友' }).last().click()
  await giver.sees('对方填写地址，你不会看到')
  await giver.tap('用这句')
  await giver.top.getByRole('button', { name: /^支付 ¥/ }).click()
  await answerCashier(giver.page, '支付')
  await giver.sees('礼物包好了')
  await giver.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await giver.top.getByRole('button', { name: '看二维码' }).click()
  await giver.top.locator('[aria-label*="扫码打开礼物"]').waitFor()
  await giver.top.getByRole('button', { name: '复制链接' }).click()
  const link = await giver.page.evaluate(() => navigator.clipboard.readText())
  await giver.top.getByRole('button', { name: '关闭' }).last().click()
  expect(link).toContain('/app/#/gift/pages/card/index?token=')
  return link.slice(link.indexOf('#') + 1)
}

async function accept(friend: Phone) {
  await friend.sees('送你一份礼物')
  await friend.top.getByRole('button', { name: '拆开礼物' }).click()
  await friend.sees('看不到你的地址和电话')
  await friend.tap('填写收货地址')
  await friend.sees('收件人')
  await friend.top.locator('textarea').first().fill(address)
  await friend.tap('识别')
  await friend.sees('浙江省 杭州市 西湖区')
  await friend.tap('保存')
  await friend.sees('138****6021')
  await friend.top.getByRole('button', { name: '收下礼物' }).click()
  await friend.page.locator('.taro__modal').getByText('收下', { exact: true }).click()
  await friend.sees('待发货')
}

const product = `/shop/pages/product/index?id=${tea.product}`

test('one friend is sent a present, unwraps it, says where, thanks, and the giver sees all but the place', async () => {
  const giver = await open('giver', product)
  const card = await give(giver)
  await giver.shot('present-open')
  const friend = await open('friend', card)
  await friend.shot('present-envelope')
  await accept(friend)
  await giver.sees('已收下 · 待发货')
  expect(await giver.page.content()).not.toContain('茶山苑')

  await friend.top.getByRole('radio', { name: '爱心' }).click()
  await friend.top.locator('textarea').first().fill('太好喝了')
  await friend.tap('发送感谢')
  await friend.sees('你说了谢谢')
  await friend.shot('present-thanked')

  const stranger = await open('stranger', card)
  await stranger.sees('已经被别人收下了')
  for (const phone of [giver, friend, stranger]) await phone.close()
}, 90_000)

test('who listens to the screen is told all there is to see, and accepts by names alone', async () => {
  const giver = await open('teller', product)
  const friend = await open('listener', await give(giver))
  const { page } = friend
  const button = (name: string | RegExp) => friend.top.getByRole('button', { name })
  const box = (name: string | RegExp) => friend.top.getByRole('textbox', { name })

  await friend.top.getByRole('heading', { name: '送你一份礼物' }).waitFor()
  await friend.top.getByRole('timer').first().waitFor()
  await button('拆开礼物').click()
  await friend.top.getByRole('heading', { name: '收下礼物' }).waitFor()
  // What decorates is not read aloud: neither the envelope that goes nor its confetti.
  expect(await friend.top.ariaSnapshot()).not.toMatch(/拆开礼物|礼$/m)

  await button('填写收货地址').click()
  await box(/^粘贴整段文字/).fill(address)
  await button('识别').click()
  await button('所在地区').getByText('浙江省 杭州市 西湖区').waitFor()
  await button('保存').click()
  await button(/138\*\*\*\*6021/).waitFor()
  await button(/^收下礼物 /).click()
  await page.locator('.taro__modal').getByText('收下', { exact: true }).click()
  await friend.top.getByRole('radio', { name: '爱心' }).waitFor()
  await friend.sees('待发货')
  await giver.close()
  await friend.close()
}, 90_000)
