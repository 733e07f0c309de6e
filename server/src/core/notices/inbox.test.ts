import type { Inbox, MeSummary, Order } from '@haoli/contract'
import { sql } from 'kysely'
import { type TestApp, testApp } from '../../../testing'
import { addGoods, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { newWaybill } from '../../../testing/orders/waybills'
import { newId } from '../../platform/ids'
import { nobody } from '../actors/actor'
import { notify } from './notify'
import { readNotices } from './read-notices'

const crowd = 10

let shop: TestApp
let li: Shopper
let wang: Shopper
let people = 0
beforeAll(async () => {
  shop = await testApp({ maxConnections: 2 * crowd })
})
beforeEach(async () => {
  people += 1
  li = await shopper(shop, `phone-li-${people}`)
  wang = await shopper(shop, `phone-wang-${people}`)
})
afterAll(() => shop.close())

/** A notice to Li, a second after the one before. Answers the id of what it is about. */
async function tell(who = li): Promise<string> {
  await shop.clock.advance(1)
  const subjectId = newId('order')
  const values = { who: '', title: '明前龙井', count: 1 }
  const context = shop.deps.newContext(nobody)
  await shop.db
    .transaction()
    .execute((tx) => notify(tx, { kind: 'order_shipped', customerId: who.id, subjectId, values }, context))
  return subjectId
}
const inbox = async (query = '', who = li) => (await who.get<Inbox>(`/v1/me/notices${query}`)).body
const read = (body: object, who = li) => who.post<{ unread: number; code?: string }>('/v1/me/notices/read', body)
const unread = async () => (await li.get<MeSummary>('/v1/me/summary')).body.unreadNotices

describe('the inbox', () => {
  it('has every notice, newest first, page by page, to its customer alone', async () => {
    const subjects = [await tell(), await tell(), await tell()]
    await tell(wang)
    const first = await inbox('?limit=2')
    const second = await inbox(`?limit=2&cursor=${first.nextCursor}`)
    const items = [...first.items, ...second.items]
    expect(items.map(({ subject }) => subject.id)).toEqual(subjects.reverse())
    expect([first.unread, second.nextCursor]).toEqual([3, null])
    expect(items[0]).toMatchObject({
      kind: 'order_shipped',
      title: '订单已发货',
      text: '“明前龙井”已发货',
      page: `trade/pages/order/index?id=${subjects[0]}`,
      subject: { kind: 'order' },
      read: false,
    })
  })

  it('counts the unread ones, on the page of the shopper too', async () => {
    for (let i = 0; i < 3; i++) await tell()
    const [newest] = (await inbox()).items
    expect((await read({ ids: [newest?.id] })).body).toEqual({ unread: 2 })
    expect((await read({ ids: [newest?.id] })).body).toEqual({ unread: 2 })
    expect([await unread(), (await inbox()).items.map((one) => one.read)]).toEqual([2, [true, false, false]])
  })

  it('is read up to a notice; one that came since then stays unread', async () => {
    for (let i = 0; i < 3; i++) await tell()
    const [seen] = (await inbox()).items
    const later = await tell()
    expect((await read({ upTo: seen?.id })).body).toEqual({ unread: 1 })
    expect((await inbox()).items.find((one) => !one.read)?.subject.id).toBe(later)
  })

  it('is nobody else’s to read', async () => {
    await tell()
    const [{ id } = { id: '' }] = (await inbox()).items
    for (const body of [{ ids: [id] }, { upTo: id }, { ids: ['msg_nothing'] }, { upTo: 'msg_nothing' }]) {
      expect(await read(body, wang)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    }
    expect(await unread()).toBe(1)
    for (const body of [{}, { ids: [] }, { ids: [id], upTo: id }]) expect((await read(body)).status).toBe(400)
  })
})

describe('ten phones that read the same notices at once', () => {
  const readAt = async () =>
    (await shop.db.selectFrom('messages').select(['id', 'read_at']).where('customer_id', '=', li.id).execute()).map(
      (row) => row.read_at?.getTime(),
    )

  /** Each phone's clock shows another second. */
  const readByAll = (reader: (tx: Parameters<typeof readNotices>[0], now: Date) => Promise<unknown>) =>
    Promise.all(
      Array.from({ length: crowd }, (_, i) =>
        shop.db.transaction().execute((tx) => reader(tx, new Date(shop.clock.now().getTime() + i * 1_000))),
      ),
    )

  it('mark each of them once, all at one time, without a deadlock', async () => {
    for (let i = 0; i < 20; i++) await tell()
    const ids = (await inbox()).items.map(({ id }) => id)
    await readByAll((tx, now) => readNotices(tx, li.id, now.getTime() % 2_000 === 0 ? { ids } : { upTo: ids[0] }, now))
    const first = await readAt()
    expect(new Set(first).size).toBe(1)
    await readByAll((tx, now) => readNotices(tx, li.id, { ids }, new Date(now.getTime() + 60_000)))
    expect(await readAt()).toEqual(first)
  })

  it('move the time where it is written without looking, so the test above can fail', async () => {
    await tell()
    await readByAll((tx, now) => sql`update messages set read_at = ${now} where customer_id = ${li.id}`.execute(tx))
    const first = await readAt()
    await shop.clock.advance(60)
    await readByAll((tx, now) => sql`update messages set read_at = ${now} where customer_id = ${li.id}`.execute(tx))
    expect(await readAt()).not.toEqual(first)
  })
})

describe('the notices of a plain order', () => {
  it('tell of each shipment and each refund that was paid, in the inbox of whoever allowed nothing', async () => {
    const sku = await addGoods(shop.db, { id: `told-${people}`, priceFen: 5_050, stock: 9 })
    const { body: order } = await li.order(lineOf(sku, 3))
    await li.payInFull(order.id)
    const asMerchant = (url: string, body: object) =>
      shop.app.inject({
        method: 'POST',
        url: `/v1/merchant/orders/${order.id}/${url}`,
        headers: { ...shop.asMerchant, 'idempotency-key': `${order.id} ${url}` },
        body,
      })
    expect((await asMerchant('shipments', { company: '顺丰速运', waybillNumber: newWaybill() })).statusCode).toBe(201)
    const { lines } = (await li.get<Order>(`/v1/orders/${order.id}`)).body
    await shop.clock.advance(60)
    await asMerchant('refunds', { lines: [{ lineId: lines[0]?.id, quantity: 1 }] })
    await shop.deps.jobs.runDue()

    expect((await inbox()).items).toMatchObject([
      { kind: 'order_refunded', text: `“Goods told-${people}”的退款 ¥50.50 已原路退回`, subject: { id: order.id } },
      { kind: 'order_shipped', text: `“Goods told-${people}”等 3 件已发货`, subject: { id: order.id } },
    ])
    const states = await shop.db.selectFrom('messages').select('state').where('customer_id', '=', li.id).execute()
    expect(states.map(({ state }) => state)).toEqual(['refused', 'refused'])
    expect((await inbox('', wang)).items).toEqual([])
  })
})
