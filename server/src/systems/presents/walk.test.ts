import {
  type LifeCycle,
  limits,
  nextState,
  type OrderTransition,
  orderKindRules,
  orderLifeCycle,
  type PresentActor,
  parcelLifeCycle,
  presentLifeCycle,
} from '@haoli/contract'
import fc from 'fast-check'
import { histories } from '../../../../test/histories'
import { type TestApp, testApp, testStart } from '../../../testing'
import { brokenRules } from '../../../testing/orders/conservation'
import { addGoods, shopper } from '../../../testing/orders/trade-fixtures'
import {
  type Person,
  type Snapshot,
  type StartingPoint,
  type WalkCommands,
  type WalkEnvironment,
  walkCommands,
} from '../../../testing/presents/walk-commands'
import * as model from '../../../testing/presents/walk-model'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { sandboxMessages } from '../../sandbox/gateways/sandbox-messages'
import { sandboxPay } from '../../sandbox/gateways/sandbox-pay'

const names = [
  ...['give', 'give', 'pay', 'pay', 'pay', 'openPayment', 'noticePaid', 'noticeFailed', 'cancel'],
  ...['share', 'open', 'claim', 'claim', 'claim', 'claim', 'swap', 'swap', 'decline', 'decline'],
  ...['ship', 'ship', 'confirm', 'confirm', 'refund', 'refundFen', 'refundFen', 'thank', 'thank'],
  ...['minutes', 'hours', 'day', 'day', 'elevenDays', 'passing'],
] as const
/** Of presents that open on a day: these walks begin with one, given and paid. */
const datedNames = [
  ...['giveDated', 'pay', 'takeBack', 'takeBack', 'cancel', 'share', 'open'],
  ...['claim', 'claim', 'swap', 'decline', 'hours', 'day', 'passing'],
] as const
type StepName = (typeof names | typeof datedNames)[number]
type Step = { name: StepName; who: number; pick: number }
const stepsOf = (of: readonly StepName[]) =>
  fc.array(fc.record({ name: fc.constantFrom(...of), who: fc.nat({ max: 4 }), pick: fc.nat({ max: 1_000 }) }), {
    minLength: 4,
    maxLength: 9,
    size: 'max',
  })

const usualFen = 4_444
/** All presents are given at a limited-time price, whose pieces come back as those of the stock do. */
const priceFen = 3_333
const offFen = 1_000
const hour = 60 * 60_000

let shop: TestApp
let environment: WalkEnvironment
let heldBy: Map<number, string>
beforeAll(async () => {
  shop = await testApp({ maxConnections: 1 })
  const people: Person[] = []
  for (let index = 0; index < 5; index++) people.push(await shopper(shop, `phone-walker-${index}`))
  const skus = [
    await addGoods(shop.db, { id: 'given', priceFen: usualFen, stock: 6 }),
    await addGoods(shop.db, { id: 'same', priceFen: usualFen, stock: 2, of: 'prd_given' }),
    await addGoods(shop.db, { id: 'dear', priceFen: usualFen + 1, stock: 9, of: 'prd_given' }),
  ]
  await limitPrice()
  heldBy = await giveCoupons(people)
  const gateways = { ...shop.deps.gateways, pay: sandboxPay(), messages: sandboxMessages }
  environment = { people, skus, gateways, jobs: shop.deps.jobs, registry: shop.deps.registry }
  await prepareFirstPresent()
})
afterAll(() => shop.close())

const limitPrice = () =>
  shop.db
    .insertInto('limited_prices')
    .values({
      id: 'lmp_walk',
      sku_id: 'sku_given',
      price_fen: priceFen,
      starts_at: testStart,
      ends_at: new Date('2100-01-01'),
      quantity: 1_000,
      per_person: 1_000,
      created_at: testStart,
    })
    .execute()

/** Gives everybody one coupon that outlasts every walk. Answers the held coupons by the index of their owner. */
async function giveCoupons(people: Person[]): Promise<Map<number, string>> {
  const far = new Date('2100-01-01')
  const coupon = { id: 'cpn_walk', name: '', kind: 'amount_off' as const, off_fen: offFen, scope: 'shop' as const }
  const terms = {
    scope_ids: '[]',
    total: 9,
    per_customer: 9,
    claim_from: testStart,
    claim_until: far,
    valid_days: 9,
    created_at: testStart,
  }
  await shop.db
    .insertInto('coupons')
    .values({ ...coupon, ...terms })
    .execute()
  const ids = people.map((person) => ({ id: newId('heldCoupon'), customer_id: person.id }))
  const held = { coupon_id: coupon.id, ordinal: 1, state: 'usable' as const, order_id: null }
  const times = { valid_from: testStart, valid_until: far, claimed_at: testStart }
  await shop.db
    .insertInto('held_coupons')
    .values(ids.map((one) => ({ ...one, ...held, ...times })))
    .execute()
  return new Map(ids.map((one, index) => [index, one.id]))
}

