import { randomUUID } from 'node:crypto'
import type {
  ClaimPresent,
  CreatePresent,
  GivenPresent,
  IssuedCard,
  MerchantOrder,
  NoticeKind,
  PresentCard,
  Quote,
  ReceivedPresent,
} from '@haoli/contract'
import type { TestApp } from '..'
import { moneyMoved } from '../orders/money-moved'
import { call, type Shopper, shopper } from '../orders/trade-fixtures'
import { newWaybill } from '../orders/waybills'

type WantedPresent = Partial<CreatePresent> & { skuId: string }

/** A customer with the requests of a giver and of a recipient. */
export async function friend(shop: TestApp, name: string) {
  const who: Shopper = await shopper(shop, name)
  const give = async ({ couponIds = [], ...wanted }: WantedPresent) => {
    const parcels = wanted.parcels ?? 1
    const lines = [{ skuId: wanted.skuId, quantity: parcels }]
    const quote = await who.post<Quote>('/v1/quotes', { lines, couponIds, asPresent: true })
    const expectedPayableFen = quote.body.payableFen ?? 0
    const plain = { sendTo: parcels === 1 ? ('friend' as const) : ('group' as const), parcels, note: '生日快乐' }
    const body = { ...plain, occasion: 'birthday' as const, couponIds, expectedPayableFen, ...wanted }
    return who.post<GivenPresent>('/v1/presents', body)
  }
  const share = (presentId: string) => who.post<IssuedCard>(`/v1/presents/${presentId}/cards`)
  return {
    ...who,
    give,
    share,
    given: async (presentId: string) => (await who.get<GivenPresent>(`/v1/presents/${presentId}`)).body,
    /** Gives and pays a present, and issues a card. */
    async open(wanted: WantedPresent) {
      const { body } = await give(wanted)
      await who.payInFull(body.orderId)
      const card = await share(body.id)
      return { id: body.id, orderId: body.orderId, token: card.body.token }
    },
    look: (token: string) => who.get<PresentCard>(`/v1/cards/${token}`),
    accept: (token: string, wanted: Partial<ClaimPresent> = {}, key?: string) =>
      who.post<ReceivedPresent>(`/v1/cards/${token}/claim`, { addressId: who.addressId, ...wanted }, key),
    decline: (token: string, words?: string) =>
      who.post<PresentCard>(`/v1/cards/${token}/decline`, words === undefined ? {} : { words }),
    received: (parcelId: string) => who.get<ReceivedPresent>(`/v1/presents/received/${parcelId}`),
    thank: (parcelId: string, thanks: object) =>
      who.post<ReceivedPresent>(`/v1/presents/received/${parcelId}/thanks`, thanks),
  }
}
export type Friend = Awaited<ReturnType<typeof friend>>

/** Consents to one message of each kind. */
export const allow = (who: Friend, ...kinds: NoticeKind[]) =>
  who.post('/v1/message-consents', { answers: kinds.map((kind) => ({ kind, answer: 'accept' })) })

export const friends = (shop: TestApp, count: number, name = 'phone-friend') =>
  Promise.all(Array.from({ length: count }, (_, index) => friend(shop, `${name}-${index}`)))

/** The order that a parcel became. */
export async function orderOfParcel(shop: TestApp, parcelId: string): Promise<string> {
  const row = await shop.db
    .selectFrom('parcels')
    .select('order_id')
    .where('id', '=', parcelId)
    .executeTakeFirstOrThrow()
  return row.order_id ?? ''
}

const asMerchant = (shop: TestApp, url: string, body?: object) =>
  call<MerchantOrder>(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${url}`, body, randomUUID())

export const shipParcel = async (shop: TestApp, parcelId: string, waybillNumber = newWaybill()) =>
  asMerchant(shop, `${await orderOfParcel(shop, parcelId)}/shipments`, {
    company: '顺丰速运',
    waybillNumber,
  })

export const refundByMerchant = async (shop: TestApp, parcelId: string) =>
  asMerchant(shop, `${await orderOfParcel(shop, parcelId)}/refunds`)

export const ledgerOf = (shop: TestApp, orderId: string) => moneyMoved(shop.db, 'order', orderId)

/** Moves the clock and runs the jobs that are due by then. */
export async function wait(shop: TestApp, seconds: number): Promise<void> {
  await shop.clock.advance(seconds)
  await shop.deps.jobs.runDue()
}
