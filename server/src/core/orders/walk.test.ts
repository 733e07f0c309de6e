import { randomUUID } from 'node:crypto'
import type {
  HeldCoupon,
  Order,
  OrderTransition,
  PageOf,
  Payment,
  Problem,
  Quote,
  RefundOrder,
  SandboxOutcome,
  Tracking,
} from '@haoli/contract'
import { orderKindRules, orderLifeCycle } from '@haoli/contract'
import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { type TestApp, testApp } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { noticeOf } from '../../../testing/orders/notice-of'
import { addCoupon, addGoods, call, type Reply, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { addressIn, changeAddress } from '../../../testing/orders/waiting-fixtures'
import { newWaybill } from '../../../testing/orders/waybills'
import { sandboxPay } from '../../sandbox/gateways/sandbox-pay'
import { nobody } from '../actors/actor'
import { flatFreight, freightSetting } from '../freight/freight-setting'
import { refundNumber } from '../payments/refund-number'
import { settlePayment } from '../payments/settle-payment'
import { saveSetting } from '../settings/change-setting'
import { orderSetting } from './order-setting'

/** Commands of the API as a walk takes them; `pick` chooses among what there is at that moment. */
const command = fc.record({
  name: fc.constantFrom(
    'order',
    'order',
    'claim',
    'pay',
    'pay',
    'payLate',
    'payAndFail',
    'paySilently',
    'strayNotice',
    'cancel',
    'shipPart',
    'shipAll',
    'confirm',
    'receive',
    'move',
    'urge',
    'refund',
    'refundSome',
    'refundSome',
    'refundUnshipped',
    'refundTrouble',
    'endTrouble',
    'waitAMinute',
    'waitHalfAnHour',
    'waitTenDays',
  ),
  pick: fc.nat({ max: 1_000 }),
})
type Command = { name: string; pick: number }

/** The refusals that a command may get in an unsuitable state. Any other fails the test. */
const refusals = [
  'order_state_conflict',
  'payment_state_conflict',
  'out_of_stock',
  'refund_exceeds_paid',
  'purchase_limit_exceeded',
  'coupon_limit_reached',
  'coupon_sold_out',
  'coupon_not_claimable',
  'coupon_not_usable',
  'address_costs_more',
  'address_change_limit_reached',
  'already_shipped',
  'urge_too_early',
  'already_urged',
]

const provider = sandboxPay()
let shop: TestApp
let skus: string[]
let coupons: string[]
/** Another address of the walker, to which freight is cheaper. */
let elsewhere: string
let walkers = 0
const faults: unknown[] = []
beforeAll(async () => {
  shop = await testApp({ gateways: { pay: provider }, onJobError: (error) => faults.push(error) })
  coupons = [
    await addCoupon(shop.db, { total: 10_000, perCustomer: 9, budgetFen: 20_000 }),
    await addCoupon(shop.db, { total: 10_000, perCustomer: 9, kind: 'percent_off', percentOff: 15 }),
    await addCoupon(shop.db, { total: 10_000, perCustomer: 9, scope: 'categories', scopeIds: ['cat_w'], offFen: 333 }),
  ]
  const [template] = flatFreight({ feeFen: 1_000, freeFromFen: 9_900 }).templates
  if (!template) throw new Error('freight has no template')
  const rate = { first: 1, firstFen: 400, more: 1, moreFen: 0 }
  const near = { places: ['浙江省/宁波市'], rate, freeFromFen: 9_900 }
  const value = { templates: [{ ...template, regions: [near] }] }
  await saveSetting(shop.db, freightSetting, value, { now: shop.clock.now(), by: 'the owner' })
  // The walks cover months; coupons stay on offer for them.
  await shop.db
    .updateTable('coupons')
    .set({ claim_until: new Date('2100-01-01') })
    .execute()
})
afterAll(() => shop.close())

it('random commands keep to the life cycle, and never lose money, stock or a coupon', async () => {
  const taken = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 10, maxLength: 30 }), async (commands) => {
      const who = await newWalk()
      for (const one of commands) {
        const answer = await run(who, one)
        if (answer && answer.status >= 400) expect(refusals).toContain((answer.body as Problem).code)
        expect({ after: one, broken: await brokenRules(shop.db) }).toEqual({ after: one, broken: [] })
      }
      for (const name of await checkEvents(who)) taken.add(name)
    }),
    { numRuns: histories(5), seed: 20260302 },
  )
  expect(faults).toEqual([])
  // Checks the walks themselves: together they took every transition of a plain order.
  expect([...taken].sort()).toEqual([...orderKindRules.plain.transitions].sort())
  expect(await shop.db.selectFrom('address_changes').select('number').execute()).not.toEqual([])
}, 1_200_000)

