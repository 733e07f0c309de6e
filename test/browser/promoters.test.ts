import { sandboxKey } from '../../server/src/sandbox/sandbox-key'
import { promoterPaths } from '../../src/common/blocks/links/promoter-links'
import { formatDay } from '../../src/common/lib/time'
import { Backstage } from './backstage'
import { accept, chooseGift, payGift } from './giving'
import { Phone } from './phone'
import { type OpenShop, openShop } from './shop'
import { answerCashier, goToCheckout } from './shopping'

let shop: OpenShop
let backstage: Backstage
beforeAll(async () => {
  shop = await openShop()
  backstage = await Backstage.open(shop.browser, shop.url)
  // It begins in the morning in China: no day ends while somebody reads a page.
  const minutesOfDay = Math.floor(shop.deps.clock.now().getTime() / 60_000 - 2 * 60) % (24 * 60)
  await backstage.wait(24 * 60 - minutesOfDay, 'minutes')
}, 120_000)
afterAll(() => shop?.close())

const open = (name: string, route: string) => Phone.open(shop.browser, shop.url, name, { route })

const dayMs = 86_400_000
/** The day so many days from now, as pages write it. */
const dayIn = (days: number) => {
  const now = shop.deps.clock.now()
  return formatDay(now.getTime() + days * dayMs, 'zh', now)
}

/** An invitation of the merchant's, for one person. */
async function invitation(): Promise<string> {
  const answer = await fetch(`${shop.url}/v1/merchant/promoter-invitations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await sandboxKey(shop.deps.db, shop.deps.clock.now())}`,
      'content-type': 'application/json',
      'idempotency-key': `invitation-${Date.now()}`,
    },
    body: JSON.stringify({ kind: 'customer', label: '老顾客' }),
  })
  return ((await answer.json()) as { code: string }).code
}

/** Somebody who says what they are called, and accepts the merchant's invitation. */
async function join(name: string, nickname: string): Promise<Phone> {
  const phone = await open(name, '/account/pages/settings/index')
  await phone.top.getByRole('textbox', { name: '昵称' }).fill(nickname)
  await phone.top.getByRole('textbox', { name: '昵称' }).blur()
  await phone.page.getByText('已保存').waitFor()
  await phone.follow(`/promoter/pages/join/index?code=${await invitation()}`)
  await phone.tap('用邀请码加入')
  await phone.sees('你是推客')
  return phone
}

/** The promoter finds the tea among the goods, and copies the link that opens it as a present. */
async function copyGiftLink(promoter: Phone): Promise<string> {
  await promoter.tap('去推客中心')
  await promoter.tap('选商品去推荐')
  await promoter.top.getByRole('searchbox', { name: '搜索' }).fill('明前西湖龙井')
  await promoter.page.keyboard.press('Enter')
  await promoter.top.getByRole('button', { name: /^分享 明前西湖龙井/ }).click()
  await promoter.tap('送礼')
  await promoter.sees('打开直接选规格送给朋友')
  return promoter.copies('复制链接')
}

/** What the provider shows before it pays. */
async function takeMoney({ page }: Phone, price: string): Promise<void> {
  const provider = page.locator('.taro__modal')
  await provider.getByText(`收款 ${price}`).waitFor()
  await provider.getByText('收款', { exact: true }).click()
}

/** Opens a line of the promoter's earnings and reads what became of it. */
async function readLine(promoter: Phone, line: string, story: string): Promise<void> {
  await promoter.top.getByRole('button', { name: line }).click()
  const sheet = promoter.top.getByRole('dialog', { name: '怎么来的' })
  await sheet.getByText(story).waitFor()
  await sheet.getByRole('button', { name: '关闭' }).last().click()
  await sheet.waitFor({ state: 'hidden' })
}

test('a present by a promoter’s link: both are locked, it earns, is withdrawn, and a refund takes it back', async () => {
  const promoter = await join('promoter', '陈小满')
  const link = await copyGiftLink(promoter)
  expect(link).toMatch(/\/p\/[\w-]+$/)

  const stranger = await Phone.open(shop.browser, shop.url, 'stranger', { link })
  await chooseGift(stranger)
  await stranger.sees(`由 陈小满 推荐，到 ${dayIn(30)}`)
  expect(await stranger.page.content()).not.toMatch(/佣金|赚/)
  const card = await payGift(stranger)

  const friend = await open('friend', card)
  await accept(friend)
  await friend.follow(promoterPaths.recommender)
  await friend.sees(`${dayIn(0)}打开了 TA 的分享，到 ${dayIn(30)} 为止`)
  await friend.sees('陈小满')
  await friend.page.goBack()
  await stranger.sees('收下了')

  await backstage.answer('全部发货', '待收货')
  await friend.page.reload()
  await friend.tap('确认收货')
  await friend.page.locator('.taro__modal').getByText('确认收货', { exact: true }).last().click()
  await friend.sees('已签收')

  const [opened, until] = [dayIn(0), dayIn(30)]
  const agreed = `${opened}打开了你的卡片 → 锁定到 ${until} → ${opened}作为礼物付款 ¥168 → 对方收下了 → 10%`
  await promoter.follow(promoterPaths.earnings)
  await readLine(promoter, '¥16.80 待结算', `${agreed} → ${dayIn(7)}结算`)

  await backstage.wait(7, 'days')
  await promoter.follow(promoterPaths.centre)
  await promoter.sees('近 30 天里 1 天有佣金，共 ¥16.80')
  await promoter.top.getByRole('button', { name: '提现', exact: true }).click()
  await promoter.top.getByRole('textbox', { name: '真实姓名' }).fill('陈小满')
  await promoter.top.getByRole('button', { name: '保存姓名', disabled: false }).click()
  await promoter.tap('提现，到账 ¥16.80')
  await takeMoney(promoter, '¥16.80')
  await promoter.sees('已到账')

  await backstage.wait(1, 'days')
  await backstage.answer('退款', '已退款')
  await stranger.page.reload()
  await stranger.sees('已退回 ¥168.00')
  await promoter.follow(promoterPaths.earnings)
  await readLine(promoter, '¥16.80 已到账', `${agreed} → ${dayIn(-1)}结算 → ${dayIn(-1)}已到账`)
  await readLine(
    promoter,
    '-¥16.80 可提现',
    `${opened}实付 ¥168 → ${dayIn(0)}有退款 → 按 10% 收回 ¥16.80 → 从可提现里扣除`,
  )
  await promoter.follow(promoterPaths.centre)
  await promoter.seesForAll('退款收回的佣金多于已结算的，先由之后的佣金抵扣，抵完才能提现')
  await promoter.shot('promoter-taken-back')
  for (const phone of [promoter, stranger, friend]) await phone.close()
}, 120_000)

test('what a promoter buys for themselves earns nothing, and the checkout says why before it is paid', async () => {
  const promoter = await join('buyer', '林谷雨')
  await promoter.follow('/shop/pages/search/index?q=xhlj')
  await goToCheckout(promoter)
  await promoter.sees('你是推客，自己购买不计佣金：佣金付给向别人推荐的人')
  await promoter.tap('提交订单')
  await answerCashier(promoter.page, '支付')
  await promoter.sees('支付成功')
  await backstage.wait(1, 'minutes')
  await promoter.follow(promoterPaths.earnings)
  await promoter.sees('还没有佣金')
  await promoter.close()
}, 60_000)
