import type { Order, PageOf, Problem } from '@haoli/contract'
import { limits } from '@haoli/contract'
import { seedCatalogue, seeded, type TestApp, testApp } from '../testing'
import { addCoupon, addGoods, type Shopper, shopper, stockOf } from './trade-fixtures'

let shop: TestApp
let wang: Shopper
let li: Shopper
beforeAll(async () => {
  shop = await testApp()
  await seedCatalogue(shop.db)
  wang = await shopper(shop, 'phone-wang')
  li = await shopper(shop, 'phone-li')
})
afterAll(() => shop.close())

let goods = 0
/** Fresh goods for each test, so that no test depends on another one's stock. */
const fresh = (priceFen = 5_000, stock = 10) => addGoods(shop.db, { id: `g${goods++}`, priceFen, stock })
const one = (skuId: string, quantity = 1) => [{ skuId, quantity }]
const codeOf = (answer: { body: unknown }) => (answer.body as Problem).code

describe('ordering', () => {
  it('holds the stock, copies the address and waits thirty minutes for the money', async () => {
    const sku = await fresh(5_000)
    const { status, body } = await wang.order(one(sku, 2), { note: '请轻放' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      state: 'to_pay',
      stateCode: 10,
      goodsFen: 10_000,
      discountFen: 0,
      freightFen: 0,
      payableFen: 10_000,
      note: '请轻放',
      entrance: 'direct',
      address: { name: '王芳', city: '杭州市' },
      lines: [{ skuId: sku, quantity: 2, priceFen: 5_000, payableFen: 10_000, shippedQuantity: 0 }],
      payment: null,
    })
    expect(Date.parse(body.payBefore ?? '') - Date.parse(body.createdAt)).toBe(limits.orderPayMinutes * 60_000)
    expect(await stockOf(shop.db, sku)).toEqual({ supplied: 10, available: 8, held: 2, sold: 0 })
    await shop.db.updateTable('addresses').set({ city: '成都市' }).where('id', '=', wang.addressId).execute()
    expect((await wang.get<Order>(`/v1/orders/${body.id}`)).body.address.city).toBe('杭州市')
  })

  it('costs one fen and freight for one fen', async () => {
    const { body } = await wang.order(one(await fresh(1)))
    expect(body.payableFen).toBe(1_001)
  })

  it('with freight switched off really costs one fen, and can be paid', async () => {
    const free = { key: 'freight', value: JSON.stringify({ freeFromFen: 0 }) }
    await shop.db.insertInto('settings').values(free).execute()
    const { body } = await wang.order(one(await fresh(1)))
    await shop.db.deleteFrom('settings').where('key', '=', 'freight').execute()
    expect(body.payableFen).toBe(1)
    expect((await wang.payInFull(body.id)).state).toBe('to_ship')
  })

  it('that a coupon pays for in full is paid at once', async () => {
    const free = { key: 'freight', value: JSON.stringify({ feeFen: 0 }) }
    await shop.db.insertInto('settings').values(free).execute()
    const sku = await fresh(500)
    const coupon = await wang.claim(await addCoupon(shop.db, { offFen: 5_000 }))
    const { body } = await wang.order(one(sku), { couponIds: [coupon] })
    await shop.db.deleteFrom('settings').where('key', '=', 'freight').execute()
    expect(body).toMatchObject({ state: 'to_ship', payableFen: 0, payment: null })
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 9, held: 0, sold: 1 })
    const refund = await shop.app.inject({
      method: 'POST',
      url: `/v1/merchant/orders/${body.id}/refunds`,
      headers: shop.asMerchant,
    })
    expect(refund.statusCode).toBe(201)
    expect(refund.json()).toMatchObject({ state: 'refunded', customer: { id: wang.id } })
  })

  it.each([
    ['sold out', seeded.scarf.blue, 1, 'out_of_stock', { code: 'out_of_stock', availableQuantity: 0 }],
    ['too few', seeded.scarf.red, 6, 'out_of_stock', { code: 'not_enough_stock', availableQuantity: 5 }],
    ['off the shelf', seeded.sticker.sku, 1, 'off_shelf', { code: 'off_shelf', availableQuantity: 0 }],
  ])('explains on the line what is %s, and holds nothing', async (_, skuId, quantity, code, line) => {
    const before = await stockOf(shop.db, skuId)
    const answer = await wang.order(one(skuId, quantity))
    expect(answer.status).toBe(409)
    expect(answer.body).toMatchObject({ code, lines: [{ skuId, ...line }] })
    expect(await stockOf(shop.db, skuId)).toEqual(before)
  })

  it('is refused when the price changed under way, and says the new one on its line', async () => {
    const sku = await fresh(9_900)
    await shop.db.updateTable('skus').set({ price_fen: 12_000 }).where('id', '=', sku).execute()
    const lines = [{ skuId: sku, quantity: 1, seenPriceFen: 9_900 }]
    const wanted = { lines, couponIds: [], addressId: wang.addressId, expectedPayableFen: 9_900 }
    const answer = await wang.post<Problem>('/v1/orders', wanted)
    expect(answer.status).toBe(409)
    expect(answer.body).toMatchObject({
      code: 'price_changed',
      lines: [{ skuId: sku, code: 'price_changed', priceFen: 12_000 }],
    })
    expect(await stockOf(shop.db, sku)).toMatchObject({ held: 0 })
    // Having seen the new price, the shopper may order at it, though the line still says that it changed.
    expect((await wang.post('/v1/orders', { ...wanted, expectedPayableFen: 12_000 })).status).toBe(201)
  })

  it('takes the ordered pieces out of the cart and leaves the others', async () => {
    const [first, second] = [await fresh(), await fresh()]
    for (const skuId of [first, second]) await wang.post('/v1/cart/lines', { skuId, quantity: 3 })
    await wang.order([...one(first, 3), ...one(second, 1)], { fromCart: true })
    const { body } = await wang.get<{ lines: { skuId: string; quantity: number }[] }>('/v1/cart')
    expect(body.lines.find((line) => line.skuId === first)).toBe(undefined)
    expect(body.lines.find((line) => line.skuId === second)?.quantity).toBe(2)
  })

  it('remembers the visit that led to it, also one from before the login', async () => {
    const visit = { scene: 1007, path: 'shop/pages/product/index' }
    const anonymous = await shop.app.inject({ method: 'POST', url: '/v1/visits', body: visit })
    const visitId = anonymous.json<{ id: string }>().id
    expect((await wang.order(one(await fresh()), { visitId })).body.entrance).toBe('chat')
    // It is Wang's now.
    expect(await li.order(one(await fresh()), { visitId })).toMatchObject({
      status: 404,
      body: { param: '/visitId' },
    })
  })
})