const transitionsTaken = new Set<string>()
const refusals = new Set<string>()

it('random histories of presents keep to the life cycles, and after every step money, pieces and coupons add up', async () => {
  await fc.assert(fc.asyncProperty(stepsOf(names), walk), { numRuns: histories(), seed: 12 })
  const dated = (['giveDated', 'pay'] as const).map((name) => ({ name, who: 1, pick: 1 }))
  const datedWalk = (steps: Step[]) => walk([...dated, ...steps])
  await fc.assert(fc.asyncProperty(stepsOf(datedNames), datedWalk), { numRuns: histories(5), seed: 12 })
  // Checks the walks themselves: together they took every transition and met every refusal.
  const all = [
    ...Object.keys(presentLifeCycle.transitions).map((name) => `present ${name}`),
    ...Object.keys(parcelLifeCycle.transitions).map((name) => `parcel ${name}`),
    ...orderKindRules.present.transitions.map((name) => `order ${name}`),
    ...orderKindRules.parcel.transitions.filter((name) => name !== 'ship_part').map((name) => `order ${name}`),
  ]
  expect(all.filter((name) => !transitionsTaken.has(name))).toEqual([])
  expect([...refusals].sort()).toEqual([
    'not_found',
    'order_state_conflict',
    'out_of_stock',
    'present_all_gone',
    'present_already_yours',
    'present_declined_by_you',
    'present_expired',
    'present_not_open_yet',
    'present_own',
    'present_state_conflict',
    'present_taken',
    'present_taken_back',
    'refund_exceeds_paid',
    'swap_not_allowed',
    'thanked_already',
  ])
}, 1_200_000)

/** Every walk starts with a present of three parcels by the first person, paid with a coupon and shared. */
let firstPresent: StartingPoint
let firstExpectedShop: model.Model
async function prepareFirstPresent(): Promise<void> {
  await shop.db.transaction().execute(async (of) => {
    tx = of
    commands = walkCommands(tx, environment, testStart)
    expectedShop = { now: 0, presents: [], available: [6, 2] }
    expect(await give(0, 5)).toEqual(['give', 'ok', 'ok'])
    expect(await pay(0, expectedShop.presents[0] as model.ModelPresent)).toEqual(['pay', 'ok', 'ok'])
    expect(await commands.open(0, 0, 1)).toBe('ok')
    before = await commands.snapshot()
  })
  firstPresent = { presents: commands.presents, payments: commands.payments }
  firstExpectedShop = expectedShop
  firstSnapshot = before
}

const rolledBack = new Error('the walk ends with a rollback')

/** Each walk runs in a transaction that is never committed, so walks do not see each other. */
async function walk(steps: Step[]): Promise<void> {
  const over = shop.db.transaction().execute(async (tx) => {
    await steps.reduce((before, one) => before.then(() => take(one)), begin(tx))
    await checkOrders()
    throw rolledBack
  })
  await expect(over).rejects.toBe(rolledBack)
}

let tx: Tx
let commands: WalkCommands
let expectedShop: model.Model
let before: Snapshot[]
let firstSnapshot: Snapshot[]

async function begin(of: Tx): Promise<void> {
  tx = of
  commands = walkCommands(tx, environment, testStart, firstPresent)
  expectedShop = structuredClone(firstExpectedShop)
  before = firstSnapshot
}

async function take(one: Step): Promise<void> {
  const [done, expected, answer] = await run(one)
  expect({ step: one, answer }).toEqual({ step: one, answer: expected })
  if (answer !== 'ok') refusals.add(answer)
  const after = await commands.snapshot()
  expect({ step: one, presents: after.map(comparable) }).toEqual({
    step: one,
    presents: expectedShop.presents.map(comparableModel),
  })
  checkLifeCycles(done, before, after)
  expect({ step: one, broken: await brokenRules(tx) }).toEqual({ step: one, broken: [] })
  before = after
}

/** A snapshot in the form of the model, which does not know when a refund is paid: `refunded` becomes the state before it. */
const comparable = ({ state, parcels }: Snapshot) => ({
  state,
  parcels: parcels.map((parcel) => ({
    state: parcel.state === 'refunded' ? stateBefore(parcel.reason) : parcel.state,
    by: parcel.by,
    sku: parcel.sku,
    order: parcel.order,
    returned: parcel.reason !== null,
    thanked: parcel.thanked,
  })),
})
const stateBefore = (reason: string | null) => (reason === 'merchant' ? 'claimed' : reason)
const comparableModel = ({ state, parcels }: model.ModelPresent) => ({
  state,
  parcels: parcels.map((parcel) => ({
    state: parcel.state,
    by: parcel.by === null ? null : environment.people[parcel.by]?.id,
    sku: environment.skus[parcel.sku],
    order: parcel.order,
    returned: parcel.returned,
    thanked: parcel.thanked,
  })),
})

