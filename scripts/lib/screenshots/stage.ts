import { person as buyerOf, merchantOf } from '../../../test/browser/person'
import { person } from './person'

const tea = 'sku_1000008620003701'
const mooncakes = 'sku_1000008620011101'
const birthday = { occasion: 'birthday', note: '生日快乐，愿你天天开心。' } as const
const midAutumn = { occasion: 'mid_autumn', note: '中秋快乐，一人一份。' } as const

export type Stage = Awaited<ReturnType<typeof setStage>>

/**
 * What has happened before the first picture. The giver has sent one friend a present that waits in its envelope, and a
 * group of five another, of which three have their answer; the shopper has a full cart. The owner's is the demo's agency. The
 * buyer has asked for help with three orders and has an invoice of a fourth.
 */
export async function setStage(shopUrl: string) {
  const giver = await person(shopUrl, 'giver', '小满')
  const friend = await person(shopUrl, 'friend', '谷雨')
  const shopper = await person(shopUrl, 'shopper', '清明')
  const owner = await person(shopUrl, 'owner', '阿宁')
  await owner.be('agency_owner')
  await shopper.putIntoCart(tea, 2)
  await shopper.putIntoCart('sku_1000008620018501', 1)
  await shopper.putIntoCart(mooncakes, 1)

  const forFriend = await giver.give({ ...birthday, skuId: tea, parcels: 1 })
  const forGroup = await giver.give({ ...midAutumn, skuId: mooncakes, parcels: 5 })
  const [first, second, third] = [
    await person(shopUrl, 'guest-1', '立夏'),
    await person(shopUrl, 'guest-2', '白露'),
    await person(shopUrl, 'guest-3', '霜降'),
  ]
  for (const guest of [first, second, third]) await guest.open(forGroup.card)
  const { id: parcelId } = await first.accept(forGroup.card)
  await first.thank(parcelId, '太好吃了，谢谢你！')
  await second.accept(forGroup.card)
  await third.decline(forGroup.card, '心意收到啦')

  const service = await askForService(shopUrl)
  return {
    ...service,
    giver: giver.name,
    friend: friend.name,
    shopper: shopper.name,
    owner: owner.name,
    cardPage: `/gift/pages/card/index?token=${forFriend.card}`,
    groupPage: `/gift/pages/present/index?id=${forGroup.id}`,
  }
}

/** One buyer with an order to ask about, a proposal of the merchant, a return that was agreed to, and an invoice. */
async function askForService(shopUrl: string) {
  const buyer = await buyerOf(shopUrl, 'buyer')
  const merchant = await merchantOf(shopUrl)
  const received = async (skuId: string, quantity: number) => {
    const order = await buyer.buys(skuId, quantity)
    await merchant(`/orders/${order.id}/shipments`, { company: '顺丰速运', waybillNumber: 'SF5550001234567' })
    await buyer.post(`/orders/${order.id}/confirm-receipt`)
    return order
  }
  const apply = async ({ id, lineId }: { id: string; lineId: string }, words: string) => {
    const lines = [{ lineId, quantity: 1 }]
    const wanted = { type: 'return', reason: 'others', words, lines }
    return (await buyer.post<{ id: string }>(`/orders/${id}/after-sales`, wanted)).body.id
  }
  const [asked, proposed, agreed] = [await received(tea, 3), await received(tea, 3), await received(mooncakes, 2)]
  const proposal = await apply(proposed, '三罐里有一罐的盖子压变形了，茶叶没有洒。')
  const words = '很抱歉！给您补偿 30 元，茶不用寄回，可以吗？'
  await merchant(`/after-sales/${proposal}/proposal`, { kind: 'change', type: 'refund', fen: 3_000, words })
  const goingBack = await apply(agreed, '家里已经有两盒了，这盒没有拆封。')
  await merchant(`/after-sales/${goingBack}/agreement`, { words: '好的，请寄回，收到后退款。' })
  await buyer.post('/me/invoice-titles', { kind: 'personal', name: '周立夏' })
  return { buyer: buyer.name, askedOrder: asked.id, proposal, goingBack }
}