describe('somebody else', () => {
  it('finds no order, no payment, no address and no coupon of mine', async () => {
    const sku = await fresh()
    const coupon = await wang.claim(await addCoupon(shop.db))
    const { body: order } = await wang.order(one(sku))
    const { body: payment } = await wang.pay(order.id)
    const answers = await Promise.all([
      li.get(`/v1/orders/${order.id}`),
      li.get(`/v1/orders/${order.id}/tracking`),
      li.get(`/v1/orders/${order.id}/payments/${payment.id}`),
      li.post(`/v1/orders/${order.id}/cancel`),
      li.post(`/v1/orders/${order.id}/confirm-receipt`),
      li.pay(order.id),
      li.answer(payment.id),
      li.order(one(sku), { addressId: wang.addressId }),
      li.order(one(sku), { couponIds: [coupon] }),
      li.quote(one(sku), [coupon]),
      li.post('/v1/quotes', { lines: one(sku), addressId: wang.addressId }),
    ])
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual(answers.map(() => [404, 'not_found']))
    expect((await wang.get<Order>(`/v1/orders/${order.id}`)).body.state).toBe('to_pay')
    const seen = await li.get<PageOf<Order>>('/v1/orders')
    expect(seen.body.items.filter((item) => item.id === order.id)).toEqual([])
  })

  it('without a session orders nothing', async () => {
    const answer = await shop.app.inject({ method: 'POST', url: '/v1/orders', body: {} })
    expect(answer.statusCode).toBe(401)
  })
})

