import { sql } from 'kysely'
import { load } from '../../../../test/histories'
import { inTurn, readTogether, type TestApp, testApp } from '../../../testing'
import { type AfterSaleDesk, afterSaleDesk, boughtOrder } from '../../../testing/after-sales/after-sale-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import {
  codeOf,
  freshGoods,
  lineOf,
  type Reply,
  type Shopper,
  shopper,
  stockOf,
} from '../../../testing/orders/trade-fixtures'

const taps = load(24)

let shop: TestApp
let mei: Shopper
let desk: AfterSaleDesk
const faults: unknown[] = []
beforeAll(async () => {
  shop = await testApp({ maxConnections: 40, onJobError: (error) => faults.push(error) })
  mei = await shopper(shop, 'phone-mei')
  desk = afterSaleDesk(shop)
  await desk.setReturnAddress()
  await sql`create table naive_cases (line_id text, open boolean, answered text)`.execute(shop.db)
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
  expect(faults).toEqual([])
})
afterAll(() => shop.close())

const fresh = freshGoods(() => shop)
async function bought(pieces = 2) {
  const sku = await fresh(10_000, 10)
  return { sku, ...(await boughtOrder(shop, mei, lineOf(sku, pieces))) }
}
const ofLine = (lineId: string, quantity = 1) => [{ lineId, quantity }]
const refundedOf = async (orderId: string) =>
  (await mei.get<{ refundedFen: number }>(`/v1/orders/${orderId}`)).body.refundedFen
const succeeded = (answers: readonly Reply[]) => answers.filter(({ status }) => status < 400)

describe(`${taps} applications for one line at once`, () => {
  it('make one that is open', async () => {
    const { id, lineId } = await bought()
    const wanted = { type: 'return' as const, reason: 'others' as const, lines: ofLine(lineId) }
    const answers = await Promise.all(Array.from({ length: taps }, () => desk.apply(mei, id, wanted)))
    expect(succeeded(answers)).toHaveLength(1)
    const refused = answers.filter(({ status }) => status >= 400)
    expect(new Set(refused.map(codeOf))).toEqual(new Set(['after_sale_state_conflict']))
  }, 60_000)

  it('make several where the open one is looked for first: the test above can fail', async () => {
    const haveRead = readTogether(2)
    const apply = () =>
      shop.db.transaction().execute(async (tx) => {
        const { rows } = await sql`select from naive_cases where line_id = 'one' and open`.execute(tx)
        await haveRead()
        if (rows.length > 0) return false
        await sql`insert into naive_cases values ('one', true, null)`.execute(tx)
        return true
      })
    const made = await Promise.all(Array.from({ length: taps }, apply))
    expect(made.filter(Boolean).length).toBeGreaterThan(1)
  }, 60_000)
})

describe('an answer and its deadline', () => {
  it('at one moment: one of both, and the money is refunded once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, lineId } = await bought()
      const { body } = await desk.apply(mei, id, { type: 'refund', reason: 'others', lines: ofLine(lineId) })
      await shop.clock.advance(48 * 3_600)
      const step = round % 2 ? 'agreement' : 'refusal'
      const answer = desk.answer(body.id, step, step === 'refusal' ? { words: '晚了' } : undefined)
      await Promise.all([answer, shop.deps.jobs.runDue()])
      const { state, refundedFen } = await desk.view(mei, body.id)
      expect(['merchant_refund_success', 'merchant_reject_refund', 'merchant_overdue_refund']).toContain(state)
      expect(refundedFen).toBe(state === 'merchant_reject_refund' ? 0 : 10_000)
      expect(await refundedOf(id)).toBe(refundedFen)
    }
  }, 60_000)

  it('both take effect where the state is read first: the test above can fail', async () => {
    await sql`insert into naive_cases values ('two', true, '')`.execute(shop.db)
    const bothHaveRead = readTogether(2)
    const answer = (what: string) =>
      shop.db.transaction().execute(async (tx) => {
        const { rows } = await sql<{ open: boolean }>`select open from naive_cases where line_id = 'two'`.execute(tx)
        await bothHaveRead()
        if (!rows[0]?.open) return false
        await sql`update naive_cases set open = false, answered = answered || ${what} where line_id = 'two'`.execute(tx)
        return true
      })
    expect(await Promise.all([answer('refused'), answer('overdue')])).toEqual([true, true])
  }, 60_000)
})

describe('a refund against an exchange of the same pieces', () => {
  it('whichever is agreed to first, the other changes nothing that it may not', async () => {
    for (const first of ['refund', 'exchange'] as const) {
      const { id, lineId, sku } = await bought(1)
      const wanted = { type: 'exchange' as const, reason: 'others' as const, lines: ofLine(lineId) }
      const { body } = await desk.apply(mei, id, wanted)
      const refund = () => desk.refund(id)
      const agree = () => desk.answer(body.id, 'agreement')
      const asks = first === 'refund' ? [refund, agree] : [agree, refund]
      const answers = await inTurn<Reply>(shop.db, id, asks)
      expect(answers[0]?.status).toBeLessThan(300)
      expect(await desk.view(mei, body.id)).toMatchObject({ state: 'merchant_refund_success', open: false })
      // The replacement is back on the shelf.
      expect(await stockOf(shop.db, sku)).toMatchObject({ available: 9, sold: 1 })
      expect(await refundedOf(id)).toBeGreaterThanOrEqual(10_000)
    }
  }, 60_000)

  it('the last piece for two exchanges goes to one of them', async () => {
    const sku = await fresh(10_000, 3)
    const orders = [await boughtOrder(shop, mei, lineOf(sku)), await boughtOrder(shop, mei, lineOf(sku))]
    const cases = []
    for (const { id, lineId } of orders) {
      const wanted = { type: 'exchange' as const, reason: 'others' as const, lines: ofLine(lineId) }
      cases.push((await desk.apply(mei, id, wanted)).body.id)
    }
    const answers = await Promise.all(cases.map((id) => desk.answer(id, 'agreement')))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 0, sold: 3 })
  }, 60_000)
})

describe('receipt of a return', () => {
  it('said several times at once refunds once', async () => {
    const { id, lineId } = await bought()
    const { body } = await desk.apply(mei, id, { type: 'return', reason: 'others', lines: ofLine(lineId, 2) })
    await desk.answer(body.id, 'agreement')
    await desk.sendBack(mei, body.id)
    const receive = () => desk.answer(body.id, 'receipt', { lines: [{ lineId, received: 1 }] })
    const answers = await Promise.all(Array.from({ length: 6 }, receive))
    expect(succeeded(answers)).toHaveLength(1)
    expect(await refundedOf(id)).toBe(10_000)
  }, 60_000)

  it('and a refund of the merchant at once never exceed what was paid', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, lineId, payableFen } = await bought(1)
      const { body } = await desk.apply(mei, id, { type: 'return', reason: 'others', lines: ofLine(lineId) })
      await desk.answer(body.id, 'agreement')
      await desk.sendBack(mei, body.id)
      await Promise.all([desk.answer(body.id, 'receipt'), desk.refund(id, { lines: ofLine(lineId) })])
      expect(await refundedOf(id)).toBe(10_000)
      expect(payableFen).toBeGreaterThanOrEqual(10_000)
    }
  }, 60_000)
})
