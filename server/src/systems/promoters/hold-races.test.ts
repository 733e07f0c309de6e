import { holdLifeCycle } from '@haoli/contract'
import { days, inTurn, readTogether, type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { wait } from '../../../testing/presents/present-fixtures'
import { decide, holdsOf, homeOf, moveTo, sell, stranger } from '../../../testing/promoters/held-fixtures'
import { complete, merchantPost, promoter, type TestPromoter } from '../../../testing/promoters/promoter-fixtures'
import { takeBackWhole } from '../../core/commission/take-back-commission'
import type { Tx } from '../../platform/database/db'

// A decision, a lapse, a refund and a settlement may come at the same moment: one of them counts, and every fen is taken back once.

let shop: TestApp
let chen: TestPromoter
const failed: unknown[] = []
beforeAll(async () => {
  shop = await testApp({ maxConnections: 30, onJobError: (error) => failed.push(error) })
  chen = await promoter(shop, 'phone-chen')
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
  expect(failed).toEqual([])
})
afterAll(() => shop.close())

/** An order whose commission of ¥10 is held. */
async function held() {
  const buyer = await stranger(shop)
  await moveTo(shop, buyer, { phone: (await homeOf(shop, chen)).phone })
  return sell(shop, chen, { to: buyer })
}
const refund = (orderId: string) => merchantPost(shop, `orders/${orderId}/refunds`)
const stateOf = async (orderId: string) => (await holdsOf(shop, orderId))[0]?.state
const sumOf = async (productId: string) =>
  (await chen.lines()).filter((one) => one.productId === productId).reduce((all, one) => all + one.amountFen, 0)

test.each([
  ['a refund, then a release', ['refund', 'release'] as const, 'ended'],
  ['a release, then a refund', ['release', 'refund'] as const, 'released'],
  ['a refund, then a reversal', ['refund', 'reversal'] as const, 'ended'],
  ['a reversal, then a refund', ['reversal', 'refund'] as const, 'reversed'],
])(
  '%s of one order that wait for each other: the first counts, and nothing is taken back twice',
  async (_what, steps, end) => {
    const { order, productId, line } = await held()
    const run = (step: (typeof steps)[number]) => (step === 'refund' ? refund(order.id) : decide(shop, order.id, step))
    await inTurn(
      shop.db,
      order.id,
      steps.map((step) => () => run(step)),
    )
    expect(await stateOf(order.id)).toBe(end)
    expect(await sumOf(productId)).toBe(0)
    expect((await line()).state).toBe('reversed')
  },
)

test('ten decisions at the same time: one counts', async () => {
  const { order } = await held()
  const decisions = Array.from(
    { length: 10 },
    (_, index) => (index % 2 ? 'release' : 'reversal') as 'release' | 'reversal',
  )
  const answers = await Promise.all(decisions.map((one) => decide(shop, order.id, one)))
  const won = answers.filter(({ status }) => status === 200)
  expect(won).toHaveLength(1)
  expect(await stateOf(order.id)).toBe(won[0]?.body.state)
})

test('a lapse and a decision at the same time: one counts', async () => {
  const states: (string | undefined)[] = []
  for (const decision of ['release', 'reversal', 'reversal'] as const) {
    const { order, buyer } = await held()
    await complete(shop, buyer, order.id)
    await shop.clock.advance(30 * days)
    const [decided] = await Promise.all([decide(shop, order.id, decision), shop.deps.jobs.runDue()])
    await shop.deps.jobs.runDue()
    const state = await stateOf(order.id)
    expect(decided.status === 200 ? state : 'lapsed').toBe(state)
    states.push(state)
  }
  for (const state of states) expect(['lapsed', 'released', 'reversed']).toContain(state)
})

test('a release and the settlement at the same time: it settles once, and in the end', async () => {
  const { order, buyer, line } = await held()
  await complete(shop, buyer, order.id)
  await shop.clock.advance(7 * days + 60)
  await Promise.all([decide(shop, order.id, 'release'), shop.deps.jobs.runDue()])
  await shop.deps.jobs.runDue()
  expect(await line()).toMatchObject({ state: 'settled', hold: { state: 'released' } })
})

test('where a decision reads the state first and writes later, two of them count, so the tests above can fail', async () => {
  const { order } = await held()
  const both = await Promise.all([decideNaively(order.id, 'released'), decideNaively(order.id, 'reversed')])
  expect(both).toEqual([true, true])
  await shop.db.transaction().execute((tx) => takeBackWhole(tx, order.id, shop.clock.now()))
  await shop.db.updateTable('commission_holds').set({ state: 'reversed' }).where('order_id', '=', order.id).execute()
  await wait(shop, 1)
})

const haveRead = readTogether(2)
/** The wrong way: both have read before one of them writes. Answers whether it would have decided. */
const decideNaively = (orderId: string, state: 'released' | 'reversed'): Promise<boolean> =>
  shop.db.transaction().execute(async (tx: Tx) => {
    const hold = await tx
      .selectFrom('commission_holds')
      .select(['id', 'state'])
      .where('order_id', '=', orderId)
      .executeTakeFirstOrThrow()
    await haveRead()
    if (holdLifeCycle.states[hold.state].final) return false
    const ended = { state, answer: 'naive', ended_at: shop.clock.now() }
    await tx.updateTable('commission_holds').set(ended).where('id', '=', hold.id).execute()
    return true
  })
