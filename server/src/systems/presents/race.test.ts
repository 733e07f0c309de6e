import { limits, type Problem } from '@haoli/contract'
import { hours, inTurn, type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { addGoods, codeOf, stockOf } from '../../../testing/orders/trade-fixtures'
import { type Friend, friend, friends, refundByMerchant, wait } from '../../../testing/presents/present-fixtures'
import { nobody } from '../../core/actors/actor'
import { newOrderNumber } from '../../core/orders/order-number'
import { newId } from '../../platform/ids'
import { claimPresent } from './claim-present'
import { declinePresent } from './decline-present'
import { expirePresent } from './expire-present'

const people = 50
const parcels = 10

let shop: TestApp
let giver: Friend
let crowd: Friend[]
const faults: unknown[] = []
beforeAll(async () => {
  shop = await testApp({ maxConnections: 60, onJobError: (error) => faults.push(error) })
  giver = await friend(shop, 'phone-giver')
  crowd = await friends(shop, people)
}, 60_000)
afterEach(async () => {
  await shop.deps.jobs.runDue()
  expect(faults).toEqual([])
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

let goods = 0
const fresh = (stock = 100, more: object = {}) =>
  addGoods(shop.db, { id: `race${goods++}`, priceFen: 9_900, stock, ...more })
const codesOf = (answers: { body: unknown }[]) => [...new Set(answers.map(codeOf))].sort()
const claimsOf = (presentId: string) =>
  shop.db
    .selectFrom('parcels')
    .select(['recipient_id', 'order_id'])
    .where('present_id', '=', presentId)
    .where('order_id', 'is not', null)
    .execute()

describe('50 people for 10 parcels', () => {
  it('get 10 parcels, one each; the other 40 get present_all_gone', async () => {
    const sku = await fresh()
    const present = await giver.open({ skuId: sku, parcels })
    const answers = await Promise.all(crowd.map((one) => one.accept(present.token)))
    const winners = answers.filter((answer) => answer.status === 201)
    const losers = answers.filter((answer) => answer.status !== 201)
    expect([winners.length, losers.length]).toEqual([parcels, people - parcels])
    expect(codesOf(losers)).toEqual(['present_all_gone'])
    expect(losers.every((answer) => answer.status === 409)).toBe(true)
    expect(new Set(winners.map((answer) => answer.body.id)).size).toBe(parcels)
    const claims = await claimsOf(present.id)
    expect(new Set(claims.map((claim) => claim.recipient_id)).size).toBe(parcels)
    expect(new Set(claims.map((claim) => claim.order_id)).size).toBe(parcels)
    expect(await giver.given(present.id)).toMatchObject({ state: 'closed', acceptedFen: 99_000, waitingFen: 0 })
    expect(await stockOf(shop.db, sku)).toEqual({ supplied: 100, available: 90, held: 0, sold: 10 })
  }, 60_000)

  it('get more than 10 if the parcel is read first and written later, so the test above can fail', async () => {
    const present = await giver.open({ skuId: await fresh(), parcels })
    const took = await Promise.all(crowd.map((one) => claimNaively(present.id, one)))
    expect(took.filter(Boolean).length).toBeGreaterThan(parcels)
    expect((await brokenRules(shop.db)).length).toBeGreaterThan(0)
    await deleteNaiveClaims(present.id)
  }, 60_000)
})

/** The wrong way: between SELECT and UPDATE other transactions find the same parcel waiting. */
function claimNaively(presentId: string, who: Friend): Promise<boolean> {
  return shop.db.transaction().execute(async (tx) => {
    const left = await tx
      .selectFrom('parcels')
      .selectAll()
      .where('present_id', '=', presentId)
      .where('state', '=', 'waiting')
      .orderBy('ordinal')
      .executeTakeFirst()
    if (!left) return false
    const orderId = newId('order')
    const now = shop.clock.now()
    const money = { goods_fen: 9_900, discount_fen: 0, payable_fen: 9_900 }
    await tx
      .insertInto('orders')
      .values({
        id: orderId,
        number: newOrderNumber(now),
        kind: 'parcel',
        customer_id: who.id,
        state: 'to_ship',
        ...money,
        freight_fen: 0,
        address: '{}',
        note: 'naive',
        entrance: 'direct',
        created_at: now,
        pay_before: now,
      })
      .execute()
    await tx
      .updateTable('parcels')
      .set({ state: 'claimed', recipient_id: who.id, order_id: orderId, answered_at: now })
      .where('id', '=', left.id)
      .execute()
    return true
  })
}

async function deleteNaiveClaims(presentId: string): Promise<void> {
  await shop.db
    .updateTable('parcels')
    .set({ state: 'waiting', recipient_id: null, order_id: null, answered_at: null })
    .where('present_id', '=', presentId)
    .execute()
  await shop.db.deleteFrom('orders').where('note', '=', 'naive').execute()
}

describe('one person', () => {
  it('who claims twenty times gets one parcel, and then present_already_yours', async () => {
    const present = await giver.open({ skuId: await fresh(), parcels })
    const [li] = crowd as [Friend]
    const answers = await Promise.all(Array.from({ length: 20 }, () => li.accept(present.token)))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
    expect(codesOf(answers.filter((answer) => answer.status !== 201))).toEqual(['present_already_yours'])
    expect(await claimsOf(present.id)).toHaveLength(1)
  })

  it('who sends the same request twenty times gets one parcel and the same answer', async () => {
    const present = await giver.open({ skuId: await fresh(), parcels })
    const [li] = crowd as [Friend]
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => li.accept(present.token, {}, `tap-${present.id}`)),
    )
    const good = answers.filter((answer) => answer.status === 201)
    expect(new Set(good.map((answer) => answer.body.id)).size).toBe(1)
    expect(
      codesOf(answers.filter((answer) => answer.status !== 201)).filter((code) => code !== 'idempotency_in_progress'),
    ).toEqual([])
    const again = await li.accept(present.token, {}, `tap-${present.id}`)
    expect([again.status, again.body.id]).toEqual([201, good[0]?.body.id])
    expect(await claimsOf(present.id)).toHaveLength(1)
  })

  it('who accepts and declines at the same time does one of the two', async () => {
    const takers = crowd.slice(0, 20)
    const presents = await Promise.all(takers.map(async () => giver.open({ skuId: await fresh(), parcels: 2 })))
    await Promise.all(
      takers.flatMap((one, index) => {
        const token = presents[index]?.token ?? ''
        return index % 2 ? [one.accept(token), one.decline(token)] : [one.decline(token), one.accept(token)]
      }),
    )
    for (const present of presents) {
      const { parcels: both, state } = await giver.given(present.id)
      expect(state).toBe('open')
      expect(both.filter((parcel) => parcel.state === 'waiting')).toHaveLength(1)
    }
  })
})

const second = 1000
const at = (time: string | null, ms: number) => new Date(Date.parse(time ?? '') + ms)
/** A claim whose request arrived at `now`, whenever it gets the lock. */
const claimAt = (one: Friend, token: string, now: Date) =>
  shop.db
    .transaction()
    .execute((tx) =>
      claimPresent(
        tx,
        { token, customerId: one.id, wanted: { addressId: one.addressId } },
        { ...shop.deps.newContext(nobody), now },
      ),
    )
const expireAt = (presentId: string, now: Date) =>
  shop.db.transaction().execute((tx) => expirePresent(tx, presentId, { ...shop.deps.newContext(nobody), now }))
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: Problem) => error.code,
  )

