import type { Coupon, PageOf } from '@haoli/contract'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../testing'
import { addCoupon, addGoods, call, codeOf, lineOf, type Shopper } from '../../../testing/orders/trade-fixtures'
import { friend } from '../../../testing/presents/present-fixtures'
import { systemsOf } from '../../systems'
import type { System } from '../system/system'

/** A system with invitations, one offer each: who is invited to a coupon or to a price may have it. */
const clubPrice = 'prc_club'
const club: System = {
  name: 'club',
  audiences: {
    invited: {
      sentence: 'are invited to it',
      includes: ({ customerId }, offerId) => sql<boolean>`exists (
        select from search_words where word = ${offerId} || ' ' || ${customerId}::text)`,
    },
  },
  priceParts: {
    async unitPrices(db, { customerId, lines, now, eligibility }) {
      const offer = { audience: sql<string>`audience`, id: sql<string>`id` }
      const { rows } = await sql<{ fen: number }>`
        select fen from (values (${clubPrice}, 'invited', 900)) prices (id, audience, fen)
        where ${eligibility.includes(offer, { customerId, now })}`.execute(db)
      return new Map(rows.flatMap(({ fen }) => lines.map(({ skuId }) => [skuId, fen])))
    },
  },
}

let shop: TestApp
let people = 0
let sku: string
beforeAll(async () => {
  shop = await testApp({ systems: [...systemsOf('sandbox'), club] })
  sku = await addGoods(shop.db, { id: 'tea', priceFen: 1_000, stock: 100 })
})
afterAll(() => shop.close())

const somebody = () => friend(shop, `phone-person-${people++}`)
const claim = (who: Shopper, id: string) => who.post(`/v1/coupons/${id}/claims`)
const invite = (who: Shopper, offerId: string) =>
  shop.db
    .insertInto('search_words')
    .values({ word: `${offerId} ${who.id}`, searches: 1 })
    .execute()
async function buy(who: Shopper) {
  const { body } = await who.order(lineOf(sku))
  await who.payInFull(body.id)
  return body.id
}
const listed = async (id: string, headers: Record<string, string> = {}) =>
  (await call<{ items: Coupon[] }>(shop, headers, 'GET', '/v1/coupons')).body.items.find((one) => one.id === id)

describe('a coupon for new customers', () => {
  it('is shown to a visitor, and to who has never paid, and says whom it is for', async () => {
    const id = await addCoupon(shop.db, { audience: 'new_customers' })
    const who = await somebody()
    await who.order(lineOf(sku))
    for (const headers of [{}, who.headers]) {
      expect(await listed(id, headers)).toMatchObject({ audience: 'new_customers', claimable: true })
    }
    expect((await claim(who, id)).status).toBe(201)
  })

  it('is for a recipient too, whose present another paid', async () => {
    const id = await addCoupon(shop.db, { audience: 'new_customers' })
    const [giver, who] = [await somebody(), await somebody()]
    const present = await giver.open({ skuId: sku })
    expect((await who.accept(present.token)).status).toBe(201)
    expect((await claim(who, id)).status).toBe(201)
    expect(codeOf(await claim(giver, id))).toBe('coupon_not_claimable')
  })

  it('is neither shown to nor claimed by who has paid, even if all was refunded', async () => {
    const id = await addCoupon(shop.db, { audience: 'new_customers' })
    const who = await somebody()
    const orderId = await buy(who)
    await call(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${orderId}/refunds`, undefined, orderId)
    expect(await listed(id, who.headers)).toBeUndefined()
    const refused = await claim(who, id)
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'coupon_not_claimable', message: 'for those who have never paid an order' },
    })
    const { claimed } = await shop.db
      .selectFrom('coupons')
      .select('claimed')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(claimed).toBe(0)
  })

  it('stays with who claimed it: after an order without it, it is shown as claimed and still pays', async () => {
    const id = await addCoupon(shop.db, { audience: 'new_customers', offFen: 100, perCustomer: 2 })
    const who = await somebody()
    const held = await who.claim(id)
    await buy(who)
    expect(await listed(id, who.headers)).toMatchObject({ claimable: false, heldCount: 1 })
    expect(await who.order(lineOf(sku), { couponIds: [held] })).toMatchObject({
      status: 201,
      body: { discountFen: 100 },
    })
  })
})

describe('an audience that a system registers', () => {
  it('may depend on the coupon', async () => {
    const [mine, other] = [
      await addCoupon(shop.db, { audience: 'invited' }),
      await addCoupon(shop.db, { audience: 'invited' }),
    ]
    const who = await somebody()
    await invite(who, mine)
    expect(await listed(mine)).toBeUndefined()
    expect(await listed(mine, who.headers)).toMatchObject({ audience: 'invited', claimable: true })
    expect(await listed(other, who.headers)).toBeUndefined()
    expect((await claim(who, mine)).status).toBe(201)
    expect(await claim(who, other)).toMatchObject({ body: { message: 'for those who are invited to it' } })
  })

  it('may decide about prices', async () => {
    const [who, other] = [await somebody(), await somebody()]
    await invite(who, clubPrice)
    expect((await who.quote(lineOf(sku))).body.goodsFen).toBe(900)
    expect((await other.quote(lineOf(sku))).body.goodsFen).toBe(1_000)
  })

  it('is never promised on a product’s card, which is the same for all', async () => {
    await addCoupon(shop.db, { audience: 'invited', offFen: 17_700 })
    await addCoupon(shop.db, { audience: 'new_customers', offFen: 17_600 })
    await addCoupon(shop.db, { offFen: 17_500 })
    const { body } = await call<PageOf<{ couponTag: unknown }>>(shop, {}, 'GET', '/v1/products')
    expect(body.items).toMatchObject([{ couponTag: { offFen: 17_500 } }])
  })

  it('must be registered: PostgreSQL refuses a coupon for any other', async () => {
    await expect(addCoupon(shop.db, { audience: 'memberz' })).rejects.toThrow(/coupons_audience_fkey/)
  })

  it('includes nobody where this release does not know it', async () => {
    await sql`insert into audiences values ('of_a_newer_release')`.execute(shop.db)
    const id = await addCoupon(shop.db, { audience: 'of_a_newer_release' })
    const who = await somebody()
    expect(await listed(id, who.headers)).toBeUndefined()
    expect(await claim(who, id)).toMatchObject({
      status: 409,
      body: { message: 'for those who are of_a_newer_release, which no system registers' },
    })
  })
})
