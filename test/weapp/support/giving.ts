import type { TestApp } from '../../../server/testing'
import { newWaybill } from '../../../server/testing/orders/waybills'
import { addressBook, demo } from './demo'
import type { Handset, ShareCard } from './handset'

/** From the sheet of sizes to the checkout. */
export async function chooseGift(giver: Handset): Promise<void> {
  await giver.tap(demo.longjing.size)
  await giver.tapLast('送给朋友')
  await giver.arrivesAt('gift/pages/checkout/index')
  await giver.sees('对方填写地址，你不会看到')
}

/** From the checkout to a present that is paid and may be opened; answers its card. */
export async function payGift(giver: Handset): Promise<ShareCard> {
  await giver.tap(/^支付 ¥/, { dialog: '支付' })
  await giver.arrivesAt('gift/pages/present/index')
  await giver.sees('礼物包好了')
  return giver.share()
}

/** From the closed envelope to a parcel that is to be shipped. */
export async function accept(friend: Handset): Promise<void> {
  await friend.tap('拆开礼物')
  await friend.sees(demo.longjing.title)
  await friend.seesNo('¥')
  await friend.keepsAddress(addressBook)
  await friend.tap('填写收货地址')
  await friend.tap('用微信地址')
  await friend.tap('同意并继续')
  await friend.sees('138****0000')
  await friend.tap(`收下礼物 ${demo.longjing.title}`, { dialog: '收下' })
  await friend.arrivesAt('gift/pages/received-present/index')
}

/** The merchant ships an order. */
export async function ship({ app, asMerchant }: TestApp, orderId: string): Promise<void> {
  const payload = { company: '顺丰速运', waybillNumber: newWaybill() }
  const url = `/v1/merchant/orders/${orderId}/shipments`
  expect((await app.inject({ method: 'POST', url, headers: asMerchant, payload })).statusCode).toBe(201)
}
