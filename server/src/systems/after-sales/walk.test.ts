import {
  type AfterSale,
  type AfterSaleChoices,
  type AfterSaleTransition,
  afterSaleLifeCycle,
  type Order,
  type PageOf,
  type Problem,
  reasonsFor,
} from '@haoli/contract'
import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { days, type TestApp, testApp } from '../../../testing'
import { type AfterSaleDesk, afterSaleDesk } from '../../../testing/after-sales/after-sale-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import { addCoupon, addGoods, type Reply, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'

/** Random histories of both sides, the clock, and refunds beside them: money, stock and states hold after every step. */

const command = fc.record({
  name: fc.constantFrom(
    'buy',
    'ship',
    'confirm',
    'apply',
    'apply',
    'apply',
    'agree',
    'agree',
    'agreeOtherwise',
    'refuse',
    'propose',
    'consent',
    'decline',
    'withdraw',
    'sendBack',
    'sendBack',
    'receive',
    'receive',
    'refuseReceipt',
    'shipReplacement',
    'shipReplacement',
    'confirmReplacement',
    'dispute',
    'decide',
    'reopen',
    'refund',
    'waitADay',
    'waitTwoDays',
    'waitAWeek',
  ),
  pick: fc.nat({ max: 1_000 }),
})
type Command = { name: string; pick: number }

/** Two pieces of two SKUs, which have arrived. */
const received: Command = { name: 'buy', pick: 5 }

const refusals = [
  'after_sale_state_conflict',
  'after_sale_not_possible',
  'order_state_conflict',
  'out_of_stock',
  'refund_exceeds_paid',
  'validation_failed',
  'coupon_not_usable',
]

let shop: TestApp
let desk: AfterSaleDesk
let walkers = 0
const faults: unknown[] = []
beforeAll(async () => {
  shop = await testApp({ onJobError: (error) => faults.push(error) })
  desk = afterSaleDesk(shop)
  await desk.setReturnAddress()
  await addCoupon(shop.db, { total: 10_000, perCustomer: 9, offFen: 333, validDays: 10_000 })
  await shop.db
    .updateTable('coupons')
    .set({ claim_until: new Date('2100-01-01') })
    .execute()
})
afterAll(() => shop.close())

it('random after-sales keep to the life cycle, and never lose money, stock or a piece', async () => {
  const taken = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 15, maxLength: 35 }), async (commands) => {
      const walk = await newWalk()
      for (const one of [received, ...commands]) {
        const answer = await run(walk, one)
        if (answer && answer.status >= 400) expect(refusals).toContain((answer.body as Problem).code)
        expect({ after: one, broken: await brokenRules(shop.db) }).toEqual({ after: one, broken: [] })
      }
      for (const step of await stepsTaken(walk.who)) taken.add(step)
    }),
    { numRuns: histories(10), seed: 20260309, endOnFailure: true },
  )
  expect(faults).toEqual([])
  // Checks the walks themselves: together they came far. Ids are random, and with them what a command meets.
  expect(taken.size).toBeGreaterThan(9)
}, 1_200_000)

interface Walk {
  who: Shopper
  skus: string[]
}

async function newWalk(): Promise<Walk> {
  const id = `aw${walkers++}`
  const who = await shopper(shop, `phone-walker-${id}`)
  const first = await addGoods(shop.db, { id: `${id}a`, priceFen: 3_333, stock: 6 })
  const second = await addGoods(shop.db, { id: `${id}b`, of: `prd_${id}a`, priceFen: 3_333, stock: 3 })
  const other = await addGoods(shop.db, { id: `${id}c`, priceFen: 1, stock: 4 })
  return { who, skus: [first, second, other] }
}

/** Every step was one that the life cycle has, from the state before it. */
async function stepsTaken(who: Shopper): Promise<string[]> {
  const events = await shop.db
    .selectFrom('after_sale_events as e')
    .innerJoin('after_sales as a', 'a.id', 'e.after_sale_id')
    .select(['e.after_sale_id', 'e.step', 'e.state', 'a.state as now'])
    .where('a.customer_id', '=', who.id)
    .orderBy('e.after_sale_id')
    .orderBy('e.position')
    .execute()
  const at = new Map<string, string>()
  for (const { after_sale_id, step, state } of events) {
    const before = at.get(after_sale_id)
    if (step !== 'apply' && step !== 'add_proof') {
      const { from, to } = afterSaleLifeCycle.transitions[step as AfterSaleTransition]
      expect(from).toContain(before)
      expect(to).toBe(state)
    }
    at.set(after_sale_id, state)
  }
  for (const { after_sale_id, now } of events) expect(at.get(after_sale_id)).toBe(now)
  return events.map(({ step }) => step)
}

