import { type TestApp, testApp } from '../../../testing'
import { lockWaits } from '../../../testing/lock-waits'
import { addCoupon, addGoods, codeOf, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
  await addGoods(shop.db, { id: 'tea', priceFen: 1_000, stock: 10 })
})
afterAll(() => shop.close())

/** Lets a claim wait for the coupon's row, and the same person pay their first order meanwhile. Answers the claim. */
async function payWhileClaimWaits<T>(who: Shopper, couponId: string, claim: () => Promise<T>): Promise<T> {
  const { body } = await who.order(lineOf('sku_tea'))
  const running = await shop.db.transaction().execute(async (tx) => {
    await tx.selectFrom('coupons').select('id').where('id', '=', couponId).forUpdate().execute()
    const claimed = claim()
    while ((await lockWaits(shop.db)) === 0);
    expect((await who.payInFull(body.id)).state).toBe('to_ship')
    return { claimed }
  })
  return running.claimed
}

/** The wrong way: who may have it is asked before the coupon's row is locked. */
const claimNaively = (who: Shopper, couponId: string) =>
  shop.db.transaction().execute(async (tx) => {
    const offer = { audience: 'new_customers', id: couponId }
    const viewer = { customerId: who.id, now: shop.clock.now() }
    const refusal = await shop.deps.registry.eligibility.refusal(tx, offer, viewer)
    if (refusal) return false
    await tx
      .updateTable('coupons')
      .set((eb) => ({ claimed: eb('claimed', '+', 1) }))
      .where('id', '=', couponId)
      .execute()
    return true
  })

describe('a first payment that is committed while a claim waits', () => {
  it('makes somebody a customer, to whom the coupon is refused', async () => {
    const who = await shopper(shop, 'phone-race')
    const id = await addCoupon(shop.db, { audience: 'new_customers' })
    expect(codeOf(await payWhileClaimWaits(who, id, () => who.post(`/v1/coupons/${id}/claims`)))).toBe(
      'coupon_not_claimable',
    )
  })

  it('is missed where the claim asks before it has the lock, so the test above can fail', async () => {
    const who = await shopper(shop, 'phone-naive')
    const id = await addCoupon(shop.db, { audience: 'new_customers' })
    expect(await payWhileClaimWaits(who, id, () => claimNaively(who, id))).toBe(true)
  })
})