describe('the same request twice', () => {
  it('makes one order and gives the same answer', async () => {
    const sku = await fresh()
    const first = await wang.order(one(sku), {}, 'twice-1')
    const second = await wang.order(one(sku), {}, 'twice-1')
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
    expect(await stockOf(shop.db, sku)).toMatchObject({ held: 1 })
  })

  it('is refused under the same key with another body', async () => {
    const sku = await fresh()
    await wang.order(one(sku), {}, 'twice-2')
    const other = await wang.order(one(sku, 2), {}, 'twice-2')
    expect([other.status, codeOf(other)]).toEqual([422, 'idempotency_key_reused'])
  })

  it('at the same moment makes one order', async () => {
    const sku = await fresh()
    const wanted = { lines: one(sku), couponIds: [], addressId: wang.addressId, expectedPayableFen: 6_000 }
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => wang.post<Order>('/v1/orders', wanted, 'at-once')),
    )
    const made = new Set(answers.filter((answer) => answer.status === 201).map((answer) => answer.body.id))
    expect(made.size).toBe(1)
    const others = answers.filter((answer) => answer.status !== 201).map(codeOf)
    expect(others.every((code) => code === 'idempotency_in_progress')).toBe(true)
    expect(await stockOf(shop.db, sku)).toMatchObject({ held: 1 })
  })

  it('needs a key', async () => {
    const answer = await shop.app.inject({
      method: 'POST',
      url: '/v1/orders',
      headers: wang.headers,
      body: { lines: one(await fresh()), couponIds: [], addressId: wang.addressId, expectedPayableFen: 6_000 },
    })
    expect(answer.json()).toMatchObject({ code: 'idempotency_key_missing' })
  })
})

describe('the life of an order', () => {
  const cancel = (id: string) => wang.post<Order>(`/v1/orders/${id}/cancel`)

  it('ends when the shopper cancels: stock and coupon come back', async () => {
    const sku = await fresh()
    const coupon = await wang.claim(await addCoupon(shop.db))
    const { body: order } = await wang.order(one(sku, 3), { couponIds: [coupon] })
    expect(order).toMatchObject({ discountFen: 1_000, payableFen: 14_000 })
    const { body } = await cancel(order.id)
    expect(body).toMatchObject({ state: 'cancelled', stateCode: 250, closeReason: 'customer', payBefore: null })
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 10, held: 0 })
    const again = await wang.order(one(sku, 3), { couponIds: [coupon] })
    expect(again.status).toBe(201)
    expect(codeOf(await cancel(order.id))).toBe('order_state_conflict')
  })

  it('ends by itself after thirty minutes without money, not before', async () => {
    const sku = await fresh()
    const { body: order } = await wang.order(one(sku))
    await shop.clock.advance(limits.orderPayMinutes * 60 - 1)
    await shop.deps.due.runDue()
    expect((await wang.get<Order>(`/v1/orders/${order.id}`)).body.state).toBe('to_pay')
    await shop.clock.advance(1)
    // Not closed by anybody yet, and still too late to pay.
    expect(codeOf(await wang.pay(order.id))).toBe('order_state_conflict')
    await shop.deps.due.runDue()
    expect((await wang.get<Order>(`/v1/orders/${order.id}`)).body).toMatchObject({
      state: 'cancelled',
      closeReason: 'timeout',
    })
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 10, held: 0 })
  })

  it('goes from paid to received, step by step, each written down', async () => {
    const sku = await fresh()
    const coupon = await wang.claim(await addCoupon(shop.db))
    const { body: order } = await wang.order(one(sku), { couponIds: [coupon] })
    const paid = await wang.payInFull(order.id)
    expect(paid).toMatchObject({ state: 'to_ship', stateCode: 20, payment: { state: 'succeeded' } })
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 9, held: 0, sold: 1 })
    expect(codeOf(await wang.post(`/v1/orders/${order.id}/confirm-receipt`))).toBe('order_state_conflict')
    await shop.app.inject({
      method: 'POST',
      url: `/v1/merchant/orders/${order.id}/shipments`,
      headers: shop.asMerchant,
      body: { company: '顺丰速运', waybillNumber: 'SF10001' },
    })
    const { body } = await wang.post<Order>(`/v1/orders/${order.id}/confirm-receipt`)
    expect(body).toMatchObject({ state: 'completed', stateCode: 100, confirmsAt: null })
    const events = await shop.db
      .selectFrom('order_events')
      .select(['transition', 'from_state', 'to_state', 'actor'])
      .where('order_id', '=', order.id)
      .orderBy('id')
      .execute()
    expect(events).toEqual([
      { transition: 'create', from_state: null, to_state: 'to_pay', actor: 'customer' },
      { transition: 'pay', from_state: 'to_pay', to_state: 'to_ship', actor: 'payment' },
      { transition: 'ship', from_state: 'to_ship', to_state: 'to_receive', actor: 'merchant' },
      { transition: 'confirm_receipt', from_state: 'to_receive', to_state: 'completed', actor: 'customer' },
    ])
    const held = await wang.get<PageOf<{ id: string }>>('/v1/me/coupons?state=used')
    expect(held.body.items.map((item) => item.id)).toContain(coupon)
    const product = await shop.db
      .selectFrom('products')
      .innerJoin('skus', 'skus.product_id', 'products.id')
      .select('sold_count')
      .where('skus.id', '=', sku)
      .executeTakeFirstOrThrow()
    expect(product.sold_count).toBe(1)
    // Neither of the two alarms of this order is left.
    const left = await shop.db.selectFrom('due_work').select('kind').where('subject_id', '=', order.id).execute()
    expect(left).toEqual([])
  })

  it('confirms itself ten days after it was shipped', async () => {
    const { body: order } = await wang.order(one(await fresh()))
    await wang.payInFull(order.id)
    await shop.app.inject({
      method: 'POST',
      url: `/v1/merchant/orders/${order.id}/shipments`,
      headers: shop.asMerchant,
      body: { company: '顺丰速运', waybillNumber: 'SF10002' },
    })
    const days = limits.orderAutoConfirmDays * 24 * 60 * 60
    await shop.clock.advance(days - 1)
    await shop.deps.due.runDue()
    expect((await wang.get<Order>(`/v1/orders/${order.id}`)).body.state).toBe('to_receive')
    await shop.clock.advance(1)
    await shop.deps.due.runDue()
    expect((await wang.get<Order>(`/v1/orders/${order.id}`)).body.state).toBe('completed')
  })
})

