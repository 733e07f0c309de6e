import { type Friend, friend } from '../../server/testing/presents/present-fixtures'
import { demo, productPage } from './support/demo'
import { openShop, type Shop } from './support/shop'

let shop: Shop
let giver: Friend
beforeAll(async () => {
  const messages = { send: async () => 'sent' as const, newActivity: async () => 'activity-1' }
  shop = await openShop({ gateways: { messages } })
  giver = await friend(shop, 'phone-giver')
})
afterAll(() => shop.close())

/** The giver's phone on the page of a present that is open. */
async function withPresent() {
  const { id } = await giver.open({ skuId: demo.longjing.sku })
  const stored = new Map([['device', JSON.stringify({ data: 'phone-giver' })]])
  const phone = await shop.open({ url: `gift/pages/present/index?id=${id}`, stored })
  return { phone, card: await phone.host.wx.share() }
}
/** As WeChat hands it over; the host reads it where WeChat asks its servers. */
const ticketOf = (message: object) => Buffer.from(JSON.stringify(message)).toString('base64')
const forAnother = ticketOf({ isPrivateMessage: false })
const open = (path: string, shareTicket?: string) =>
  shop.open({ url: path.replace(/^\//, ''), scene: 1044, ...(shareTicket && { shareTicket }) })

test('the card of a present is private, and cards of the pages after it are not', async () => {
  const { phone, card } = await withPresent()
  expect(card).toMatchObject({ isPrivateMessage: true, activityId: 'activity-1' })
  phone.host.move('reLaunch', `/${productPage(demo.longjing.id)}`)
  await phone.host.settle()
  expect(phone.host.wx.callsOf('updateShareMenu').at(-1)).toEqual({ isPrivateMessage: false, withShareTicket: false })
  expect((await phone.host.wx.share()).isPrivateMessage).toBe(false)
})

test('whom a private card was sent to opens it', async () => {
  const { card } = await withPresent()
  const friendly = await open(card.path, card.shareTicket)
  expect(friendly.host.wx.callsOf('authPrivateMessage')).toMatchObject([{ shareTicket: card.shareTicket }])
  expect(friendly.text()).toContain('送你一份礼物')
  await friendly.tap('拆开礼物')
  expect(friendly.text()).toContain('收下礼物')
})

test('in another chat it says so, and shows nothing of the present', async () => {
  const { card } = await withPresent()
  const stranger = await open(card.path, forAnother)
  expect(stranger.text()).toContain('这张卡片是发给别的聊天的')
  expect(stranger.text()).not.toContain('拆开礼物')
})

test('a call that fails, and a card without a ticket, stand in nobody’s way', async () => {
  const { card } = await withPresent()
  for (const ticket of ['%', undefined]) {
    const phone = await open(card.path, ticket)
    expect(phone.text()).toContain('拆开礼物')
  }
})

test('an ordinary card is opened by anybody, and WeChat is not asked', async () => {
  const { token } = await giver.open({ skuId: demo.longjing.sku })
  const phone = await open(`gift/pages/card/index?token=${token}`, forAnother)
  expect(phone.host.wx.callsOf('authPrivateMessage')).toEqual([])
  expect(phone.text()).toContain('拆开礼物')
})
