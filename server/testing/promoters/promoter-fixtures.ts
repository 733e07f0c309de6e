import { randomUUID } from 'node:crypto'
import type {
  CommissionLine,
  CreatePlan,
  MadePromoterInvitation,
  MaybeMyPromoter,
  MyPromoter,
  PageOf,
  Plan,
  PromoterLink,
  Withdrawal,
} from '@haoli/contract'
import { days, type TestApp } from '..'
import { addGoods, call, lineOf, type Shopper } from '../orders/trade-fixtures'
import { newWaybill } from '../orders/waybills'
import { friend, wait } from '../presents/present-fixtures'

export const merchantPost = <T>(shop: TestApp, url: string, body?: object) =>
  call<T>(shop, shop.asMerchant, 'POST', `/v1/merchant/${url}`, body, randomUUID())

/** Publishes a plan of 10 % for the product, unless `wanted` says otherwise. */
export const publish = async (shop: TestApp, wanted: Partial<CreatePlan> & { productId: string }) =>
  (await merchantPost<Plan>(shop, 'plans', { kind: 'open', ratePpm: 100_000, ...wanted })).body

/** A person whom the merchant has made a promoter, with what they do. */
export async function promoter(shop: TestApp, name: string, kind = 'customer') {
  const who = await friend(shop, name)
  const { body: invitation } = await merchantPost<MadePromoterInvitation>(shop, 'promoter-invitations', {
    kind,
    label: name,
  })
  const joined = await who.post<MaybeMyPromoter>('/v1/me/promoter/invitation', { code: invitation.code })
  if (joined.status !== 200) throw new Error(`${name} cannot join: ${JSON.stringify(joined.body)}`)
  await who.put('/v1/me/promoter/real-name', { realName: '王小明' })
  // Everybody else in the tests lives in one place, and what a promoter's customers order to that of the promoter is held.
  await livesElsewhere(shop, who.addressId)
  const me = async (): Promise<MyPromoter> => {
    const { body } = await who.get<MaybeMyPromoter>('/v1/me/promoter')
    if (!body.promoter) throw new Error(`${name} is no promoter`)
    return body.promoter
  }
  return {
    ...who,
    promoterId: joined.body.promoter?.id ?? '',
    me,
    link: async (productId: string, target: 'product' | 'gift' = 'product') =>
      (await who.post<PromoterLink>('/v1/me/promoter/links', { target, productId })).body,
    lines: async () => (await who.get<PageOf<CommissionLine>>('/v1/me/promoter/commissions')).body.items,
    async withdraw(expectedFen?: number) {
      const fen = expectedFen ?? (await me()).balance.availableFen
      return who.post<Withdrawal>('/v1/me/promoter/withdrawals', { expectedFen: fen })
    },
    confirm: (id: string, answer: 'confirm' | 'fail' = 'confirm') =>
      who.post(`/v1/sandbox/withdrawals/${id}/answer`, { answer }),
  }
}

let homes = 0
const livesElsewhere = (shop: TestApp, addressId: string) => {
  const home = homes++
  const moved = { phone: String(13_900_000_000 + home), detail: `推客里 ${home} 号` }
  return shop.db.updateTable('addresses').set(moved).where('id', '=', addressId).execute()
}
export type TestPromoter = Awaited<ReturnType<typeof promoter>>

/** Opens the shop by a link, as a card in a chat. */
export const openLink = (who: Shopper, link: PromoterLink, more: object = {}) =>
  who.post<{ id: string }>('/v1/visits', { scene: 1007, path: link.path, promoter: link.code, ...more })

/** Ships an order and lets its owner confirm it. */
export async function complete(shop: TestApp, who: Shopper, orderId: string): Promise<void> {
  await merchantPost(shop, `orders/${orderId}/shipments`, { company: '顺丰速运', waybillNumber: newWaybill() })
  const { status } = await who.post(`/v1/orders/${orderId}/confirm-receipt`)
  if (status !== 200) throw new Error(`order ${orderId} cannot be completed: ${status}`)
}

let sales = 0
/** Lets a promoter earn so much by the sale of an order, and waits until it has settled. Answers the order's id. */
export async function earn(shop: TestApp, who: TestPromoter, fen: number): Promise<string> {
  const name = `sold-${sales++}`
  const sku = await addGoods(shop.db, { id: name, priceFen: fen * 10, stock: 9 })
  const productId = `prd_${name}`
  await publish(shop, { productId })
  const buyer = await friend(shop, `phone-${name}`)
  await openLink(buyer, await who.link(productId))
  const { body } = await buyer.order(lineOf(sku))
  await buyer.payInFull(body.id)
  await complete(shop, buyer, body.id)
  await wait(shop, 7 * days + 60)
  return body.id
}
