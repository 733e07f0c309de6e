import type { CommissionHold, Order, PageOf } from '@haoli/contract'
import type { CommissionCheckSetting } from '@haoli/contract/schemas'
import type { Static } from 'typebox'
import { commissionCheckSetting } from '../../src/core/commission/check-setting'
import { saveSetting } from '../../src/core/settings/change-setting'
import type { TestApp } from '..'
import { addGoods, lineOf, type Shopper } from '../orders/trade-fixtures'
import { type Friend, friend } from '../presents/present-fixtures'
import { merchantPost, openLink, publish, type TestPromoter } from './promoter-fixtures'

/** Switches checks on or off from now on; those that are not named stay as a new shop has them. */
export const setChecks = (shop: TestApp, wanted: Partial<Static<typeof CommissionCheckSetting>> = {}) =>
  saveSetting(
    shop.db,
    commissionCheckSetting,
    { ...commissionCheckSetting.initial, ...wanted },
    { now: shop.clock.now(), by: 'the owner' },
  )

let strangers = 0
/** Somebody who lives where nobody else does. */
export async function stranger(shop: TestApp): Promise<Friend> {
  const who = await friend(shop, `phone-stranger-${strangers++}`)
  await moveTo(shop, who, { phone: String(13_700_000_000 + strangers), detail: `远方 ${strangers} 号` })
  return who
}

/** Changes the address at which somebody has goods sent from now on. */
export const moveTo = (shop: TestApp, who: Shopper, address: { phone?: string; detail?: string }) =>
  shop.db.updateTable('addresses').set(address).where('id', '=', who.addressId).execute()

export const homeOf = (shop: TestApp, who: Shopper) =>
  shop.db.selectFrom('addresses').select(['phone', 'detail']).where('id', '=', who.addressId).executeTakeFirstOrThrow()

let goods = 0
/** A product with a plan of 10 %. */
export async function goodsWithPlan(shop: TestApp, priceFen = 10_000) {
  const id = `held-${goods++}`
  const skuId = await addGoods(shop.db, { id, priceFen, stock: 9_999 })
  await publish(shop, { productId: `prd_${id}` })
  return { skuId, productId: `prd_${id}` }
}

/** Somebody opens the promoter's link, and orders and pays. */
export async function sell(
  shop: TestApp,
  promoter: TestPromoter,
  { to, priceFen = 10_000, quantity = 1 }: { to?: Shopper; priceFen?: number; quantity?: number } = {},
) {
  const { skuId, productId } = await goodsWithPlan(shop, priceFen)
  const buyer = to ?? (await stranger(shop))
  await openLink(buyer, await promoter.link(productId))
  // Lists are sorted by time.
  await shop.clock.advance(1)
  const order: Order = await buyer.payInFull((await buyer.order(lineOf(skuId, quantity))).body.id)
  const line = async () => {
    const found = (await promoter.lines()).find((one) => one.productId === productId && one.reverses === null)
    if (!found) throw new Error(`order ${order.id} earns nothing`)
    return found
  }
  return { buyer, order, line, productId, skuId }
}

export const holdsOf = async (shop: TestApp, orderId: string): Promise<CommissionHold[]> => {
  const answer = await shop.app.inject({ url: '/v1/merchant/commission-holds?limit=50', headers: shop.asMerchant })
  return answer.json<PageOf<CommissionHold>>().items.filter((hold) => hold.orderId === orderId)
}

export async function decide(shop: TestApp, orderId: string, decision: 'release' | 'reversal', answer = '核对过了') {
  const [hold] = await holdsOf(shop, orderId)
  return merchantPost<CommissionHold>(shop, `commission-holds/${hold?.id}/${decision}`, { answer })
}