async function run({ who, skus }: Walk, { name, pick }: Command): Promise<Reply<unknown> | undefined> {
  const one = <T>(all: readonly T[]): T | undefined => all[pick % Math.max(1, all.length)]
  const wait = async (seconds: number) => {
    await shop.clock.advance(seconds)
    await shop.deps.jobs.runDue()
    return undefined
  }
  if (name === 'waitADay') return wait(days)
  if (name === 'waitTwoDays') return wait(2 * days)
  if (name === 'waitAWeek') return wait(7 * days)
  if (name === 'buy') return buy(who, skus, pick)

  const orders = (await who.get<PageOf<Order>>('/v1/orders?limit=50')).body.items
  const order = one(orders)
  if (!order) return undefined
  if (name === 'ship') {
    const left = order.lines.filter((line) => line.shippedQuantity + (line.returnedQuantity ?? 0) < line.quantity)
    return desk.ship(order.id, pick % 2 && left[0] ? [{ skuId: left[0].skuId, quantity: 1 }] : undefined)
  }
  if (name === 'confirm') return who.post(`/v1/orders/${order.id}/confirm-receipt`)
  if (name === 'refund') {
    const line = one(order.lines)
    return desk.refund(order.id, {
      lines: [{ lineId: line?.id, ...(pick % 3 ? { quantity: 1 } : { fen: 1 + (pick % 900) }) }],
    })
  }
  if (name === 'apply') return apply(who, order, pick)

  const cases = (await who.get<PageOf<AfterSale>>('/v1/me/after-sales?limit=50')).body.items
  // Half of the time one that the command may fit, else any at all.
  const fitting = cases.filter(({ state }) => fits[name]?.includes(state))
  const chosen = one(pick % 4 && fitting.length ? fitting : cases)
  if (!chosen) return undefined
  return step(who, chosen, name, pick)
}

const fits: Record<string, string[]> = {
  agree: ['merchant_processing'],
  agreeOtherwise: ['merchant_processing'],
  refuse: ['merchant_processing'],
  propose: ['merchant_processing'],
  consent: ['user_wait_confirm_update'],
  decline: ['user_wait_confirm_update'],
  sendBack: ['user_wait_return'],
  receive: ['merchant_wait_receipt'],
  refuseReceipt: ['merchant_wait_receipt'],
  shipReplacement: ['merchant_wait_ship'],
  confirmReplacement: ['user_wait_receipt'],
  dispute: ['merchant_reject_refund', 'merchant_reject_return', 'merchant_reject_exchange', 'merchant_reject_reship'],
  decide: ['platform_processing'],
  reopen: ['return_closed'],
}

async function buy(who: Shopper, skus: readonly string[], pick: number): Promise<undefined> {
  const lines = skus
    .filter((_, index) => (pick >> index) & 1 || index === pick % skus.length)
    .map((skuId) => ({ skuId, quantity: 1 + (pick % 2) }))
  const { body } = await who.order(lines)
  if (!body.id) return undefined
  await who.payInFull(body.id)
  if (pick % 3) await desk.ship(body.id)
  if (pick % 3 === 2) await who.post(`/v1/orders/${body.id}/confirm-receipt`)
  return undefined
}

async function apply(who: Shopper, order: Order, pick: number) {
  const type = (['refund', 'return', 'exchange', 'reship'] as const)[pick % 4] ?? 'refund'
  const { lines = [] } = (await who.get<AfterSaleChoices>(`/v1/orders/${order.id}/after-sale-choices`)).body
  const reason = reasonsFor(type).find((name) => ['others', 'not_delivered_too_long'].includes(name)) ?? 'others'
  const wanted = lines
    .filter((_, index) => index === 0 || pick % 5 === 0)
    .map(({ lineId, most, exchanges }) => ({
      lineId,
      quantity: Math.max(1, pick % 2 ? most[type] : 1),
      ...(type === 'exchange' && exchanges.at(-1) && { exchangeSkuId: exchanges.at(-1)?.skuId }),
    }))
  if (wanted.length === 0) return undefined
  if (type === 'refund' && pick % 3 === 0) {
    const [first] = wanted
    const lines = first ? [first] : []
    return desk.apply(who, order.id, { type, subType: 'price_diff', fen: 1 + (pick % 700), reason, lines } as never)
  }
  return desk.apply(who, order.id, { type, reason, lines: wanted } as never)
}

async function step(who: Shopper, { id, type, lines }: AfterSale, name: string, pick: number): Promise<Reply<unknown>> {
  switch (name) {
    case 'agree':
      return desk.answer(id, 'agreement')
    case 'agreeOtherwise':
      return desk.answer(id, 'agreement', type === 'exchange' ? { shipsFirst: true } : { withoutReturn: true })
    case 'refuse':
      return desk.answer(id, 'refusal', { words: '不同意' })
    case 'propose':
      return desk.answer(
        id,
        'proposal',
        pick % 2
          ? { kind: 'change', type: pick % 3 ? 'refund' : 'return', fen: 1 + (pick % 500), words: '换个方案' }
          : { kind: (['please_cancel', 'please_prove'] as const)[pick % 2], words: '请' },
      )
    case 'sendBack':
      return desk.sendBack(who, id)
    case 'receive':
      return desk.answer(id, 'receipt', {
        lines: lines.map(({ lineId, quantity }) => ({
          lineId,
          received: pick % 3 ? quantity : Math.max(1, quantity - 1),
          damaged: pick % 2,
        })),
        ...(pick % 7 === 0 && { freightFen: 1 + (pick % 900) }),
      })
    case 'refuseReceipt':
      return desk.answer(id, 'receipt-refusal', { words: '空盒' })
    case 'shipReplacement':
      return desk.shipReplacement(id)
    case 'decide':
      return desk.decide(id, pick % 3 ? 'buyer' : 'merchant', '裁定')
    case 'dispute':
      return desk.buyer(who, id, 'dispute', { words: '请裁定' })
    default:
      return desk.buyer(who, id, paths[name] ?? name)
  }
}

const paths: Record<string, string> = {
  consent: 'consent',
  decline: 'objection',
  withdraw: 'withdrawal',
  confirmReplacement: 'receipt',
  reopen: 'reopening',
}
