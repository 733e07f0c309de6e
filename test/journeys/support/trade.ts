import type { Order, SandboxOutcome } from '@haoli/contract'
import { seedCatalogue, seeded } from '../../../server/testing'
import { addCoupon, type Shopper, shopper } from '../../../server/testing/orders/trade-fixtures'
import { newWaybill } from '../../../server/testing/orders/waybills'
import { wantedPath } from '../../../src/common/api/wanted-lines'
import { startShop } from './journey'

export { seeded }
export type Line = { skuId: string; quantity: number; seenPriceFen?: number }
export type TradeShop = Awaited<ReturnType<typeof startTrade>>

/** A shop with goods, and shoppers who have a phone in the hand and a line to the API beside it. */
export async function startTrade() {
  const shop = await startShop()
  await seedCatalogue(shop.db)
  let people = 0

  /** Somebody with an address. What `by` does happens on another phone of the same person. */
  const newShopper = async () => {
    people += 1
    const device = `phone-of-shopper-${people}`
    return { ...(await shopper(shop, device)), device }
  }

  let last: { close(): void } | undefined
  const phoneOf = async (name: string, url: string) => {
    // Its owner has put it away: a phone that still asks for news would only disturb.
    last?.close()
    const app = await shop.openPhone({ url, prepare: (phone) => void phone.storage.set('device', name) })
    last = app
    return app
  }

  return {
    ...shop,
    /** Opens the app at `url` on the phone of a new shopper. */
    async enter(url: string, prepare: (by: Shopper) => Promise<unknown> = async () => undefined) {
      const by = await newShopper()
      await prepare(by)
      const app = await phoneOf(by.device, url)
      return { app, by }
    },
    /** Enters the checkout for these lines. */
    checkOut(lines: Line[], prepare?: (by: Shopper) => Promise<unknown>) {
      return this.enter(wantedPath({ lines, fromCart: false }), prepare)
    },
    newShopper,
    giveCoupon: async (by: Shopper, seed: Parameters<typeof addCoupon>[1]) => by.claim(await addCoupon(shop.db, seed)),
    ordersOf: async (by: Shopper) =>
      shop.db.selectFrom('orders').selectAll().where('customer_id', '=', by.id).orderBy('created_at').execute(),
    nextPayment: (outcome: SandboxOutcome) =>
      shop.app.inject({ method: 'PUT', url: '/v1/sandbox/next-payment', payload: { outcome } }),
    /** Time passes, and what became due is done. */
    async pass(seconds: number) {
      await shop.clock.advance(seconds)
      await shop.deps.jobs.runDue()
    },
    setPrice: (skuId: string, priceFen: number) =>
      shop.db.updateTable('skus').set({ price_fen: priceFen }).where('id', '=', skuId).execute(),
    /** As many pieces more. */
    restock: (skuId: string, pieces: number) =>
      shop.db
        .updateTable('stocks')
        .set(({ eb }) => ({ supplied: eb('supplied', '+', pieces), available: eb('available', '+', pieces) }))
        .where('sku_id', '=', skuId)
        .execute(),
    ship: (orderId: string, waybillNumber = newWaybill()) =>
      shop.app.inject({
        method: 'POST',
        url: `/v1/merchant/orders/${orderId}/shipments`,
        headers: { ...shop.asMerchant, 'idempotency-key': `ship-${orderId}` },
        payload: { company: '顺丰速运', waybillNumber },
      }),
    /** The merchant refunds one piece of the first line. */
    refundOne: ({ id, lines }: Order) =>
      shop.app.inject({
        method: 'POST',
        url: `/v1/merchant/orders/${id}/refunds`,
        headers: { ...shop.asMerchant, 'idempotency-key': `refund-${id}` },
        payload: { lines: [{ lineId: lines[0]?.id, quantity: 1 }] },
      }),
  }
}
