import type { Address, MerchantOrder, Order } from '@haoli/contract'
import type { TestApp } from '..'
import { merchantPost } from '../promoters/promoter-fixtures'
import { call, lineOf, type Shopper } from './trade-fixtures'

const places = {
  hangzhou: { province: '浙江省', city: '杭州市', county: '西湖区' },
  ningbo: { province: '浙江省', city: '宁波市', county: '海曙区' },
  kashgar: { province: '新疆维吾尔自治区', city: '喀什地区', county: '喀什市' },
  lhasa: { province: '西藏自治区', city: '拉萨市', county: '城关区' },
} as const

/** Another address of theirs, by its id. */
export async function addressIn(who: Shopper, place: keyof typeof places, detail = '新家 2 号'): Promise<string> {
  const body = { name: '王芳', phone: '13800138000', ...places[place], detail }
  return (await who.post<Address>('/v1/addresses', body)).body.id
}

export const paidOrder = async (who: Shopper, skuId: string, quantity = 1): Promise<Order> =>
  who.payInFull((await who.order(lineOf(skuId, quantity))).body.id)

export const changeAddress = (who: Shopper, orderId: string, addressId: string) =>
  who.put<Order>(`/v1/orders/${orderId}/address`, { addressId })

let waybills = 1_000
/** Ships all of an order, or some. */
export const ship = (shop: TestApp, orderId: string, lines?: { skuId: string; quantity: number }[]) =>
  merchantPost<MerchantOrder>(shop, `orders/${orderId}/shipments`, {
    company: '顺丰速运',
    waybillNumber: `SF${waybills++}`,
    ...(lines && { lines }),
  })

export const merchantOrders = async (shop: TestApp, query = '') =>
  (await call<{ items: MerchantOrder[] }>(shop, shop.asMerchant, 'GET', `/v1/merchant/orders?limit=50${query}`)).body
    .items

/** What somebody was told, as it stands in their inbox, oldest first. */
export const toldTo = (shop: TestApp, { id }: Shopper) =>
  shop.db
    .selectFrom('messages')
    .select(['kind', 'text'])
    .where('customer_id', '=', id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
