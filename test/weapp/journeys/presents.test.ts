import { limits, type MerchantAfterSale } from '@haoli/contract'
import { demo, productPage } from '../support/demo'
import { accept, chooseGift, payGift, ship } from '../support/giving'
import type { Handset } from '../support/handset'
import { type Journeys, journey, openJourneys, story } from '../support/journeys'

let shop: Journeys
beforeAll(async () => {
  shop = await openJourneys()
})
afterAll(() => shop.close())
// No two presents of one moment.
beforeEach(() => shop.clock.advance(1))

const words = '生日快乐，愿你天天开心。'

// Several phones each, in a browser where the host draws.
jest.setTimeout(120_000)

/** From the product to a present that is paid and may be opened; answers its card. */
async function give(giver: Handset, parcels: number) {
  await giver.sees(demo.longjing.title)
  await giver.tap('送给朋友')
  await chooseGift(giver)
  await giver.tap('生日')
  if (parcels > 1) {
    await giver.tap('一群朋友')
    for (let count = 2; count < parcels; count += 1) await giver.tap('增加')
    await giver.sees(`¥168.00 × ${parcels} 份`)
  }
  return payGift(giver)
}

/** A friend who was sent the card, on a phone of their own. */
const friendWith = (card: { path: string }) => shop.open({ url: card.path.replace(/^\//, ''), scene: 1007 })

/** What became of the messages about the latest present. */
const toldOfLast = async () => {
  const { id } = await shop.db
    .selectFrom('presents')
    .select('id')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  const parcels = await shop.db.selectFrom('parcels').select('id').where('present_id', '=', id).execute()
  const subjects = [id, ...parcels.map((parcel) => parcel.id)]
  const rows = await shop.db
    .selectFrom('messages')
    .select(['kind', 'state'])
    .where('subject_id', 'in', subjects)
    .execute()
  return rows.map(({ kind, state }) => `${kind} ${state}`).sort()
}

/** The present's after-sale that waits for the merchant. */
async function waitingCase() {
  const waiting = await shop.app.inject({ url: '/v1/merchant/after-sales?waitsFor=merchant', headers: shop.asMerchant })
  // The demo has another one, of an order.
  const one = waiting.json<{ items: MerchantAfterSale[] }>().items.find(({ subject }) => subject.kind === 'parcel')
  if (!one) throw new Error('no after-sale waits for the merchant')
  return one
}

async function answerCase(verb: 'agreement' | 'refusal', words?: string) {
  const { id } = await waitingCase()
  const url = `/v1/merchant/after-sales/${id}/${verb}`
  const headers = { ...shop.asMerchant, 'idempotency-key': `${verb}-${id}` }
  const answered = await shop.app.inject({ method: 'POST', url, headers, ...(words && { payload: { words } }) })
  expect(answered.statusCode).toBe(200)
}

/** The files that the merchant has with the after-sale that waits. */
async function filesOfCase() {
  const [event] = (await waitingCase()).events
  const { pictures = [], video } = event ?? {}
  return [...pictures, ...(video ? [video] : [])].map(({ kind }) => kind)
}

const moneyBack = async () => {
  const rows = await shop.db.selectFrom('ledger_postings').select('amount').where('cause', '=', 'refund').execute()
  return rows.reduce((sum, { amount }) => sum + amount, 0)
}

story('one friend gets a present: paid first, the address said by who receives it, and thanked for', async () => {
  const giver = await shop.open({ url: productPage(demo.longjing.id) })
  const card = await give(giver, 1)
  expect(card.title).toBe(words)
  expect(card.path).toMatch(/^\/gift\/pages\/card\/index\?token=[\w-]{22}&/)

  const friend = await friendWith(card)
  await friend.sees('送你一份礼物')
  await friend.sees(words)
  await accept(friend)
  await friend.sees('待发货')
  await friend.sees('陈小满')

  await giver.sees('收下了')
  await giver.sees('待发货')
  await giver.seesNo('西湖区')
  await giver.seesNo('138')

  await friend.tap('爱心')
  await friend.type('说声谢谢', '太好喝了')
  await friend.tap('发送感谢')
  await friend.sees('你说了谢谢')
  await giver.reopen({ url: 'gift/pages/sent/index' })
  await giver.tap(demo.longjing.title)
  await giver.sees('太好喝了')

  const late = await friendWith(card)
  await late.sees('已经被别人收下了')
})

journey(
  'what does not suit is the recipient’s to say: a refund is refused, asked for again, and goes to the giver',
  async () => {
    const before = await moneyBack()
    const giver = await shop.open({ url: productPage(demo.longjing.id) })
    const friend = await friendWith(await give(giver, 1))
    await accept(friend)

    await friend.tap(/^申请售后/)
    await friend.tap(/^仅退款/)
    await friend.sees('钱会原路退给送礼人')
    await friend.tap(/^原因/)
    await friend.tap('不想要了')
    await friend.type('说明', '家里还有很多')
    await friend.keepsMedia('picture', 'picture', 'video')
    await friend.tap('添加图片或视频')
    await friend.sees('提交申请')
    await friend.tap('删除图片 1')

    await friend.reopen({ url: 'gift/pages/received/index' })
    await friend.tap(new RegExp(demo.longjing.title))
    await friend.tap(/^申请售后/)
    await friend.keepsMedia('picture')
    await friend.tap('添加图片')
    await friend.sees('提交申请')
    await friend.tap('提交申请')
    await friend.sees('等商家答复')
    await friend.sees('家里还有很多')
    expect(await filesOfCase()).toEqual(['picture', 'picture', 'video'])
    await answerCase('refusal', '已经打包好了')
    await friend.sees('商家未同意')
    await friend.sees('已经打包好了')

    await friend.tap('查看礼物')
    await friend.tap(/^申请售后/)
    await friend.tap(/^仅退款/)
    await friend.tap(/^原因/)
    await friend.tap('不想要了')
    await friend.tap('提交申请')
    await friend.sees('等商家答复')
    await answerCase('agreement')
    await friend.sees('款项已原路退给送礼人')
    await shop.deps.jobs.runDue()
    await giver.sees('已退回 ¥168.00')
    await giver.seesNo('家里还有很多')
    expect((await moneyBack()) - before).toBe(16_800)
  },
)

journey('a group of five: three accept, one declines, one is never opened, and its money comes back', async () => {
  const before = await moneyBack()
  const giver = await shop.open({ url: productPage(demo.longjing.id) })
  const card = await give(giver, 5)
  for (let friend = 0; friend < 3; friend += 1) await accept(await friendWith(card))
  await giver.sees('还有 2 份等朋友收下')

  const shy = await friendWith(card)
  await shy.tap('拆开礼物')
  await shy.sees('还剩 2 份')
  await shy.tap('婉拒')
  await shy.tap('婉拒礼物')
  await shy.sees('你婉拒了这份礼物')
  await shop.deps.jobs.runDue()
  expect((await moneyBack()) - before).toBe(16_800)

  await shop.clock.advance(limits.presentHours * 3600)
  await shop.deps.jobs.runDue()
  await shop.deps.jobs.runDue()
  expect((await moneyBack()) - before).toBe(2 * 16_800)
  await giver.sees('3 份被收下，其余已退回')
  await giver.sees('已退回 ¥336.00')
  const late = await friendWith(card)
  await late.sees('3 位收下，其余已退回')
  await late.sees('已经结束')
})

journey('whoever allowed one message gets exactly that one, and whoever allowed none gets none', async () => {
  const giver = await shop.open({ url: productPage(demo.longjing.id) })
  await giver.allowsMessages('present_accepted')
  const card = await give(giver, 2)
  const eager = await friendWith(card)
  await eager.allowsMessages('present_shipped')
  await accept(eager)
  await accept(await friendWith(card))
  const parcels = await shop.db
    .selectFrom('orders')
    .select('id')
    .where('kind', '=', 'parcel')
    .where('state', '=', 'to_ship')
    .execute()
  for (const { id } of parcels) await ship(shop, id)
  await shop.deps.jobs.runDue()
  expect(await toldOfLast()).toEqual([
    'present_accepted refused',
    'present_accepted sent',
    'present_shipped refused',
    'present_shipped sent',
  ])
})

journey('a present that was opened is not lost when the app is closed before the answer', async () => {
  const giver = await shop.open({ url: productPage(demo.longjing.id) })
  const card = await give(giver, 1)
  const friend = await friendWith(card)
  await friend.tap('拆开礼物')
  await friend.sees('收下礼物')
  await friend.reopen()
  await friend.tab('礼物')
  await friend.sees('送你的礼物还没有收下')
  await friend.tap('去收下')
  await friend.arrivesAt('gift/pages/card/index')
  await friend.sees('填写收货地址')
})

journey('Moments shows the envelope, and asks WeChat for nothing that it refuses there', async () => {
  const giver = await shop.open({ url: productPage(demo.longjing.id) })
  const card = await give(giver, 1)
  const moments = await shop.open({ url: card.path.replace(/^\//, ''), scene: 1154 })
  await moments.sees('前往小程序拆开礼物')
  await moments.seesNo('回首页')
  const refused = ['login', 'navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'requestPayment', 'chooseAddress']
  expect((await moments.asked()).filter((name) => refused.includes(name))).toEqual([])
})

journey('a card that is not one says so, and leads on', async () => {
  const phone = await shop.open({ url: 'gift/pages/card/index?token=AAAAAAAAAAAAAAAAAAAAAA', scene: 1007 })
  await phone.sees('打不开这份礼物')
  await phone.tap('逛逛好礼')
  await phone.arrivesAt('tabs/gifts/index')
})

story('a wish in a chat: a friend gives what is wanted without asking for an address', async () => {
  const wisher = await shop.open({ url: productPage(demo.longjing.id) })
  await wisher.sees(demo.longjing.title)
  await wisher.tap('发心愿卡，让朋友送给你')
  await wisher.arrivesAt('gift/pages/wish/index')
  await wisher.sees('地址由你自己填')
  const wish = await wisher.share()
  expect(wish.title).toContain('想要这件')
  expect(wish.path).toMatch(/^\/gift\/pages\/wish\/index\?token=[\w-]{22}&/)

  const friend = await friendWith(wish)
  await friend.sees(wish.title)
  await friend.seesNo('¥')
  await friend.tap('送给 TA')
  await friend.tap(demo.longjing.size)
  await friend.tapLast('送给朋友')
  await friend.arrivesAt('gift/pages/checkout/index')
  await friend.tap(/^支付 ¥/, { dialog: '支付' })
  await friend.arrivesAt('gift/pages/present/index')
  const answer = await friendWith(await friend.share())
  await answer.sees('拆开礼物')
})
