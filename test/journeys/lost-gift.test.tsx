import type {
  AfterSale,
  AfterSaleChoices,
  GivenPresent,
  GivenPresentRow,
  PresentCard,
  ReceivedPresent,
} from '@haoli/contract'
import { type Friend, friend, shipParcel } from '../../server/testing/presents/present-fixtures'
import { tapTwiceAndLoseTheFirstAnswer } from './support/lost-answer'
import { seeded, startTrade, type TradeShop } from './support/trade'

let shop: TradeShop
let giver: Friend
beforeAll(async () => {
  shop = await startTrade()
  giver = await friend(shop, 'phone-giver')
})
afterAll(() => shop.close())

const skuId = seeded.tea.sku

const dayMs = 86_400_000
/** The day in China so many days after the shop's today: `2026-03-05`. */
const dayAhead = (days: number) =>
  new Date(shop.clock.now().getTime() + days * dayMs + 8 * 3_600_000).toISOString().slice(0, 10)
/** `3月5日` in China. */
const inWords = (at: Date) => {
  const [, month, day] = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10).split('-').map(Number)
  return `${month}月${day}日`
}

/** A friend's phone on a card, its envelope opened. */
async function cardPage() {
  const { token } = await giver.open({ skuId })
  const { app, by } = await shop.enter(`/gift/pages/card/index?token=${token}`)
  await app.tap('拆开礼物')
  await app.see('收下礼物')
  return { app, by, token }
}

/** The page of a present that a friend has accepted, and what has become of it since. */
async function receivedPage(since: (parcelId: string) => Promise<unknown> = async () => undefined) {
  const { token } = await giver.open({ skuId })
  let id = ''
  const { app, by } = await shop.enter('/tabs/gifts/index', async (shopper) => {
    const claim = { addressId: shopper.addressId }
    id = (await shopper.post<{ id: string }>(`/v1/cards/${token}/claim`, claim)).body.id
    await since(id)
  })
  await app.goTo('push', `/gift/pages/received-present/index?id=${id}`)
  await app.see('回送一份礼物')
  return { app, by, id, parcel: async () => (await by.get<ReceivedPresent>(`/v1/presents/received/${id}`)).body }
}

test('a lost answer to a present and a second tap make one present', async () => {
  const { app, by } = await shop.enter(`/gift/pages/checkout/index?sku=${skuId}`)
  await app.see('支付 ¥68.00')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/presents', () => app.tap(/^支付 ¥68.00/))
  await app.arriveAt('gift/pages/present/index')
  const { body } = await by.get<{ items: unknown[] }>('/v1/presents')
  expect(body.items).toHaveLength(1)
})

test('a day, a paper and a signature are chosen in the checkout; a lost answer to taking it back and a second tap take it back once', async () => {
  const opensAt = new Date(Date.parse(`${dayAhead(3)}T00:00:00+08:00`))
  const { app, by } = await shop.enter(`/gift/pages/checkout/index?sku=${skuId}`)
  await app.see('付款后不能取消')
  await app.pick('[data-picker=date]', dayAhead(3))
  await app.see(`${inWords(opensAt)} 0 点起可以打开`)
  await app.notSee('付款后不能取消')
  await app.tap('青玉')
  await app.type('落款', '爱你的女儿')
  await app.tap('看看朋友收到的样子')
  await app.see('爱你的女儿 送你一份礼物')
  await app.see(`${inWords(opensAt)} 0 点起可以打开`)
  await app.tap(/^支付 ¥68.00/)
  await app.arriveAt('gift/pages/present/index')
  await app.see(`${inWords(opensAt)} 0 点起可以打开`)
  const { body } = await by.get<{ items: GivenPresentRow[] }>('/v1/presents')
  expect(body.items).toMatchObject([{ opensAt: opensAt.toISOString(), paper: 'jade', signature: '爱你的女儿' }])
  const [{ id = '' } = {}] = body.items
  const command = 'POST /v1/presents/{id}/take-back'
  await tapTwiceAndLoseTheFirstAnswer(app, command, () => app.tap('取回礼物'))
  await app.see('你取回了这份礼物')
  await app.notSee('发给朋友')
  expect((await by.get<GivenPresent>(`/v1/presents/${id}`)).body).toMatchObject({ takenBack: true, waitingFen: 0 })
})

test('a present for a group on a day shows its giver no board before that day, and no other what is in it', async () => {
  const opensAt = new Date(Date.parse(`${dayAhead(2)}T00:00:00+08:00`))
  const { app, by } = await shop.enter('/tabs/gifts/index')
  const owner = await friend(shop, by.device)
  const { id, token } = await owner.open({ skuId, parcels: 2, opensOn: dayAhead(2) })
  await app.goTo('push', `/gift/pages/present/index?id=${id}`)
  await app.see(`${inWords(opensAt)} 0 点起可以打开`)
  await app.see('打开之前可以取回')
  await app.notSee('已收下')
  await app.notSee('等朋友收下')
  const { goods } = await owner.given(id)
  const { app: early } = await shop.enter(`/gift/pages/card/index?token=${token}`)
  await early.see('就能打开')
  await early.notSee(goods.title)

  await shop.pass((opensAt.getTime() - shop.clock.now().getTime()) / 1000)
  const { app: late } = await shop.enter(`/gift/pages/card/index?token=${token}`)
  await late.tap('拆开礼物')
  await late.see(goods.title)
  await late.see('还剩 2 份')
})

