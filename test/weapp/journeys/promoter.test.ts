import type { MadePromoterInvitation } from '@haoli/contract'
import { days } from '../../../server/testing'
import { wait } from '../../../server/testing/presents/present-fixtures'
import { merchantPost, promoter } from '../../../server/testing/promoters/promoter-fixtures'
import { promoterPaths } from '../../../src/common/blocks/links/promoter-links'
import { formatDay } from '../../../src/common/lib/time'
import { addressBook, demo } from '../support/demo'
import { accept, chooseGift, payGift, ship } from '../support/giving'
import type { Handset } from '../support/handset'
import { type Journeys, journey, openJourneys, story } from '../support/journeys'

let shop: Journeys
beforeAll(async () => {
  shop = await openJourneys()
})
afterAll(() => shop.close())

// Several phones, in a browser where the host draws.
jest.setTimeout(120_000)

const urlOf = (path: string) => path.replace(/^\//, '')

/** The day so many days from now, as pages write it. */
const dayIn = (count: number) => {
  const now = shop.clock.now()
  return formatDay(now.getTime() + count * days * 1000, 'zh', now)
}

/** Somebody accepts an invitation of the merchant's on a phone of their own. */
async function join(): Promise<Handset> {
  const invitation = { kind: 'customer', label: '老顾客' }
  const { body } = await merchantPost<MadePromoterInvitation>(shop, 'promoter-invitations', invitation)
  const phone = await shop.open({ url: `${urlOf(promoterPaths.join)}?code=${body.code}` })
  await phone.tap('用邀请码加入')
  await phone.sees('你是推客')
  return phone
}

/** The promoter finds the tea among the goods, and sends the card that opens it as a present. */
async function shareGift(promoter: Handset) {
  await promoter.tap('去推客中心')
  await promoter.tap('选商品去推荐')
  await promoter.type('搜索', demo.longjing.title, { confirm: true })
  await promoter.tap(`分享 ${demo.longjing.title}`)
  await promoter.tap('送礼')
  await promoter.sees('打开直接选规格送给朋友')
  return promoter.share()
}

/** The promoter enters the shop anew at the earnings, and reads what became of a line. */
async function readLine(promoter: Handset, line: string, story: string) {
  await promoter.enter({ url: urlOf(promoterPaths.earnings) })
  await promoter.tap(line)
  await promoter.sees(story)
}

story(
  'a present by a promoter’s card: both are locked, it earns, is withdrawn, and what is refunded is taken back',
  async () => {
    const promoter = await join()
    const shared = await shareGift(promoter)

    const stranger = await shop.open({ url: urlOf(shared.path), scene: 1007 })
    await chooseGift(stranger)
    await stranger.sees(new RegExp(`由 .+ 推荐，到 ${dayIn(30)}`))
    await stranger.seesNo('佣金')
    const card = await payGift(stranger)

    const friend = await shop.open({ url: urlOf(card.path), scene: 1007 })
    await accept(friend)
    await stranger.sees('收下了')
    const { id: orderId } = await shop.db
      .selectFrom('orders')
      .select('id')
      .where('kind', '=', 'parcel')
      .where('state', '=', 'to_ship')
      .executeTakeFirstOrThrow()
    await ship(shop, orderId)
    await friend.enter({ url: 'gift/pages/received/index' })
    await friend.tap(new RegExp(demo.longjing.title))
    await friend.sees('运输中')
    await friend.tap('确认收货', { dialog: '确认收货' })
    await friend.sees('已签收')
    await friend.enter({ url: urlOf(promoterPaths.recommender) })
    await friend.sees(`${dayIn(0)}打开了 TA 的分享，到 ${dayIn(30)} 为止`)

    const [opened, until] = [dayIn(0), dayIn(30)]
    const agreed = `${opened}打开了你的卡片 → 锁定到 ${until} → ${opened}作为礼物付款 ¥168 → 对方收下了 → 10%`
    await readLine(promoter, `${demo.longjing.title} ¥16.80 待结算`, `${agreed} → ${dayIn(7)}结算`)

    await wait(shop, 7 * days)
    await promoter.enter({ url: urlOf(promoterPaths.centre) })
    await promoter.sees('近 30 天里 1 天有佣金，共 ¥16.80')
    await promoter.tap('提现')
    await promoter.arrivesAt(urlOf(promoterPaths.withdraw))
    await promoter.type('真实姓名', '陈小满')
    await promoter.tap('保存姓名')
    await promoter.tap('提现，到账 ¥16.80', { dialog: '收款' })
    await promoter.sees('已到账')

    await wait(shop, days)
    const { id: lineId } = await shop.db
      .selectFrom('order_lines')
      .select('id')
      .where('order_id', '=', orderId)
      .executeTakeFirstOrThrow()
    await merchantPost(shop, `orders/${orderId}/refunds`, { lines: [{ lineId, fen: 5_000 }] })
    await shop.deps.jobs.runDue()
    await stranger.enter({ url: 'gift/pages/sent/index' })
    await stranger.tap(demo.longjing.title)
    await stranger.sees('已退回 ¥50.00')
    await readLine(
      promoter,
      `${demo.longjing.title} -¥5.00 可提现`,
      `${opened}实付 ¥168 → ${dayIn(0)}有退款 → 按 10% 收回 ¥5 → 从可提现里扣除`,
    )
    await promoter.enter({ url: urlOf(promoterPaths.centre) })
    await promoter.sees('退款收回的佣金多于已结算的，先由之后的佣金抵扣，抵完才能提现')
  },
)

journey(
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

journey('what a promoter buys for themselves earns nothing, and the checkout says why', async () => {
  const own = await join()
  await own.enter({ url: `trade/pages/checkout/index?lines=${demo.longjing.sku}*1`, scene: 1007 })
  await own.sees('你是推客，自己购买不计佣金：佣金付给向别人推荐的人')
  await own.keepsAddress(addressBook)
  await own.tap('添加收货地址')
  await own.tap('用微信地址')
  await own.tap('同意并继续')
  await own.sees('138****0000')
  await own.tap('提交订单 ¥168.00', { dialog: '支付' })
  await own.arrivesAt('trade/pages/pay-result/index')
  await shop.deps.jobs.runDue()
  await own.enter({ url: urlOf(promoterPaths.earnings) })
  await own.sees('还没有佣金')
})
