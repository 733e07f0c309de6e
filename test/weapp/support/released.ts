import { randomUUID } from 'node:crypto'
import type {
  AfterSale,
  AfterSaleChoices,
  Agency,
  MadeAgencyInvitation,
  MadePromoterInvitation,
  MadeWish,
} from '@haoli/contract'
import addresses from '../../../contract/public/addresses.json'
import { wantedAgency } from '../../../server/testing/agencies/agency-fixtures'
import { call } from '../../../server/testing/orders/trade-fixtures'
import { demo } from './demo'
import { person } from './person'
import type { Shop } from './shop'

const { sku } = demo.longjing

export const pageOf = (address: string) => address.split('?')[0] ?? ''

/** One address of each page that can be opened. */
export const onePerPage = addresses.filter(
  ({ address }, index) => addresses.findIndex((other) => pageOf(other.address) === pageOf(address)) === index,
)

/** Somebody whom every address of contract/public/addresses.json can show something: they ordered, gave, got, wished, promote and own an agency. */
export async function openReleased(shop: Shop) {
  const owner = await person(shop, 'who-comes-back')
  const friend = await person(shop, 'who-gives')

  const payload = { productId: demo.longjing.id }
  await shop.app.inject({ method: 'POST', url: '/v1/me/footprints', headers: owner.headers, payload })
  const given = await friend.open({ skuId: sku })
  await owner.look(given.token)
  const parcel = (await owner.accept(given.token)).body
  const card = await friend.open({ skuId: sku })
  const wish = await call<MadeWish>(shop, friend.headers, 'POST', '/v1/wishes', payload, randomUUID())
  const present = await owner.open({ skuId: sku })
  const unpaidPresent = (await owner.give({ skuId: sku })).body
  const unpaidOrder = (await owner.order([{ skuId: sku, quantity: 1 }])).body
  const order = (await owner.order([{ skuId: sku, quantity: 1 }])).body
  await owner.payInFull(order.id)
  const shipment = { company: '顺丰速运', waybillNumber: 'SF5550001234567' }
  await call(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${order.id}/shipments`, shipment, randomUUID())

  const received = `/v1/presents/received/${parcel.id}`
  const choices = await owner.get<AfterSaleChoices>(`${received}/after-sale-choices`)
  const lines = [{ lineId: choices.body.lines[0]?.lineId, quantity: 1 }]
  const afterSale = await owner.post<AfterSale>(`${received}/after-sales`, { type: 'refund', reason: 'others', lines })

  const wanted = { kind: 'customer', label: 'who comes back' }
  const asMerchant = <T>(path: string, body?: object) =>
    call<T>(shop, shop.asMerchant, 'POST', `/v1/merchant/${path}`, body, randomUUID())
  const invited = await asMerchant<MadePromoterInvitation>('promoter-invitations', wanted)
  await owner.post('/v1/me/promoter/invitation', { code: invited.body.code })
  const agency = await asMerchant<Agency>('agencies', wantedAgency('回来的机构'))
  const made = await asMerchant<MadeAgencyInvitation>(`agencies/${agency.body.id}/invitations`)
  await owner.post('/v1/me/agency-invitation', { code: made.body.code })

  /** What stands in the addresses, by its name in braces. */
  const known: Record<string, string> = {
    product: demo.longjing.id,
    sku,
    customer: owner.id,
    address: owner.addressId,
    order: order.id,
    unpaidOrder: unpaidOrder.id,
    parcel: parcel.id,
    present: present.id,
    unpaidPresent: unpaidPresent.id,
    token: card.token,
    wish: wish.body.token,
    afterSale: afterSale.body.id,
  }

  return {
    owner,
    known,
    urlOf: (address: string) => address.replace(/\{(\w+)\}/g, (braces, name: string) => known[name] ?? braces),
  }
}