test('whoever gets the card of a present on a day sees how long it takes, and opens it when the day has begun', async () => {
  const opensAt = new Date(Date.parse(`${dayAhead(2)}T00:00:00+08:00`))
  const { id, token } = await giver.open({ skuId, opensOn: dayAhead(2) })
  const other = await giver.open({ skuId, opensOn: dayAhead(2) })
  const url = (of: string) => `/gift/pages/card/index?token=${of}`
  const { app: early } = await shop.enter(url(token))
  await early.see(/还有 1 天 .* 就能打开/)
  await early.see(`${inWords(opensAt)} 0 点起可以打开`)
  await early.notSee('拆开礼物')

  await giver.post(`/v1/presents/${other.id}/take-back`)
  const { app: late } = await shop.enter(url(other.token))
  await late.see('送礼人取回了这份礼物')

  await shop.pass((opensAt.getTime() - shop.clock.now().getTime()) / 1000)
  const { app } = await shop.enter(url(token))
  await app.tap('拆开礼物')
  await app.see('收下礼物')
  expect((await giver.given(id)).openings).toHaveLength(1)
})

test('a lost answer to a claim and a second tap take one parcel', async () => {
  const { app, by } = await cardPage()
  await app.see('王芳')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/cards/{token}/claim', () => app.tap(/^收下礼物 /))
  await app.arriveAt('gift/pages/received-present/index')
  const { body } = await by.get<{ items: unknown[] }>('/v1/presents/received')
  expect(body.items).toHaveLength(1)
})

test('a lost answer to a declined present and a second tap decline once', async () => {
  const { app, by, token } = await cardPage()
  await app.tap('婉拒')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/cards/{token}/decline', () => app.tap('婉拒礼物'))
  await app.see('你婉拒了这份礼物')
  expect((await by.get<PresentCard>(`/v1/cards/${token}`)).body.you).toBe('declined')
})

test('a lost answer to thanks and a second tap thank once', async () => {
  const { app, parcel } = await receivedPage()
  await app.tap('爱心')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/presents/received/{id}/thanks', () => app.tap('发送感谢'))
  await app.see('你说了谢谢')
  expect((await parcel()).thanks).toMatchObject({ sticker: 'heart' })
})

test('a lost answer to a parcel’s receipt and a second tap confirm once', async () => {
  const { app, parcel } = await receivedPage((id) => shipParcel(shop, id))
  await app.see('确认收货')
  const command = 'POST /v1/presents/received/{id}/confirm-receipt'
  await tapTwiceAndLoseTheFirstAnswer(app, command, () => app.tap('确认收货'))
  await app.see('已签收')
  expect((await parcel()).state).toBe('completed')
})

test('a lost answer to urging the shipment of a parcel and a second tap urge once', async () => {
  const { app, parcel } = await receivedPage(() => shop.pass(25 * 3600))
  await app.see('催发货')
  const command = 'POST /v1/presents/received/{id}/urge'
  await tapTwiceAndLoseTheFirstAnswer(app, command, () => app.tap('催发货'))
  await app.see('已催发货')
  expect((await parcel()).waiting?.urgedAt).not.toBeNull()
})

test('a lost answer to an application and a second tap apply once', async () => {
  const { app, parcel } = await receivedPage()
  await app.tap(/^申请售后/)
  await app.arriveAt('service/pages/apply/index')
  await app.tap(/^仅退款/)
  await app.tap(/^原因/)
  await app.tap('不想要了')
  await tapTwiceAndLoseTheFirstAnswer(app, 'POST /v1/presents/received/{id}/after-sales', () => app.tap('提交申请'))
  await app.arriveAt('service/pages/after-sale/index')
  await app.see('等商家答复')
  expect((await parcel()).afterSales).toMatchObject([{ state: 'merchant_processing' }])
})

test('a lost answer to a withdrawal and a second tap withdraw once', async () => {
  const { app, by, id, parcel } = await receivedPage()
  const choices = await by.get<AfterSaleChoices>(`/v1/presents/received/${id}/after-sale-choices`)
  const lines = [{ lineId: choices.body.lines[0]?.lineId, quantity: 1 }]
  const wanted = { type: 'refund', reason: 'no_longer_want', lines }
  const { body } = await by.post<AfterSale>(`/v1/presents/received/${id}/after-sales`, wanted)
  await app.goTo('push', `/service/pages/after-sale/index?id=${body.id}`)
  await app.see('等商家答复')
  const command = 'POST /v1/after-sales/{id}/withdrawal'
  await tapTwiceAndLoseTheFirstAnswer(app, command, () => app.tap('撤销申请'))
  await app.until(() => expect(app.phone.toasts).toContain('已撤销'))
  expect((await parcel()).afterSales).toMatchObject([{ state: 'user_cancelled' }])
})
