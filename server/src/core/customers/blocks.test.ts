import type { CustomerBlockPage, MerchantCustomerDetail, MerchantCustomerPage, Order } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { lockWaits } from '../../../testing/lock-waits'
import { addCoupon, call, codeOf, freshGoods, lineOf, type Reply } from '../../../testing/orders/trade-fixtures'
import { type Friend, friend } from '../../../testing/presents/present-fixtures'

let shop: TestApp
let staff: Record<string, string>
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ maxConnections: 20 })
  staff = await shop.loginWith('service')
})
afterAll(() => shop.close())

const ask = <T>(method: 'GET' | 'POST', path: string, body?: object, headers = staff) =>
  call<T>(shop, headers, method, `/v1/merchant/${path}`, body)
const block = (who: Friend, reason = '多次恶意退货') =>
  ask<MerchantCustomerDetail>('POST', `customers/${who.id}/block`, { reason })
const unblock = (who: Friend) =>
  ask<MerchantCustomerDetail>('POST', `customers/${who.id}/unblock`, { reason: '已沟通' })
let people = 0
const somebody = () => friend(shop, `phone-blocked-${people++}`)

describe('a blocked customer', () => {
  it('orders, pays, gives and claims nothing, and everything again once the block has ended', async () => {
    const li = await somebody()
    const sku = await fresh()
    const unpaid = (await li.order(lineOf(sku))).body
    const coupon = await addCoupon(shop.db)
    expect((await block(li)).body).toMatchObject({ blocked: true, blocks: [{ reason: '多次恶意退货', endedAt: null }] })
    const tries = () => [
      () => li.order(lineOf(sku)),
      () => li.give({ skuId: sku }),
      () => li.pay(unpaid.id),
      () => li.post(`/v1/coupons/${coupon}/claims`),
      () => li.post('/v1/coupon-codes/claims', { code: 'ABCDE-ABCDE-ABCDE' }),
    ]
    for (const attempt of tries()) expect(codeOf(await attempt())).toBe('customer_blocked')
    expect((await unblock(li)).body).toMatchObject({ blocked: false, blocks: [{ endReason: '已沟通' }] })
    for (const attempt of tries()) expect(codeOf(await attempt())).not.toBe('customer_blocked')
  })

  it('keeps what they bought: receipt and after-sale', async () => {
    const li = await somebody()
    const paid = await li.payInFull((await li.order(lineOf(await fresh()))).body.id)
    await block(li)
    const wanted = { type: 'refund', reason: 'others', lines: [{ lineId: paid.lines[0]?.id, quantity: 1 }] }
    expect((await li.post(`/v1/orders/${paid.id}/after-sales`, wanted)).status).toBe(201)
  })

  it('accepts a present, so that no giver can tell; the reason is told to nobody but the staff', async () => {
    const [giver, li] = [await somebody(), await somebody()]
    await block(li, '理由只给店员看')
    const { id, token } = await giver.open({ skuId: await fresh() })
    expect((await li.accept(token)).status).toBe(201)
    const seen = [await giver.given(id), (await li.look(token)).body, (await li.order(lineOf(await fresh()))).body]
    expect(JSON.stringify(seen)).not.toMatch(/理由只给店员看|"blocked/)
  })
})

describe('the staff', () => {
  it('see each block with reason, who and when, and the log has it', async () => {
    const li = await somebody()
    await block(li, '同一地址大量下单')
    expect(codeOf(await block(li))).toBe('customer_state_conflict')
    const active = await ask<CustomerBlockPage>('GET', 'customer-blocks?state=active&limit=50')
    expect(active.body.items.filter(({ customer }) => customer.id === li.id)).toMatchObject([
      { customer: { id: li.id }, reason: '同一地址大量下单', blockedBy: { name: expect.any(String) }, endedBy: null },
    ])
    await unblock(li)
    expect(codeOf(await unblock(li))).toBe('customer_state_conflict')
    expect((await ask('POST', 'customers/cus_nobody/block', { reason: 'x' })).status).toBe(404)
    const log = await shop.db.selectFrom('audit_log').selectAll().where('object_id', '=', li.id).orderBy('id').execute()
    expect(log.map(({ action, input, after }) => ({ action, input, after }))).toEqual([
      { action: 'blockCustomer', input: { reason: '同一地址大量下单' }, after: { blocked: true } },
      { action: 'unblockCustomer', input: { reason: '已沟通' }, after: { blocked: false } },
    ])
  })

  it('find a customer by id, phone and the beginning of the nickname, with sums and a masked phone', async () => {
    const li = await somebody()
    await li.put('/v1/me', { nickname: '100%阿梅' })
    await shop.db.updateTable('addresses').set({ phone: '13912345678' }).where('customer_id', '=', li.id).execute()
    await li.payInFull((await li.order(lineOf(await fresh(7_000)))).body.id)
    for (const q of [li.id, '139 1234 5678', '100%阿']) {
      const { body } = await ask<MerchantCustomerPage>('GET', `customers?q=${encodeURIComponent(q)}`)
      expect(body.items).toMatchObject([
        { id: li.id, phone: '139****5678', orderCount: 1, paidFen: 8_000, refundedFen: 0, blocked: false },
      ])
      expect(JSON.stringify(body)).not.toContain('13912345678')
    }
    expect((await ask<MerchantCustomerPage>('GET', 'customers?q=%25')).body.items).toEqual([])
    expect((await ask('GET', 'customers', undefined, await shop.loginWith('marketing'))).status).toBe(403)
  })
})

describe('a block and an order at once', () => {
  /** Both wait for the customer's row, in this order. */
  async function atOnce<T>(who: Friend, asks: readonly (() => Promise<T>)[]): Promise<T[]> {
    const running: Promise<T>[] = []
    await shop.db.transaction().execute(async (tx) => {
      await tx.selectFrom('customers').select('id').where('id', '=', who.id).forNoKeyUpdate().execute()
      for (const one of asks) {
        running.push(one())
        while ((await lockWaits(shop.db)) < running.length);
      }
    })
    return Promise.all(running)
  }

  it('place the order, or refuse it, as one comes before the other', async () => {
    const li = await somebody()
    const sku = await fresh()
    const order = () => li.order(lineOf(sku)) as Promise<Reply>
    const first = await atOnce(li, [order, () => block(li) as Promise<Reply>])
    expect(first.map(({ status }) => status)).toEqual([201, 200])
    await unblock(li)
    const [, late] = await atOnce(li, [() => block(li) as Promise<Reply>, order])
    expect(codeOf(late as Reply)).toBe('customer_blocked')
  })

  it('place an order of a blocked customer if the block is read before the lock, so the test above can fail', async () => {
    const li = await somebody()
    const naively = async () => {
      const row = await shop.db.selectFrom('customers').select('block_id').where('id', '=', li.id).executeTakeFirst()
      if (row?.block_id) return 'refused'
      await shop.db.transaction().execute(async (tx) => {
        await tx.selectFrom('customers').select('id').where('id', '=', li.id).forNoKeyUpdate().execute()
      })
      return 'ordered'
    }
    const [, late] = await atOnce<unknown>(li, [() => block(li), naively])
    expect(late).toBe('ordered')
    expect((await ask<Order & { blocked: boolean }>('GET', `customers/${li.id}`)).body.blocked).toBe(true)
  })
})
