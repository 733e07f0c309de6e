import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { MerchantOrder, Order } from '@haoli/contract'
import { Type } from 'typebox'
import { type TestApp, testApp } from '../../../testing'
import { onlyErrors } from '../../../testing/jobs/expected-errors'
import {
  addCoupon,
  addGoods,
  call,
  codeOf,
  type Shopper,
  shopper,
  stockOf,
} from '../../../testing/orders/trade-fixtures'
import { newWaybill } from '../../../testing/orders/waybills'
import { Problem } from '../../platform/problem'
import { systemsOf } from '../../systems'
import { grantRole, revokeRole } from '../actors/grants'
import { makeRegistry } from './registry'
import type { System } from './system'

/** Systems that are planted beside the shop's own. What they are to do is set by each test. */
let told: string[] = []
let refuse: string | undefined
let broken = false
let goodCustomer = ''

const ok: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/badge', { config: { actor: ['adviser'], object: 'own' } }, async ({ actor }) => ({ who: actor.id }))
}

const noting: FastifyPluginAsyncTypebox = async (app) => {
  const note = async () => {
    await app.deps.db.insertInto('search_words').values({ word: 'noted', searches: 1 }).execute()
    return {}
  }
  app.get('/notes', { config: { actor: 'public', object: 'shop' } }, note)
  app.post('/notes', { config: { actor: 'public', object: 'shop', repeatable: true } }, note)
}

const first: System = {
  name: 'first',
  routes: { adviser: [ok], shopper: [noting] },
  reactions: {
    'order.placed': async () => {
      told.push('first placed')
    },
    'order.refunded': async (_tx, { order, lines }) => {
      told.push(`${order.kind} ${lines.map(({ quantity, fen }) => `${quantity} for ${fen}`).join()}`)
    },
  },
  afterwards: {
    'order.paid': async (tx, { order }, { now }) => {
      if (broken) throw new Error('the outside world is away')
      told.push(`paid ${order.state} ${now.toISOString()}`)
      await tx.insertInto('search_words').values({ word: order.id, searches: 1 }).execute()
    },
  },
  holds: { ship: async () => (refuse === 'ship' ? new Problem('order_state_conflict', 'held') : undefined) },
  priceParts: {
    unitPrices: async (_db, { customerId, lines }) =>
      new Map(customerId === goodCustomer ? lines.map(({ skuId, priceFen }) => [skuId, priceFen - 1_000]) : []),
  },
}
const second: System = {
  name: 'second',
  reactions: {
    'order.placed': async () => {
      told.push('second placed')
      if (refuse === 'placed') throw new Problem('not_giftable', 'not like this')
    },
  },
  priceParts: {
    unitPrices: async (_db, { lines }) => new Map(lines.map(({ skuId, priceFen }) => [skuId, priceFen + 500])),
    discount: async (_db, { customerId }) =>
      customerId === goodCustomer
        ? { step: 'points', payer: 'merchant', isFor: () => true, offFen: (baseFen) => Math.min(300, baseFen) }
        : undefined,
  },
}

let shop: TestApp
let li: Shopper
let wang: Shopper
let sku: string
beforeAll(async () => {
  shop = await testApp({
    systems: [...systemsOf('sandbox'), first, second],
    onJobError: onlyErrors(/outside world is away/),
  })
  li = await shopper(shop, 'phone-li')
  wang = await shopper(shop, 'phone-wang')
  goodCustomer = wang.id
  sku = await addGoods(shop.db, { id: 'planted', priceFen: 5_000, stock: 50 })
})
beforeEach(async () => {
  await shop.deps.jobs.runDue()
  told = []
  refuse = undefined
  broken = false
})
afterAll(() => shop.close())

const merchant = (url: string, body?: object) =>
  call<MerchantOrder>(shop, shop.asMerchant, 'POST', `/v1/merchant/orders/${url}`, body, url)