describe('a claim and the expiry at the same instant', () => {
  it.each(['claim', 'expiry'])(
    'with the %s first in the queue: it takes effect, and the other does not',
    async (first) => {
      const present = await giver.open({ skuId: await fresh() })
      const { expiresAt } = await giver.given(present.id)
      const [li] = crowd as [Friend]
      const ask = {
        claim: () => outcome(claimAt(li, present.token, at(expiresAt, -second))),
        expiry: () => outcome(expireAt(present.id, at(expiresAt, 0))),
      }
      const order = first === 'claim' ? (['claim', 'expiry'] as const) : (['expiry', 'claim'] as const)
      const answers = await inTurn(
        shop.db,
        present.orderId,
        order.map((name) => ask[name]),
      )
      expect(answers).toEqual(first === 'claim' ? ['done', 'done'] : ['done', 'present_expired'])
      const [parcel] = (await giver.given(present.id)).parcels
      expect(parcel).toMatchObject({ state: first === 'claim' ? 'claimed' : 'expired' })
    },
  )

  it('over many rounds: exactly one of the two takes effect, and the money adds up', async () => {
    const rounds = await Promise.all(
      crowd.map(async (one) => {
        const present = await giver.open({ skuId: await fresh() })
        const { expiresAt } = await giver.given(present.id)
        return { one, present, expiresAt }
      }),
    )
    const claims = await Promise.all(
      rounds.flatMap(({ one, present, expiresAt }, index) => {
        const claim = () => outcome(claimAt(one, present.token, at(expiresAt, -1)))
        const expiry = () => outcome(expireAt(present.id, at(expiresAt, 0))).then(() => null)
        return index % 2 ? [claim(), expiry()] : [expiry(), claim()]
      }),
    )
    const answers = claims.filter((answer) => answer !== null)
    expect(answers.filter((answer) => !['done', 'present_expired'].includes(answer))).toEqual([])
    await wait(shop, limits.presentHours * hours)
    const states = await Promise.all(
      rounds.map(async ({ present }) => {
        const { parcels: all, acceptedFen, refundedFen } = await giver.given(present.id)
        expect(acceptedFen + refundedFen).toBe(9_900)
        return all[0]?.state
      }),
    )
    expect(states.filter((state) => state === 'claimed')).toHaveLength(
      answers.filter((answer) => answer === 'done').length,
    )
    expect(states.every((state) => state === 'claimed' || state === 'refunded')).toBe(true)
  }, 60_000)
})

