import { person } from './person'

const tea = 'sku_1000008620003701'
const mooncakes = 'sku_1000008620011101'
const birthday = { occasion: 'birthday', note: '生日快乐，愿你天天开心。' } as const
const midAutumn = { occasion: 'mid_autumn', note: '中秋快乐，一人一份。' } as const

export type Stage = Awaited<ReturnType<typeof setStage>>

/**
 * What has happened before the first picture. The giver has sent one friend a present that waits in its envelope, and a
 * group of five another, of which three have their answer; the shopper has a full cart. The owner's is the demo's agency.
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

  return {
    giver: giver.name,
    friend: friend.name,
    shopper: shopper.name,
    owner: owner.name,
    cardPage: `/gift/pages/card/index?token=${forFriend.card}`,
    groupPage: `/gift/pages/present/index?id=${forGroup.id}`,
  }
}