test('a GET that would write fails in every test, and the same POST does not', async () => {
  const note = async (method: 'GET' | 'POST') => (await shop.app.inject({ method, url: '/v1/notes' })).statusCode
  // As from a database that only reads.
  expect(await note('GET')).toBe(503)
  expect(await note('POST')).toBe(200)
  expect(await note('GET')).toBe(503)
})

describe('a reaction', () => {
  it('runs in the order of the list of systems', async () => {
    await li.order([{ skuId: sku, quantity: 1 }])
    expect(told).toEqual(['first placed', 'second placed'])
  })

  it('that fails takes everything back', async () => {
    refuse = 'placed'
    const before = await stockOf(shop.db, sku)
    expect(codeOf(await li.order([{ skuId: sku, quantity: 1 }]))).toBe('not_giftable')
    expect(await stockOf(shop.db, sku)).toEqual(before)
  })

  it('to a refund is told what goes back, line by line', async () => {
    const { body } = await li.order([{ skuId: sku, quantity: 2 }])
    await li.payInFull(body.id)
    told = []
    await merchant(`${body.id}/refunds`)
    expect(told).toEqual(['plain 2 for 10000'])
  })
})

describe('what comes afterwards', () => {
  const counted = (orderId: string) =>
    shop.db.selectFrom('search_words').select('searches').where('word', '=', orderId).executeTakeFirst()

  it('is done by a job once the event is committed, with the time of the event', async () => {
    const { body } = await li.order([{ skuId: sku, quantity: 1 }])
    await li.payInFull(body.id)
    const paidAt = shop.clock.now().toISOString()
    expect(await counted(body.id)).toBeUndefined()
    await shop.clock.advance(5)
    await shop.deps.jobs.runDue()
    expect(told).toContain(`paid to_ship ${paidAt}`)
    expect(await counted(body.id)).toEqual({ searches: 1 })
    expect(await shop.db.selectFrom('outbox').selectAll().execute()).toEqual([])
  })

  it('is tried again where it fails, and the order does not notice', async () => {
    broken = true
    const { body } = await li.order([{ skuId: sku, quantity: 1 }])
    expect((await li.payInFull(body.id)).state).toBe('to_ship')
    await shop.deps.jobs.runDue()
    expect(await counted(body.id)).toBeUndefined()
    broken = false
    await shop.clock.advance(60)
    await shop.deps.jobs.runDue()
    expect(await counted(body.id)).toEqual({ searches: 1 })
  })
})

it('a hold keeps an order where it is, as long as it holds', async () => {
  const { body } = await li.order([{ skuId: sku, quantity: 1 }])
  await li.payInFull(body.id)
  refuse = 'ship'
  const shipment = { company: '顺丰速运', waybillNumber: newWaybill() }
  expect(codeOf(await merchant(`${body.id}/shipments`, shipment))).toBe('order_state_conflict')
  refuse = undefined
  expect((await merchant(`${body.id}/shipments`, shipment)).body.state).toBe('to_receive')
})

describe('a route of a role', () => {
  const badge = (headers = {}) => call<{ who: string }>(shop, headers, 'GET', '/v1/badge')

  it('is there for those who have it, and for nobody else', async () => {
    const grant = { customerId: wang.id, role: 'adviser', by: null } as const
    await shop.db.transaction().execute((tx) => grantRole(tx, grant, shop.clock.now()))
    expect((await badge(wang.headers)).body).toEqual({ who: wang.id })
    expect((await badge(li.headers)).status).toBe(403)
    expect((await badge()).status).toBe(401)
    expect((await badge(shop.asMerchant)).status).toBe(403)
    await shop.db.transaction().execute((tx) => revokeRole(tx, { customerId: wang.id, role: 'adviser' }))
    expect((await badge(wang.headers)).status).toBe(403)
  })

  it('cannot be opened to others by mistake', async () => {
    const open: FastifyPluginAsyncTypebox = async (app) => {
      app.get('/open', { config: { actor: 'public', object: 'shop' } }, async () => null)
    }
    const bad = (system: System) => testApp({ systems: [...systemsOf('sandbox'), system] })
    await expect(bad({ name: 'bad', routes: { merchant: [open] } })).rejects.toThrow(
      /\/open of bad is a merchant route/,
    )
    await expect(bad({ name: 'bad', routes: { talent: [ok] } })).rejects.toThrow(/badge of bad is a talent route/)
    const strange = { nobody: [ok] } as System['routes'] & {}
    await expect(bad({ name: 'bad', routes: strange })).rejects.toThrow(/no such group/)
  })
})