describe('the list of orders', () => {
  it('pages through everything once, newest first, and has a tab for each stage', async () => {
    const zhao = await shopper(shop, 'phone-zhao')
    const sku = await fresh(100, 50)
    const ids: string[] = []
    for (let index = 0; index < 7; index++) {
      ids.unshift((await zhao.order(one(sku))).body.id)
      // Some of them in the same millisecond.
      if (index % 2) await shop.clock.advance(1)
    }
    const seen: Order[] = []
    let cursor = ''
    do {
      const { body } = await zhao.get<PageOf<Order>>(`/v1/orders?limit=3${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.items)
      cursor = body.nextCursor ?? ''
    } while (cursor)
    expect(seen.map((order) => order.id).sort()).toEqual([...ids].sort())
    const times = seen.map((order) => order.createdAt)
    expect(times).toEqual([...times].sort().reverse())

    await zhao.payInFull(ids[0] ?? '')
    const tab = async (name: string) => (await zhao.get<PageOf<Order>>(`/v1/orders?tab=${name}`)).body.items.length
    expect([await tab('all'), await tab('to_pay'), await tab('to_ship'), await tab('completed')]).toEqual([7, 6, 1, 0])
  })

  it('refuses a cursor that it did not write', async () => {
    const answer = await wang.get('/v1/orders?cursor=nonsense')
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed', param: '/cursor' } })
  })
})

describe('purchase limits', () => {
  it('count earlier orders of the period, cancelled ones not', async () => {
    const sku = await addGoods(shop.db, {
      id: `g${goods++}`,
      priceFen: 5_000,
      stock: 50,
      limit: { period: 'day', quantity: 3 },
    })
    const { body: first } = await wang.order(one(sku, 2))
    const tooMany = await wang.order(one(sku, 2))
    expect(tooMany).toMatchObject({
      status: 409,
      body: { code: 'purchase_limit_exceeded', lines: [{ code: 'purchase_limit_exceeded', availableQuantity: 1 }] },
    })
    await wang.post(`/v1/orders/${first.id}/cancel`)
    expect((await wang.order(one(sku, 3))).status).toBe(201)
    // Another shopper has a limit of their own; the same one has a new day tomorrow.
    expect((await li.order(one(sku, 3))).status).toBe(201)
    await shop.clock.advance(24 * 60 * 60)
    expect((await wang.order(one(sku, 3))).status).toBe(201)
  })

  it('hold when one shopper orders from ten phones at once', async () => {
    const sku = await addGoods(shop.db, {
      id: `g${goods++}`,
      priceFen: 5_000,
      stock: 50,
      limit: { period: 'ever', quantity: 2 },
    })
    const answers = await Promise.all(Array.from({ length: 10 }, () => wang.order(one(sku))))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(2)
    expect(await stockOf(shop.db, sku)).toMatchObject({ held: 2 })
  })
})
