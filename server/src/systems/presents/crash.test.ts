import { isLong } from '../../../../test/histories'
import {
  countStatements,
  type DyingDatabase,
  dyingDatabase,
  hours,
  isRead,
  type TestApp,
  testApp,
} from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { noticeOf } from '../../../testing/orders/notice-of'
import { addCoupon, addGoods } from '../../../testing/orders/trade-fixtures'
import { type Friend, friend, ledgerOf } from '../../../testing/presents/present-fixtures'
import { type App, buildApp } from '../../app'
import { nobody } from '../../core/actors/actor'
import { claimSeconds } from '../../core/jobs/run-job'
import { settlePayment } from '../../core/payments/settle-payment'
import type { Deps } from '../../core/system/deps'
import { makeDeps } from '../../deps'
import { chinaDayOf } from '../../platform/china-days'
import type { Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { sandboxPay } from '../../sandbox/gateways/sandbox-pay'

/** A shop, and a second process on the same database that dies after a chosen statement. */
let shop: TestApp
let dying: DyingDatabase
let dyingProcess: { app: App; deps: Deps }
let giver: Friend
let li: Friend
let sku: string
let coupon: string
const pay = sandboxPay()
beforeAll(async () => {
  shop = await testApp({ gateways: { pay } })
  dying = dyingDatabase(shop.url)
  const gateways = { ...shop.deps.gateways, pay: { ...pay, refund: refundOrDie } }
  const deps = makeDeps({ config: shop.deps.config, db: dying.db, clock: shop.clock, gateways })
  dyingProcess = { app: await buildApp(deps), deps }
  giver = await friend(shop, 'phone-giver')
  li = await friend(shop, 'phone-li')
  sku = await addGoods(shop.db, { id: 'crash', priceFen: 3_333, stock: 10_000 })
  // The rounds move the clock by many days; the coupon must stay valid.
  const far = new Date('2100-01-01')
  coupon = await addCoupon(shop.db, { offFen: 1_000, total: 10_000, perCustomer: 10_000 })
  await shop.db.updateTable('coupons').set({ claim_until: far }).execute()
})
afterAll(async () => {
  await dyingProcess.app.close()
  await dying.close()
  await shop.close()
})

/** Lets the process die right before and right after the call to the payment provider. */
async function refundOrDie(refund: Parameters<typeof pay.refund>[0]): ReturnType<typeof pay.refund> {
  dying.step()
  const status = await pay.refund(refund)
  dying.step()
  return status
}

interface Round {
  /** What the dying process does. */
  attempt(): Promise<unknown>
  /** What another process does after the crash: repeat the request, or run the due jobs. */
  again(): Promise<unknown>
  /** Expects the effect to have happened exactly once. */
  check(): Promise<void>
}

/**
 * Lets the process die after the first statement of `attempt`, in the next round after the second, and so on until it
 * survives. After each death nothing may be half done, and another process must be able to finish.
 */
async function dieAfterEachStatement(prepare: () => Promise<Round>): Promise<void> {
  for (let statements = 1; ; statements++) {
    const round = await prepare()
    dying.dieAfter(statements)
    await round.attempt().catch(() => undefined)
    const died = dying.dead()
    await dying.restart()
    expect({ statements, broken: await brokenRules(shop.db) }).toEqual({ statements, broken: [] })
    // What the dead process had claimed may be taken up again.
    await shop.clock.advance(claimSeconds)
    await round.again()
    await shop.deps.jobs.runDue()
    await round.check()
    if (died) continue
    // What an earlier round left broken is still there.
    expect(await brokenRules(shop.db)).toEqual([])
    // In some rounds jobs that repeat fall due as well.
    const least = 0.8 * (await statementsToDieAfter(await prepare()))
    expect(statements - 1).toBeGreaterThan(least)
    return
  }
}

/** How many statements another process takes to do the same; `npm test` leaves deaths after a read to the long run. */
async function statementsToDieAfter({ again, check }: Round): Promise<number> {
  const statements = await countStatements(shop.db, again)
  await shop.deps.jobs.runDue()
  await check()
  return statements.filter((statement) => isLong || !isRead(statement)).length
}

const as = (who: Friend, key: string) => ({ ...who.headers, 'idempotency-key': key })
const unpaid = async (parcels = 3, more: { opensOn?: string } = {}) => {
  const couponId = await giver.claim(coupon)
  const { body } = await giver.give({ skuId: sku, parcels, couponIds: [couponId], ...more })
  const { body: payment } = await giver.pay(body.orderId)
  return { ...body, couponId, paymentId: payment.id }
}
const paid = async (parcels: number) => {
  const present = await unpaid(parcels)
  await giver.answer(present.paymentId)
  return { ...present, token: (await giver.share(present.id)).body.token }
}
const couponState = async (id: string) =>
  (await shop.db.selectFrom('held_coupons').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

describe('a process that dies between any two statements', () => {
  it('during a payment leaves the present unpaid or paid in full', async () => {
    await dieAfterEachStatement(async () => {
      const present = await unpaid()
      const request = {
        method: 'POST' as const,
        url: `/v1/sandbox/payments/${present.paymentId}/answer`,
        headers: as(giver, `pay-${present.id}`),
        body: { answer: 'pay' },
      }
      return {
        attempt: () => dyingProcess.app.inject(request),
        again: async () => {
          const answer = await shop.app.inject(request)
          expect([answer.statusCode, answer.json()]).toEqual([200, { result: 'paid', message: null }])
        },
        check: async () => {
          expect(await giver.given(present.id)).toMatchObject({ state: 'open', waitingFen: 8_999, parcelCount: 3 })
          expect(await ledgerOf(shop, present.orderId)).toEqual([{ kind: 'paid', amount_fen: 8_999 }])
          expect(await couponState(present.couponId)).toBe('used')
        },
      }
    })
  }, 120_000)

  it('during a claim leaves the parcel waiting or accepted, and repeating the request succeeds', async () => {
    await dieAfterEachStatement(async () => {
      const present = await paid(2)
      const request = {
        method: 'POST' as const,
        url: `/v1/cards/${present.token}/claim`,
        headers: as(li, `claim-${present.id}`),
        body: { addressId: li.addressId },
      }
      return {
        attempt: () => dyingProcess.app.inject(request),
        again: async () => {
          const answer = await shop.app.inject(request)
          expect([answer.statusCode, answer.json().state]).toEqual([201, 'to_ship'])
        },
        check: async () => {
          const { parcels } = await giver.given(present.id)
          expect(parcels.map((parcel) => parcel.state).sort()).toEqual(['claimed', 'waiting'])
        },
      }
    })
  }, 120_000)

  it('during an expiry leaves the present open or closed, and refunds it once', async () => {
    await dieAfterEachStatement(async () => {
      const present = await paid(2)
      await shop.clock.advance(22 * hours)
      await shop.deps.jobs.runDue()
      await shop.clock.advance(2 * hours)
      return {
        attempt: () => dyingProcess.deps.jobs.runDue(),
        again: () => shop.deps.jobs.runDue(),
        check: async () => {
          expect(await giver.given(present.id)).toMatchObject({ state: 'closed', refundedFen: 5_666 })
          expect((await ledgerOf(shop, present.orderId)).map((row) => row.amount_fen)).toEqual([5_666, 2_833, 2_833])
          expect(await couponState(present.couponId)).toBe('usable')
          const told = await shop.db
            .selectFrom('messages')
            .select('kind')
            .where('subject_id', '=', present.id)
            .execute()
          expect(told.map((row) => row.kind).sort()).toEqual(['present_expired', 'present_expiring'])
        },
      }
    })
  }, 240_000)

  it('during a take-back leaves the present open or closed, and refunds it once', async () => {
    await dieAfterEachStatement(async () => {
      const opensOn = chinaDayOf(new Date(shop.clock.now().getTime() + 2 * dayMs))
      const present = await unpaid(2, { opensOn })
      await giver.answer(present.paymentId)
      const request = {
        method: 'POST' as const,
        url: `/v1/presents/${present.id}/take-back`,
        headers: as(giver, `back-${present.id}`),
      }
      return {
        attempt: () => dyingProcess.app.inject(request),
        again: async () => {
          const answer = await shop.app.inject(request)
          expect([answer.statusCode, answer.json().takenBack]).toEqual([200, true])
        },
        check: async () => {
          expect(await giver.given(present.id)).toMatchObject({ state: 'closed', refundedFen: 5_666 })
          expect((await ledgerOf(shop, present.orderId)).map((row) => row.amount_fen)).toEqual([5_666, 2_833, 2_833])
          expect(await couponState(present.couponId)).toBe('usable')
        },
      }
    })
  }, 120_000)

  it('during a refund pays it once, whether or not the provider had been called', async () => {
    await dieAfterEachStatement(async () => {
      const present = await paid(2)
      await li.decline(present.token)
      return {
        attempt: () => dyingProcess.deps.jobs.runDue(),
        again: () => shop.deps.jobs.runDue(),
        check: async () => {
          const given = [...pay.refunds.values()].filter((refund) => refund.paymentId === present.paymentId)
          expect(given.map((refund) => refund.amountFen)).toEqual([2_833])
          expect((await ledgerOf(shop, present.orderId)).map((row) => row.kind)).toEqual(['paid', 'refunded'])
          expect(await giver.given(present.id)).toMatchObject({ state: 'open', refundedFen: 2_833, waitingFen: 2_833 })
        },
      }
    })
  }, 120_000)
})

it('without a transaction the same payment is left half done, so the tests above can fail', async () => {
  const found = new Set<string>()
  for (let statements = 1; statements <= 12; statements++) {
    const { paymentId } = await unpaid()
    dying.dieAfter(statements)
    const naive = dying.db as unknown as Tx
    const notice = await noticeOf(shop.db, paymentId)
    await settlePayment(naive, notice, dyingProcess.deps.newContext(nobody)).catch(() => undefined)
    await dying.restart()
    for (const { rule } of await brokenRules(shop.db)) found.add(rule)
  }
  expect(found.size).toBeGreaterThan(2)
}, 60_000)