/** A new shopper, and new goods. */
async function newWalk(): Promise<Shopper> {
  const id = `w${walkers++}`
  skus = [
    await addGoods(shop.db, { id: `${id}a`, priceFen: 1, stock: 8 }),
    await addGoods(shop.db, { id: `${id}b`, priceFen: 9_900, stock: 5 }),
    await addGoods(shop.db, { id: `${id}c`, priceFen: 3_333, stock: 60, limit: { period: 'day', quantity: 2 } }),
  ]
  await shop.db
    .insertInto('product_categories')
    .values({ category_id: 'cat_w', product_id: `prd_${id}b` })
    .execute()
  // A few of them at a lower price: the first lines have it, and the next ones when those die.
  await shop.db
    .insertInto('limited_prices')
    .values({
      id: `lmp_${id}`,
      sku_id: `sku_${id}b`,
      price_fen: 7_777,
      starts_at: shop.clock.now(),
      ends_at: new Date('2100-01-01'),
      quantity: 3,
      per_person: 2,
      created_at: shop.clock.now(),
    })
    .execute()
  const walker = await shopper(shop, `phone-walker-${id}`)
  elsewhere = await addressIn(walker, 'ningbo')
  return walker
}

/** Every step that was written down is one that the life cycle has, each begins where the one before ended. */
async function checkEvents(who: Shopper): Promise<OrderTransition[]> {
  const events = await shop.db
    .selectFrom('order_events')
    .innerJoin('orders', 'orders.id', 'order_events.order_id')
    .select(['order_id', 'transition', 'from_state', 'to_state', 'orders.state'])
    .where('orders.customer_id', '=', who.id)
    .orderBy('order_events.id')
    .execute()
  const at = new Map<string, string>()
  const names: OrderTransition[] = []
  for (const event of events) {
    expect(event.from_state).toBe(at.get(event.order_id) ?? null)
    if (event.from_state !== null) {
      const name = event.transition as OrderTransition
      expect(orderLifeCycle.transitions[name].from).toContain(event.from_state)
      expect(orderLifeCycle.transitions[name].to).toBe(event.to_state)
      names.push(name)
    }
    at.set(event.order_id, event.to_state)
  }
  for (const event of events) expect(at.get(event.order_id)).toBe(event.state)
  return names
}

async function run(who: Shopper, { name, pick }: Command): Promise<Reply<unknown> | undefined> {
  const one = <T>(all: readonly T[]): T | undefined => all[pick % Math.max(1, all.length)]
  const wait = async (seconds: number) => {
    await shop.clock.advance(seconds)
    await shop.deps.jobs.runDue()
    return undefined
  }
  if (name === 'waitAMinute') return wait(60)
  if (name === 'waitHalfAnHour') return wait(orderSetting.initial.payMinutes * 60)
  if (name === 'waitTenDays') return wait(orderSetting.initial.confirmDays * 24 * 60 * 60)
  if (name === 'claim') return who.post(`/v1/coupons/${one(coupons)}/claims`)
  if (name === 'order') return order(who, pick)
  if (name === 'refundTrouble') return void provider.nextRefunds.push(troubles[pick % troubles.length] ?? troubles[0])
  if (name === 'endTrouble') return endTrouble(pick)

  // Half of the time an order that the command may fit, else any at all.
  const { items } = (await who.get<PageOf<Order>>('/v1/orders?limit=50')).body
  const fitting = items.filter((item) => fits[name]?.includes(item.state))
  const chosen = one(pick % 2 && fitting.length ? fitting : items)
  if (!chosen) return undefined
  if (name === 'cancel') return who.post(`/v1/orders/${chosen.id}/cancel`)
  if (name === 'confirm') return who.post(`/v1/orders/${chosen.id}/confirm-receipt`)
  if (name === 'urge') return who.post(`/v1/orders/${chosen.id}/urge`)
  if (name === 'move') return changeAddress(who, chosen.id, pick % 3 ? elsewhere : who.addressId)
  if (name === 'receive') return receive(who, chosen, pick)
  if (name === 'shipAll' || name === 'shipPart') return ship(chosen, name === 'shipPart')
  if (name === 'refund') return refund(chosen)
  if (name === 'refundSome') return refund(chosen, someOf(chosen, pick))
  if (name === 'refundUnshipped') return refundUnshipped(who, chosen)
  if (name === 'strayNotice') return strayNotice(chosen.id, pick)
  return pay(who, chosen, name)
}

const fits: Record<string, Order['state'][]> = {
  pay: ['to_pay'],
  payLate: ['to_pay'],
  payAndFail: ['to_pay'],
  paySilently: ['to_pay'],
  cancel: ['to_pay'],
  shipPart: ['to_ship', 'part_shipped'],
  shipAll: ['to_ship', 'part_shipped'],
  confirm: ['to_receive'],
  receive: ['part_shipped', 'to_receive'],
  move: ['to_ship'],
  urge: ['to_ship', 'part_shipped'],
  refund: ['to_ship', 'part_shipped', 'to_receive', 'completed'],
  refundSome: ['to_ship', 'part_shipped', 'to_receive', 'completed'],
  refundUnshipped: ['to_ship', 'part_shipped'],
}

