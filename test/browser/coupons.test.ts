import { couponPaths } from '../../src/common/blocks/links/coupon-links'
import { Backstage } from './backstage'
import { accept, chooseGift, payGift, tea } from './giving'
import { Phone } from './phone'
import { type OpenShop, openShop } from './shop'

/** Of one SKU, for less than ¥99. */
const candy = 'sku_1000008620037001'
/** Sold out, every size of it. */
const cherries = { product: 'prd_10000086200962', size: '4 斤' }

let shop: OpenShop
let backstage: Backstage
beforeAll(async () => {
  shop = await openShop()
  backstage = await Backstage.open(shop.browser, shop.url)
}, 120_000)
afterAll(() => shop?.close())

const open = (name: string, route: string) => Phone.open(shop.browser, shop.url, name, { route })

test('a printed code brings a coupon once; at checkout the picker says what it lacks, and leads to goods', async () => {
  const phone = await open('code-holder', '/coupon/pages/mine/index')
  await phone.sees('没有可用的优惠券')
  await phone.tap('输入券码')
  await phone.top.getByRole('textbox', { name: '券码' }).fill('haoli gifts 00003')
  await phone.tap('领取')
  await phone.seesForAll('领到了')
  await phone.tap('看我的优惠券')
  await phone.sees('会展专用券')
  // Far below the ¥99 that it is for.
  await phone.page.goto(`${shop.url}/app/#/trade/pages/checkout/index?lines=${candy}*1`)
  await phone.page.reload()
  await phone.sees('添加收货地址')
  await phone.top.getByText('优惠券', { exact: true }).click()
  await phone.sees(/再买 ¥.* 可用/)
  await phone.top.getByRole('button', { name: '去凑单' }).first().click()
  await phone.sees('就能用上这张券')
  await phone.close()

  const other = await open('late', '/coupon/pages/code/index?code=HAOLI-GIFTS-00003')
  await other.tap('领取')
  await other.page.getByText('这个券码已经被用过了').first().waitFor()
  await other.close()
}, 120_000)

test('a coupon that ends tomorrow says when, and is among those that end soon', async () => {
  const phone = await open('in-time', '/coupon/pages/centre/index')
  await phone.seesForAll('即将开抢')
  await phone.top.getByRole('button', { name: '领取优惠券：满 99 减 12' }).click()
  await phone.top.getByRole('button', { name: '去使用：满 99 减 12' }).waitFor()
  await phone.tap('我的优惠券')
  await phone.tap('快到期')
  await phone.sees(/(今天|明天) .*到期/)
  await phone.sees('限时券')
  await phone.close()
}, 120_000)

test('a sold-out SKU calls back who asked for it, once it is there again', async () => {
  const phone = await open('patient', `/shop/pages/product/index?id=${cherries.product}`)
  await phone.top.getByRole('button', { name: '到货提醒', exact: true }).click()
  await phone.top.getByRole('button', { name: `到货提醒：${cherries.size}` }).click()
  await phone.sees('已设提醒')
  await backstage.restock()
  await backstage.wait(2, 'minutes')
  // Whatever the clock made due is done, on a busy machine too.
  await shop.deps.jobs.runDue()
  await phone.follow('/account/pages/notices/index')
  await phone.tap(/到货了/)
  // What this phone saw a moment ago is shown first.
  await phone.page.reload()
  await phone.sees('立即购买')
  await phone.close()
}, 120_000)

test('a promoter’s card brings a coupon, a group’s present uses it, and one parcel that comes back leaves it used', async () => {
  const coupon = 'cpn_of_prm_demo_leader'
  const lost = await open('screenshot', couponPaths.coupon(coupon))
  await lost.seesForAll('只有打开 团长小周 分享的链接')
  await lost.close()

  const giver = await open('giver', `${couponPaths.coupon(coupon)}&pm=DEM0P-00002&ch=promoter_link`)
  await giver.sees('团长小周的专享券')
  await giver.top.getByRole('button', { name: '领取优惠券：9 折' }).click()
  await giver.sees('已经在你的券里')
  await giver.follow(`/shop/pages/product/index?id=${tea.product}&act=gift`)
  await chooseGift(giver)
  await giver.tap('一群朋友')
  await giver.top.getByRole('button', { name: '增加' }).click()
  // Three at ¥168, less a tenth.
  await giver.sees('支付 ¥453.60')
  const card = await payGift(giver)
  for (const name of ['first', 'second']) {
    const friend = await open(name, card)
    await accept(friend)
    await friend.close()
  }
  await backstage.wait(25, 'hours')
  await backstage.close()

  await giver.follow('/coupon/pages/mine/index')
  await giver.sees('没有可用的优惠券')
  await giver.tap('已使用')
  await giver.sees('推客专享券')
  await giver.close()
}, 180_000)
