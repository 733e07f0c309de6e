import { limits, type PresentCard } from '@haoli/contract'
import { hours, inTurn, type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { noticeOf } from '../../../testing/orders/notice-of'
import { addCoupon, addGoods, codeOf, stockOf } from '../../../testing/orders/trade-fixtures'
import { type Friend, friend, ledgerOf, wait } from '../../../testing/presents/present-fixtures'
import { nobody } from '../../core/actors/actor'
import { settlePayment } from '../../core/payments/settle-payment'
import { saveSetting } from '../../core/settings/change-setting'
import { boundsOfDay, chinaDayOf } from '../../platform/china-days'
import type { Tx } from '../../platform/database/db'
import { dayMs, secondMs } from '../../platform/durations'
import type { Problem } from '../../platform/problem'
import { claimPresent } from './claim-present'
import { closeIfAnswered } from './close-if-answered'
import { waitsForItsDay } from './opens-at'
import { parcelsOf } from './present-rows'
import { presentSetting } from './present-setting'
import { returnParcels } from './return-parcels'
import { takeBackPresent } from './take-back-present'

let shop: TestApp
let giver: Friend
let li: Friend
const faults: unknown[] = []
beforeAll(async () => {
  shop = await testApp({ maxConnections: 10, onJobError: (error) => faults.push(error) })
  giver = await friend(shop, 'phone-giver')
  li = await friend(shop, 'phone-li')
})
afterEach(async () => {
  await shop.deps.jobs.runDue()
  expect(faults).toEqual([])
  expect(await brokenRules(shop.db)).toEqual([])
})
afterAll(() => shop.close())

let goods = 0
const fresh = () => addGoods(shop.db, { id: `dated${goods++}`, priceFen: 5_000, stock: 10 })
/** The day in China so many days after the shop's today. */
const dayAhead = (days: number) => chinaDayOf(new Date(shop.clock.now().getTime() + days * dayMs))
const beginning = (day: string) => boundsOfDay(day).from
const secondsUntil = (at: Date) => (at.getTime() - shop.clock.now().getTime()) / secondMs
const takeBack = (who: Friend, id: string) => who.post(`/v1/presents/${id}/take-back`)

describe('a present on a day', () => {
  it('is paid and sent now; nobody opens or takes it before 0:00 of that day in China, then 24 hours run', async () => {
    const opensOn = dayAhead(5)
    const opensAt = beginning(opensOn)
    const present = await giver.open({ skuId: await fresh(), parcels: 2, opensOn })
    const times = { opensAt: opensAt.toISOString(), expiresAt: new Date(opensAt.getTime() + dayMs).toISOString() }
    expect(await giver.given(present.id)).toMatchObject({ state: 'open', takenBack: false, ...times })

    await wait(shop, secondsUntil(opensAt) - 1)
    // Programs of earlier releases show the closed envelope for both states.
    expect((await li.look(present.token)).body).toMatchObject({ you: 'open', leftCount: 2, takenBack: false, ...times })
    const concealed = { goods: { productId: '', title: '', specText: '', imageUrl: null }, choices: [], board: [] }
    expect((await li.look(present.token)).body).toMatchObject(concealed)
    const visitor = await shop.app.inject({ url: `/v1/cards/${present.token}` })
    expect(visitor.json()).toMatchObject({ you: 'visitor', ...times, ...concealed })
    expect((await giver.look(present.token)).body.goods.title).not.toBe('')
    expect(codeOf(await li.post(`/v1/cards/${present.token}/openings`))).toBe('present_not_open_yet')
    expect(codeOf(await li.accept(present.token))).toBe('present_not_open_yet')
    expect(codeOf(await li.decline(present.token))).toBe('present_not_open_yet')
    expect((await giver.post(`/v1/cards/${present.token}/openings`)).body).toMatchObject({ you: 'own' })
    expect((await giver.given(present.id)).openings).toEqual([])

    await wait(shop, 1)
    expect(await noticesOf(present.id)).toEqual(['present_opens'])
    const opened = await li.post<PresentCard>(`/v1/cards/${present.token}/openings`)
    expect([opened.status, opened.body.goods.title]).toEqual([200, (await giver.given(present.id)).goods.title])
    expect((await li.accept(present.token)).status).toBe(201)
    expect(codeOf(await takeBack(giver, present.id))).toBe('present_state_conflict')

    await wait(shop, limits.presentHours * hours - 1)
    expect((await li.look(present.token)).body.leftCount).toBe(1)
    await wait(shop, 1)
    expect(await giver.given(present.id)).toMatchObject({ state: 'closed', takenBack: false, refundedFen: 5_000 })
    const told = ['present_accepted', 'present_expired', 'present_expiring', 'present_opens']
    expect(await noticesOf(present.id)).toEqual(told)
  })

  it('that is today opens at once; past days and days further ahead than the shop allows are refused', async () => {
    const skuId = await fresh()
    expect((await giver.give({ skuId, opensOn: dayAhead(0) })).body).toMatchObject({ opensAt: null })
    expect((await giver.give({ skuId, opensOn: dayAhead(30) })).status).toBe(201)
    const refused = { status: 400, body: { code: 'validation_failed', param: '/opensOn' } }
    for (const opensOn of [dayAhead(-1), dayAhead(31), '2026-02-30', '2026-3-5', 'tomorrow']) {
      expect(await giver.give({ skuId, opensOn })).toMatchObject(refused)
    }
    const by = { now: shop.clock.now(), by: 'test' }
    await saveSetting(shop.db, presentSetting, { ...presentSetting.initial, opensWithinDays: 2 }, by)
    const offered = { openingDays: { first: dayAhead(1), last: dayAhead(2) } }
    expect((await giver.get('/v1/occasions')).body).toMatchObject(offered)
    expect(await giver.give({ skuId, opensOn: dayAhead(3) })).toMatchObject(refused)
    expect((await giver.give({ skuId, opensOn: dayAhead(2) })).status).toBe(201)
    await saveSetting(shop.db, presentSetting, { ...presentSetting.initial, opensWithinDays: 0 }, by)
    expect((await giver.get('/v1/occasions')).body).toMatchObject({ openingDays: null })
    expect(await giver.give({ skuId, opensOn: dayAhead(1) })).toMatchObject(refused)
    expect((await giver.give({ skuId, opensOn: dayAhead(0) })).status).toBe(201)
    await saveSetting(shop.db, presentSetting, presentSetting.initial, by)
  })

  it('begins its 24 hours with the payment where that came after the day had begun', async () => {
    const opensOn = dayAhead(1)
    await shop.clock.advance(secondsUntil(beginning(opensOn)) - 60)
    const { body } = await giver.give({ skuId: await fresh(), opensOn })
    await shop.clock.advance(120)
    await giver.payInFull(body.orderId)
    const expiresAt = new Date(shop.clock.now().getTime() + limits.presentHours * hours * secondMs)
    expect(await giver.given(body.id)).toMatchObject({ state: 'open', expiresAt: expiresAt.toISOString() })
    expect(codeOf(await takeBack(giver, body.id))).toBe('present_state_conflict')
    await wait(shop, 0)
    expect(await noticesOf(body.id)).toEqual([])
  })
})

describe('taking a present back before its day', () => {
  it('returns money, pieces and coupon whole; the card says so', async () => {
    const skuId = await fresh()
    const coupon = await giver.claim(await addCoupon(shop.db, { offFen: 1_000 }))
    const wanted = { skuId, parcels: 3, couponIds: [coupon], opensOn: dayAhead(3) }
    const { body: unpaid } = await giver.give(wanted)
    expect(codeOf(await takeBack(giver, unpaid.id))).toBe('present_state_conflict')
    await giver.payInFull(unpaid.orderId)
    const { token } = (await giver.share(unpaid.id)).body
    expect((await takeBack(li, unpaid.id)).status).toBe(404)

    expect(await takeBack(giver, unpaid.id)).toMatchObject({
      status: 200,
      body: { state: 'closed', takenBack: true, refundDueFen: 14_000, waitingFen: 0 },
    })
    expect(codeOf(await takeBack(giver, unpaid.id))).toBe('present_state_conflict')
    await shop.deps.jobs.runDue()
    expect(await giver.given(unpaid.id)).toMatchObject({
      refundedFen: 14_000,
      parcels: [1, 2, 3].map(() => ({ state: 'refunded', returnReason: 'taken_back' })),
    })
    expect((await giver.get(`/v1/orders/${unpaid.orderId}`)).body).toMatchObject({ state: 'refunded' })
    expect(await stockOf(shop.db, skuId)).toEqual({ supplied: 10, available: 10, held: 0, sold: 0 })
    expect((await giver.get('/v1/me/coupons?state=usable')).body).toMatchObject({ items: [{ id: coupon }] })
    expect((await ledgerOf(shop, unpaid.orderId)).map(({ kind }) => kind).sort()).toEqual([
      'paid',
      'refunded',
      'refunded',
      'refunded',
    ])
    // `expired` is what programs of earlier releases know.
    const { body: shown } = await li.look(token)
    expect(shown).toMatchObject({ you: 'expired', takenBack: true, leftCount: 0, goods: { title: '' } })
    expect(codeOf(await li.accept(token))).toBe('present_taken_back')
    expect(codeOf(await giver.share(unpaid.id))).toBe('present_state_conflict')
    await wait(shop, 4 * 24 * hours)
    expect(await noticesOf(unpaid.id)).toEqual([])
  })

  it('tapped ten times at once refunds it once', async () => {
    const present = await giver.open({ skuId: await fresh(), opensOn: dayAhead(1) })
    const answers = await Promise.all(Array.from({ length: 10 }, () => takeBack(giver, present.id)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    await shop.deps.jobs.runDue()
    expect((await ledgerOf(shop, present.orderId)).map((row) => row.amount_fen)).toEqual([5_000, 5_000])
  })
})

const outcome = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: Problem) => error.code,
  )
const contextAt = (now: Date) => ({ ...shop.deps.newContext(nobody), now })
/** A command whose request arrived at `now`, whenever it gets the lock. */
const takeBackAt = (tx: Tx, id: string, now: Date) =>
  takeBackPresent(tx, { presentId: id, giverId: giver.id }, contextAt(now))
const claimAt = (tx: Tx, token: string, now: Date) =>
  claimPresent(tx, { token, customerId: li.id, wanted: { addressId: li.addressId } }, contextAt(now))
const inOwn = (command: (tx: Tx) => Promise<unknown>) => outcome(shop.db.transaction().execute(command))

/** The wrong way: it reads that nobody answered, and later takes back what then still waits. */
async function takeBackNaively(tx: Tx, id: string, now: Date, meanwhile: () => Promise<unknown>): Promise<void> {
  const present = await tx.selectFrom('presents').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  if (!waitsForItsDay(present, now) || (await parcelsOf(tx, id)).some(({ state }) => state !== 'waiting')) return
  await meanwhile()
  const taken = await tx
    .updateTable('parcels')
    .set({ state: 'taken_back', answered_at: now, return_reason: 'taken_back' })
    .where('present_id', '=', id)
    .where('state', '=', 'waiting')
    .returningAll()
    .execute()
  await returnParcels(tx, present, taken, contextAt(now))
  await closeIfAnswered(tx, present, 'take_back', contextAt(now))
}

describe('taking back at 0:00 of the day', () => {
  const open = async () => {
    const opensOn = dayAhead(1)
    const present = await giver.open({ skuId: await fresh(), parcels: 2, opensOn })
    return { present, begins: beginning(opensOn), justBefore: new Date(beginning(opensOn).getTime() - 1) }
  }

  it.each(['take-back', 'claim'])('with the %s first in the queue: it takes effect, the other not', async (first) => {
    const { present, begins, justBefore } = await open()
    const back = () => inOwn((tx) => takeBackAt(tx, present.id, justBefore))
    const claim = () => inOwn((tx) => claimAt(tx, present.token, begins))
    const answers = await inTurn(shop.db, present.orderId, first === 'claim' ? [claim, back] : [back, claim])
    expect(answers).toEqual(['done', first === 'claim' ? 'present_state_conflict' : 'present_taken_back'])
    const states = (await giver.given(present.id)).parcels.map(({ state }) => state)
    expect(states).toEqual(first === 'claim' ? ['claimed', 'waiting'] : ['taken_back', 'taken_back'])
  })

  it('takes half of a present back if it is read first and written later, so the test above can fail', async () => {
    const { present, begins, justBefore } = await open()
    const undo = new Error('the naive way leaves nothing behind')
    let broken: string[] = []
    const naive = shop.db.transaction().execute(async (tx) => {
      await takeBackNaively(tx, present.id, justBefore, () => claimAt(tx, present.token, begins))
      broken = (await brokenRules(tx)).map(({ rule }) => rule)
      throw undo
    })
    await expect(naive).rejects.toBe(undo)
    expect(broken).toEqual(['a present is taken back whole before its day, and answered from then on'])
  })
})

describe('taking back while the payment arrives', () => {
  it.each(['take-back', 'payment'])('with the %s first in the queue', async (first) => {
    const { body } = await giver.give({ skuId: await fresh(), opensOn: dayAhead(1) })
    const { body: payment } = await giver.pay(body.orderId)
    const now = shop.clock.now()
    const back = () => inOwn((tx) => takeBackAt(tx, body.id, now))
    const paid = () => inOwn(async (tx) => settlePayment(tx, await noticeOf(tx, payment.id), contextAt(now)))
    const answers = await inTurn(shop.db, body.orderId, first === 'payment' ? [paid, back] : [back, paid])
    expect(answers).toEqual(first === 'payment' ? ['done', 'done'] : ['present_state_conflict', 'done'])
    await shop.deps.jobs.runDue()
    const refundedFen = first === 'payment' ? 5_000 : 0
    expect(await giver.given(body.id)).toMatchObject({ takenBack: first === 'payment', refundedFen })
  })
})

const noticesOf = async (presentId: string) => {
  const rows = await shop.db.selectFrom('messages').select('kind').where('subject_id', '=', presentId).execute()
  return rows.map(({ kind }) => kind).sort()
}