async function order(who: Shopper, pick: number) {
  const lines = skus
    .filter((_, index) => (pick >> index) & 1 || index === pick % skus.length)
    .map((skuId) => ({ skuId, quantity: 1 + (pick % 2) }))
  const hand = await who.get<PageOf<HeldCoupon>>('/v1/me/coupons?state=usable')
  const best = (await who.quote(lines)).body.bestCouponIds ?? []
  // The best coupons, none, or whatever comes first, fitting or not.
  const couponIds = [best, [], hand.body.items.slice(0, 2).map((held) => held.id)][pick % 3] ?? []
  const quoted = await who.post<Quote>('/v1/quotes', { lines, couponIds, addressId: who.addressId })
  return who.order(lines, { couponIds, expectedPayableFen: quoted.body.payableFen ?? 0 })
}

const outcomes: Record<string, SandboxOutcome> = { payLate: 'late', payAndFail: 'fail', paySilently: 'silent' }

async function pay(who: Shopper, { id }: Order, how: string) {
  const outcome = outcomes[how] ?? 'succeed'
  const opened = await who.pay(id)
  if (opened.status >= 400) return opened
  await who.put('/v1/sandbox/next-payment', { outcome })
  return who.answer(opened.body.id)
}

const ship = ({ id, lines }: Order, part: boolean) => {
  const first = lines.find((line) => line.shippedQuantity + (line.returnedQuantity ?? 0) < line.quantity)
  return call(
    shop,
    shop.asMerchant,
    'POST',
    `/v1/merchant/orders/${id}/shipments`,
    {
      company: '顺丰速运',
      waybillNumber: newWaybill(),
      ...(part && first && { lines: [{ skuId: first.skuId, quantity: 1 }] }),
    },
    randomUUID(),
  )
}

/** Some parcel of the order has arrived. */
async function receive(who: Shopper, { id }: Order, pick: number) {
  const { parcels } = (await who.get<Tracking>(`/v1/orders/${id}/tracking`)).body
  const parcel = parcels[pick % Math.max(1, parcels.length)]
  return parcel && who.post(`/v1/orders/${id}/shipments/${parcel.id}/receipt`)
}

const refund = ({ id }: Order, wanted?: RefundOrder) =>
  call(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${id}/refunds`, wanted ?? undefined, randomUUID())

/** Pieces or an amount of one line, or some freight; one in a while more than there is. */
function someOf({ lines }: Order, pick: number): RefundOrder {
  if (pick % 7 === 0) return { freightFen: 1 + (pick % 700) }
  const line = lines[pick % lines.length]
  const lineId = line?.id ?? ''
  const half = Math.ceil((line?.payableFen ?? 0) / 2)
  return { lines: [pick % 2 ? { lineId, quantity: 1 + (pick % 3 === 0 ? 1 : 0) } : { lineId, fen: Math.max(1, half) }] }
}

/** Ships a piece where none was shipped, and refunds all that were not. */
async function refundUnshipped(who: Shopper, order: Order) {
  if (order.state === 'to_ship') await ship(order, true)
  const now = (await who.get<Order>(`/v1/orders/${order.id}`)).body
  const lines = now.lines
    .map((line) => ({ lineId: line.id, quantity: line.quantity - line.shippedQuantity - (line.returnedQuantity ?? 0) }))
    .filter((line) => line.quantity > 0)
  return lines.length > 0 ? refund(now, { lines }) : undefined
}

/** What else a refund comes to than to be paid at once. */
const troubles = [
  { state: 'processing' },
  { state: 'failed', failure: 'abnormal' },
  { state: 'failed', failure: 'closed' },
] as const

/** Some refund that is not done is paid by the provider, requested again or settled by hand. */
async function endTrouble(pick: number) {
  const open = await shop.db.selectFrom('refunds').selectAll().where('state', '<>', 'done').orderBy('id').execute()
  const refund = open[pick % Math.max(1, open.length)]
  if (!refund) return undefined
  const amount = { amountFen: refund.amount_fen, currency: 'CNY' }
  if (pick % 3 > 0) provider.refundsStand.set(refundNumber(refund.id, refund.attempt), { state: 'done', ...amount })
  if (refund.state !== 'failed') return undefined
  const [step, body] = pick % 2 ? ['retry', undefined] : ['settle', { how: 'cash' }]
  return call(shop, shop.asMerchant, 'POST', `/v1/merchant/refunds/${refund.id}/${step}`, body as object, randomUUID())
}

/** A provider's notice of success or failure for any payment, old or new. */
async function strayNotice(orderId: string, pick: number) {
  const payments = await shop.db.selectFrom('payments').select('id').where('order_id', '=', orderId).execute()
  const payment: Pick<Payment, 'id'> | undefined = payments[pick % Math.max(1, payments.length)]
  if (!payment) return undefined
  const notice = await noticeOf(shop.db, payment.id, pick % 4 > 0)
  await shop.db.transaction().execute((tx) => settlePayment(tx, notice, shop.deps.newContext(nobody)))
  return undefined
}
