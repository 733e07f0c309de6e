import { randomUUID } from 'node:crypto'
import type { AfterSale, ApplyForAfterSale, MerchantAfterSale, MerchantOrder } from '@haoli/contract'
import { linesOf } from '../../src/core/orders/order-lines'
import type { TestApp } from '..'
import { call, type Shopper } from '../orders/trade-fixtures'
import { newWaybill } from '../orders/waybills'
import { picture, upload } from '../uploads/upload-fixtures'

/** Of parcels that go back, or in exchange. */
const waybill = { company: '顺丰速运', waybillNumber: 'SF5550001234567' }

export const returnAddress = {
  name: '好礼售后',
  phone: '13800001111',
  province: '浙江省',
  city: '杭州市',
  county: '余杭区',
  detail: '仓前街道 1 号仓',
}

/** The requests of both sides of an after-sale. */
export function afterSaleDesk(shop: TestApp) {
  const merchant = <T = MerchantAfterSale>(url: string, body?: object) =>
    call<T>(shop, shop.asMerchant, 'POST', `/v1/merchant/${url}`, body, randomUUID())
  return {
    merchant,
    apply: (who: Shopper, orderId: string, wanted: ApplyForAfterSale, key?: string) =>
      who.post<AfterSale>(`/v1/orders/${orderId}/after-sales`, wanted, key),
    /** `withdrawal`, `consent`, `return` …, as the routes name them. */
    buyer: (who: Shopper, id: string, path: string, body?: object) =>
      who.post<AfterSale>(`/v1/after-sales/${id}/${path}`, body),
    sendBack: (who: Shopper, id: string) => who.post<AfterSale>(`/v1/after-sales/${id}/return`, waybill),
    view: async (who: Shopper, id: string) => (await who.get<AfterSale>(`/v1/after-sales/${id}`)).body,
    answer: (id: string, path: string, body?: object) => merchant(`after-sales/${id}/${path}`, body),
    /** The shop's owner decides a dispute. */
    async decide(id: string, side: 'buyer' | 'merchant', words: string) {
      const owner = await shop.loginWith('owner')
      const body = { for: side, words }
      const url = `/v1/merchant/after-sales/${id}/decision`
      return call<MerchantAfterSale>(shop, owner, 'POST', url, body, randomUUID())
    },
    shipReplacement: (id: string) => merchant(`after-sales/${id}/shipment`, waybill),
    ship: (orderId: string, lines?: { skuId: string; quantity: number }[]) =>
      merchant<MerchantOrder>(`orders/${orderId}/shipments`, {
        company: '顺丰速运',
        waybillNumber: newWaybill(),
        ...(lines && { lines }),
      }),
    refund: (orderId: string, body?: object) => merchant<MerchantOrder>(`orders/${orderId}/refunds`, body),
    /** Where the merchant has goods sent back to, from now on. */
    setReturnAddress: (address: object | null = returnAddress) => setAfterSales(shop, { returnTo: address }),
    photo: async (who: Shopper) => (await upload(shop, who.headers, await picture())).body.id as string,
  }
}
export type AfterSaleDesk = ReturnType<typeof afterSaleDesk>

/** Changes members of the setting. */
export async function setAfterSales(shop: TestApp, change: object): Promise<void> {
  const url = '/v1/merchant/settings/afterSales'
  const { body } = await call<{ value: object; latestVersion: number }>(shop, shop.asMerchant, 'GET', url)
  const value = { ...body.value, ...change }
  const answer = await call(shop, shop.asMerchant, 'PUT', url, { value, basedOn: body.latestVersion })
  if (answer.status >= 400) throw new Error(JSON.stringify(answer.body))
}

/** A paid order of the shopper, shipped and received as far as is said. */
export async function boughtOrder(
  shop: TestApp,
  who: Shopper,
  lines: { skuId: string; quantity: number }[],
  upTo: 'paid' | 'shipped' | 'received' = 'received',
  extra: object = {},
) {
  const { body } = await who.order(lines, extra)
  await who.payInFull(body.id)
  const desk = afterSaleDesk(shop)
  if (upTo !== 'paid') await desk.ship(body.id)
  if (upTo === 'received') await who.post(`/v1/orders/${body.id}/confirm-receipt`)
  const [first, ...others] = await linesOf(shop.db, body.id)
  return { id: body.id, lineId: first?.id ?? '', otherLineIds: others.map(({ id }) => id), payableFen: body.payableFen }
}

/** An after-sale of all of a received order that stays open for ten days: a return whose goods are on their way. */
export async function goodsOnTheirWayBack(shop: TestApp, who: Shopper, orderId: string) {
  const desk = afterSaleDesk(shop)
  const lines = (await linesOf(shop.db, orderId)).map(({ id, quantity }) => ({ lineId: id, quantity }))
  const { body } = await desk.apply(who, orderId, { type: 'return', reason: 'others', lines })
  await desk.answer(body.id, 'agreement', { returnTo: returnAddress })
  await desk.sendBack(who, body.id)
  return { id: body.id, refuse: () => desk.answer(body.id, 'receipt-refusal', { words: '没有问题' }) }
}