describe('a decline and a claim for the last parcel', () => {
  it.each(['claim', 'decline'])('with the %s first in the queue: it takes effect', async (first) => {
    const present = await giver.open({ skuId: await fresh() })
    const [li, wu] = crowd as [Friend, Friend]
    const now = shop.clock.now()
    const ask = {
      claim: () => outcome(claimAt(li, present.token, now)),
      decline: () => {
        const answer = { token: present.token, customerId: wu.id, words: '' }
        return outcome(
          shop.db.transaction().execute((tx) => declinePresent(tx, answer, { ...shop.deps.newContext(nobody), now })),
        )
      },
    }
    const order = first === 'claim' ? (['claim', 'decline'] as const) : (['decline', 'claim'] as const)
    expect(
      await inTurn(
        shop.db,
        present.orderId,
        order.map((name) => ask[name]),
      ),
    ).toEqual(['done', 'present_taken'])
    const [parcel] = (await giver.given(present.id)).parcels
    expect(parcel?.state).toBe(first === 'claim' ? 'claimed' : 'declined')
  })
})

describe('the last piece of another colour', () => {
  it('goes to one of ten who swap for it; the others can still accept the given SKU', async () => {
    const red = await fresh()
    const blue = await addGoods(shop.db, {
      id: `race${goods++}`,
      priceFen: 9_900,
      stock: 1,
      of: red.replace('sku', 'prd'),
    })
    const present = await giver.open({ skuId: red, parcels })
    const takers = crowd.slice(0, 10)
    const answers = await Promise.all(takers.map((one) => one.accept(present.token, { skuId: blue })))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
    expect(codesOf(answers.filter((answer) => answer.status !== 201))).toEqual(['out_of_stock'])
    const rest = takers.filter((_, index) => answers[index]?.status !== 201)
    const plain = await Promise.all(rest.map((one) => one.accept(present.token)))
    expect(plain.map((answer) => answer.status)).toEqual(plain.map(() => 201))
    expect(await stockOf(shop.db, blue)).toEqual({ supplied: 1, available: 0, held: 0, sold: 1 })
    expect(await stockOf(shop.db, red)).toEqual({ supplied: 100, available: 91, held: 0, sold: 9 })
  })
})

it('claims with swaps, refunds, declines and new presents of the same goods do not deadlock', async () => {
  const red = await fresh(500)
  const blue = await addGoods(shop.db, {
    id: `race${goods++}`,
    priceFen: 9_900,
    stock: 500,
    of: red.replace('sku', 'prd'),
  })
  const presents = await Promise.all([red, blue, red, blue].map((skuId) => giver.open({ skuId, parcels: 20 })))
  const early = await Promise.all(
    presents.flatMap((present) => crowd.slice(0, 8).map((one) => one.accept(present.token))),
  )
  const answers = await Promise.all([
    ...early.map((answer) => refundByMerchant(shop, answer.body.id)),
    ...presents.flatMap((present, index) =>
      crowd.slice(8, 16).map((one) => one.accept(present.token, { skuId: index % 2 ? red : blue })),
    ),
    ...presents.flatMap((present) => crowd.slice(16, 20).map((one) => one.decline(present.token))),
    ...crowd.slice(20, 30).map((one, index) => one.give({ skuId: index % 2 ? red : blue })),
    shop.deps.jobs.runDue().then(() => ({ status: 200 })),
  ])
  expect(answers.filter((answer) => answer.status >= 300)).toEqual([])
}, 60_000)