/** Expects every change of a step to be a transition of the life cycle, by an actor that may take it. */
function checkLifeCycles(done: Step['name'], from: Snapshot[], to: Snapshot[]): void {
  const actors = actorsOf[done] ?? ['time', 'payment', 'merchant']
  to.forEach((present, index) => {
    const was = from[index]
    checkTransition(presentLifeCycle, 'present', was?.state ?? presentLifeCycle.initial, present.state, actors)
    present.parcels.forEach((parcel, place) => {
      checkTransition(
        parcelLifeCycle,
        'parcel',
        was?.parcels[place]?.state ?? parcelLifeCycle.initial,
        parcel.state,
        actors,
      )
    })
  })
}

/** Who acts in a step. Steps that are not listed let time pass: the actors of due jobs. */
const actorsOf: Partial<Record<Step['name'], PresentActor[]>> = {
  give: [],
  pay: ['payment'],
  openPayment: [],
  noticePaid: ['payment'],
  noticeFailed: [],
  cancel: ['giver'],
  takeBack: ['giver'],
  share: [],
  open: [],
  claim: ['recipient'],
  swap: ['recipient'],
  decline: ['recipient'],
  ship: [],
  confirm: [],
  refund: [],
  refundFen: [],
  thank: [],
  passing: [],
}

function checkTransition<S extends string, N extends string>(
  cycle: LifeCycle<S, N, PresentActor>,
  what: string,
  from: string,
  to: string,
  actors: readonly PresentActor[],
): void {
  if (from === to) return
  const names = (Object.keys(cycle.transitions) as N[]).filter((name) => actors.includes(cycle.transitions[name].by))
  const ways = (state: string) => names.filter((name) => cycle.transitions[name].from.some((one) => one === state))
  const paths = ways(from).flatMap((first): N[][] => {
    const { to: next } = cycle.transitions[first]
    const second = ways(next).filter((name) => cycle.transitions[name].to === to)
    return next === to ? [[first]] : second.map((name) => [first, name])
  })
  expect({ what, from, to, paths: paths.length }).toEqual({ what, from, to, paths: 1 })
  for (const name of paths[0] ?? []) transitionsTaken.add(`${what} ${name}`)
}

/** Expects every order to have taken only transitions that its kind allows. */
async function checkOrders(): Promise<void> {
  const events = await tx
    .selectFrom('order_events')
    .innerJoin('orders', 'orders.id', 'order_events.order_id')
    .select(['order_id', 'kind', 'transition', 'from_state', 'to_state', 'orders.state'])
    .orderBy('order_events.id')
    .execute()
  const at = new Map<string, string>()
  for (const event of events) {
    expect(event.from_state).toBe(at.get(event.order_id) ?? null)
    if (event.from_state === null) expect(event.to_state).toBe(orderKindRules[event.kind].initial)
    else {
      const name = event.transition as OrderTransition
      expect(orderKindRules[event.kind].transitions).toContain(name)
      expect(nextState(orderLifeCycle, event.from_state, name)).toBe(event.to_state)
      transitionsTaken.add(`order ${name}`)
    }
    at.set(event.order_id, event.to_state)
  }
  for (const event of events) expect(at.get(event.order_id)).toBe(event.state)
}

/** The step that was done (not always the one drawn), the answer of the model, the answer of the shop. */
type Outcome = [done: Step['name'], expected: string, answer: string]

async function run({ name, who, pick }: Step): Promise<Outcome> {
  if (name === 'give') return give(who, pick)
  if (name === 'giveDated') return give(who, pick, 1 + (pick % 2))
  if (name === 'noticePaid' || name === 'noticeFailed') return notice(name === 'noticePaid', pick)
  if (['minutes', 'hours', 'day', 'elevenDays', 'passing'].includes(name)) return pass(name)

  // Mostly the newest present, so that walks make progress; sometimes any.
  const all = expectedShop.presents
  const index = pick % 4 ? all.length - 1 : pick % Math.max(1, all.length)
  const present = all[index]
  if (!present) throw new Error('every walk begins with a present')
  switch (name) {
    case 'openPayment':
      return [name, model.mayPay(expectedShop, present), await commands.openPayment(index, present.giver)]
    case 'pay':
      return pay(index, present)
    case 'cancel':
      return [name, model.cancel(expectedShop, present), await commands.cancel(index, present.giver)]
    case 'takeBack':
      return [name, model.takeBack(expectedShop, present), await commands.takeBack(index, present.giver)]
    case 'share':
      return [name, model.share(expectedShop, present), await commands.share(index, present.giver)]
    default:
      if (present.cards > 0) return withCard({ name, who, pick }, index, present)
      // The step needs a card and there is none: pay the present or give another.
      return present.state === 'to_pay' ? pay(index, present) : give(who, pick)
  }
}