describe('price parts', () => {
  it('take the lowest price of a piece, which thresholds count, then coupons, then points, and are kept in the order', async () => {
    // 5,000 for anybody; 4,000 a piece for Wang, and 300 of points off.
    const couponId = await addCoupon(shop.db, { kind: 'percent_off', percentOff: 10, thresholdFen: 8_000 })
    const held = await wang.claim(couponId)
    const lines = [{ skuId: sku, quantity: 2 }]
    const { body: quote } = await wang.quote(lines, [held])
    expect(quote).toMatchObject({ goodsFen: 8_000, discountFen: 800 + 300, appliedCouponIds: [held] })
    const one = await wang.quote([{ skuId: sku, quantity: 1 }], [held])
    expect(one.body.coupons).toMatchObject([{ usable: false, reason: 'below_amount', missingFen: 4_000 }])
    const { body: order } = await wang.order(lines, { couponIds: [held] })
    expect(order).toMatchObject({
      goodsFen: 8_000,
      discountFen: 1_100,
      lines: [{ priceFen: 4_000, payableFen: 6_900 }],
    })
  })

  it('of one system never raise a price, nor touch another customer’s', async () => {
    const { body } = await li.quote([{ skuId: sku, quantity: 1 }])
    expect(body).toMatchObject({ goodsFen: 5_000, discountFen: 0 })
  })
})

it('two systems never claim the same thing', () => {
  const job = { lane: 'orders' as const, run: async () => undefined }
  const twice = (a: Partial<System>, b: Partial<System>) => () =>
    makeRegistry([
      { name: 'a', ...a },
      { name: 'b', ...b },
    ])
  expect(twice({ name: 'a' }, { name: 'a' })).toThrow('two systems have the same name')
  expect(twice({ jobs: { wake: job } }, { jobs: { wake: job } })).toThrow('b registers the job wake')
  expect(twice({ jobs: { wake: { ...job, repeats: { dailyAt: '25:00' } } } }, {})).toThrow(
    'not a time of the day: 25:00',
  )
  const setting = { key: 'points', decides: 'points', changedBy: [], schema: Type.Integer(), initial: 0 }
  expect(twice({ settings: [setting] }, { settings: [setting] })).toThrow('b registers the setting points')
  const kind = { kind: 'present' as const }
  expect(twice({ orderKinds: [kind] }, { orderKinds: [kind] })).toThrow('b registers the order kind present')
})

it('every member that answers of the core leave to systems is filled by one', async () => {
  const { body } = await li.order([{ skuId: sku, quantity: 1 }])
  expect((await li.get<Order>(`/v1/orders/${body.id}`)).body.presentId).toBeNull()
  const orders = await call<{ items: MerchantOrder[] }>(shop, shop.asMerchant, 'GET', '/v1/merchant/orders?limit=1')
  expect(orders.body.items).toMatchObject([{ present: null, afterSales: [] }])
  const product = await li.get('/v1/products/prd_planted')
  expect(product.body).toMatchObject({ favourite: false, giftable: true, skus: [{ giftObstacle: null }] })
  const summary = await li.get('/v1/me/summary')
  expect(summary.body).toMatchObject({ favourites: 0, footprints: 0 })
})
