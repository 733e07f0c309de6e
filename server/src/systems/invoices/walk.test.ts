import type { Order, RefundOrder } from '@haoli/contract'
import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { type TestApp, testApp } from '../../../testing'
import {
  company,
  invoicesOf,
  letIssue,
  merchantOf,
  offerInvoices,
  sandboxOf,
} from '../../../testing/invoices/invoice-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import { addGoods } from '../../../testing/orders/trade-fixtures'
import { type Friend, friend, friends, refundByMerchant } from '../../../testing/presents/present-fixtures'

let shop: TestApp
let wang: Friend & ReturnType<typeof invoicesOf>
let guests: Friend[]
let skus: string[]
const faults: unknown[] = []
beforeAll(async () => {
  shop = await testApp({ onJobError: (error) => faults.push(error) })
  const who = await friend(shop, 'phone-wang')
  wang = { ...who, ...invoicesOf(who) }
  guests = await friends(shop, 3)
  skus = [
    await addGoods(shop.db, { id: 'odd', priceFen: 3_333, stock: 100_000 }),
    await addGoods(shop.db, { id: 'one', priceFen: 1, stock: 100_000 }),
  ]
})
afterAll(() => shop.close())

const step = fc.record({
  name: fc.constantFrom(
    'apply',
    'apply',
    'refund',
    'refund',
    'refund',
    'run',
    'run',
    'wait',
    'exchange',
    'correct',
    'lose',
    'fail',
  ),
  pick: fc.nat({ max: 99 }),
})
type Step = { name: string; pick: number }
const merchant = (path: string, body?: object) => merchantOf(shop)(path, body)

/** Pieces or an amount of a line, some freight, or all that is left; more than there is, now and then. */
function someOf({ lines }: Order, pick: number): RefundOrder {
  const line = lines[pick % lines.length]
  const lineId = line?.id ?? ''
  if (pick % 9 === 0) return null
  if (pick % 5 === 0) return { freightFen: 1 + pick }
  return { lines: [pick % 2 ? { lineId, quantity: 1 } : { lineId, fen: 1 + pick * 7 }] }
}

async function take(order: Order, { name, pick }: Step): Promise<unknown> {
  const { id } = order
  if (name === 'apply') return wang.apply(id)
  if (name === 'refund') return merchant(`orders/${id}/refunds`, someOf(order, pick) ?? undefined)
  if (name === 'run') return shop.deps.jobs.runDue()
  if (name === 'wait') return shop.clock.advance(40)
  if (name === 'exchange') return wang.exchange(id, await wang.title(company))
  if (name === 'correct') return wang.correct(id, await wang.title())
  return void sandboxOf(shop).next.push(name as 'lose' | 'fail')
}

/** At the end nothing waits for the gateway. */
async function settle(): Promise<void> {
  sandboxOf(shop).next.length = 0
  await letIssue(shop)
  const open = await shop.db.selectFrom('invoices').select('id').where('state', 'in', ['issuing']).execute()
  expect(open).toEqual([])
}

/** Each was asked for once: a lost answer is found again by its id. */
const isAskedOnce = () => [...sandboxOf(shop).asked.values()].every((times) => times === 1)

test('whatever is refunded while an invoice is applied for, issued or exchanged, what is invoiced is what was paid and kept', async () => {
  await offerInvoices(shop, { issuedWhen: 'paid' })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const lines = skus.map((skuId, index) => ({ skuId, quantity: 3 - index }))
      const { id } = (await wang.order(lines)).body
      const order = await wang.payInFull(id)
      for (const one of steps) await take(order, one)
      const before = await brokenRules(shop.db)
      await settle()
      expect([before, await brokenRules(shop.db), isAskedOnce()]).toEqual([[], [], true])
    }),
    { numRuns: histories(4), seed: 47 },
  )
  expect(faults.filter((fault) => !/was lost/.test(String(fault)))).toEqual([])
}, 1_200_000)

test('what comes back of a present is taken back of its giver’s invoice, parcel by parcel', async () => {
  await offerInvoices(shop, { issuedWhen: 'paid' })
  const { orderId, token } = await wang.open({ skuId: skus[0] ?? '', parcels: 3 })
  await wang.apply(orderId)
  await letIssue(shop)
  expect((await wang.invoice(orderId)).invoice).toMatchObject({ state: 'issued', amountFen: 9_999 })
  const [one, two] = guests
  const { body: parcel } = (await one?.accept(token)) ?? { body: undefined }
  await two?.decline(token)
  await refundByMerchant(shop, parcel?.id ?? '')
  await letIssue(shop)
  const orderOf = await shop.db
    .selectFrom('parcels')
    .select('order_id')
    .where('id', '=', parcel?.id ?? '')
    .executeTakeFirst()
  expect((await one?.get(`/v1/orders/${orderOf?.order_id}/invoice`))?.status).toBe(404)
  expect((await one?.get(`/v1/orders/${orderId}/invoice`))?.status).toBe(404)
  expect(await brokenRules(shop.db)).toEqual([])
  const { invoice } = await wang.invoice(orderId)
  expect(invoice).toMatchObject({
    state: 'issued',
    reds: invoice?.reds.map(() => ({ state: 'issued', amountFen: 3_333 })),
  })
  expect(invoice?.reds.length).toBeGreaterThan(0)
})