async function give(who: number, pick: number, daysAhead = 0): Promise<Outcome> {
  const count = 1 + (pick % 3)
  const held = heldBy.get(who) ?? ''
  const free = await tx.selectFrom('held_coupons').select('state').where('id', '=', held).executeTakeFirst()
  const couponIds = pick % 2 && free?.state === 'usable' ? [held] : []
  const payableFen = count * priceFen - couponIds.length * offFen
  const opensOn = daysAhead > 0 ? model.dayAhead(expectedShop, daysAhead) : null
  const expected = model.give(expectedShop, who, { count, payableFen, daysAhead })
  return ['give', expected, await commands.give(who, count, { couponIds, payableFen, opensOn })]
}

/** Opens the payment, pays and shares. */
async function pay(index: number, present: model.ModelPresent): Promise<Outcome> {
  const expected = model.mayPay(expectedShop, present)
  const answer = await commands.openPayment(index, present.giver)
  if (answer !== 'ok' || expected !== 'ok') return ['pay', expected, answer]
  await commands.notice(commands.payments.at(-1) ?? '', true)
  model.paid(expectedShop, present)
  return ['pay', model.share(expectedShop, present), await commands.share(index, present.giver)]
}

async function notice(arrived: boolean, pick: number): Promise<Outcome> {
  const payment = commands.payments[pick % Math.max(1, commands.payments.length)]
  const done = arrived ? 'noticePaid' : 'noticeFailed'
  if (payment === undefined) return [done, 'ok', 'ok']
  const present = expectedShop.presents[await commands.notice(payment, arrived)]
  if (present && arrived) model.paid(expectedShop, present)
  return [done, 'ok', 'ok']
}

const waits = {
  minutes: hour / 2,
  hours: 12 * hour,
  day: limits.presentHours * hour,
  elevenDays: 264 * hour,
  passing: 13 * hour,
}

async function pass(name: Step['name']): Promise<Outcome> {
  const ms = waits[name as keyof typeof waits]
  expectedShop.now += ms
  commands.advance(ms)
  // After `passing` the due jobs have not run yet.
  if (name !== 'passing') {
    await commands.runDue()
    model.runModelJobs(expectedShop)
  }
  return [name, 'ok', 'ok']
}

async function withCard({ name, who, pick }: Step, index: number, present: model.ModelPresent): Promise<Outcome> {
  const card = pick % present.cards
  if (name === 'open') return [name, model.mayOpen(expectedShop, present, who), await commands.open(index, card, who)]
  if (name === 'decline')
    return [name, model.decline(expectedShop, present, who), await commands.decline(index, card, who)]
  if (name === 'claim')
    return [name, model.claim(expectedShop, present, who, 0), await commands.claim(index, card, who, 0)]
  if (name === 'swap') {
    const sku = 1 + (pick % 5 === 0 ? 1 : 0)
    return [name, model.claim(expectedShop, present, who, sku), await commands.claim(index, card, who, sku)]
  }
  const accepted = present.parcels.flatMap((parcel, place) => (parcel.order === null ? [] : [place]))
  const place = accepted[pick % Math.max(1, accepted.length)]
  const parcel = place === undefined ? undefined : present.parcels[place]
  if (place === undefined || parcel === undefined) {
    return ['claim', model.claim(expectedShop, present, who, 0), await commands.claim(index, card, who, 0)]
  }
  // Mostly its owner, sometimes anybody.
  const person = pick % 4 ? (parcel.by ?? who) : who
  if (name === 'ship') return [name, model.ship(expectedShop, parcel), await commands.ship(index, place + 1)]
  if (name === 'refundFen') {
    const fen = [parcel.leftFen || 1, parcel.leftFen + 1, 1_500, 1][pick % 4] ?? 1
    const answer = await commands.refundFen(index, place + 1, fen)
    return [name, model.refund(expectedShop, parcel, fen), answer]
  }
  if (name === 'refund') return [name, model.refund(expectedShop, parcel), await commands.refund(index, place + 1)]
  if (name === 'confirm') return [name, model.confirm(parcel, person), await commands.confirm(index, place + 1, person)]
  return [name, model.thank(parcel, person), await commands.thank(index, place + 1, person)]
}
