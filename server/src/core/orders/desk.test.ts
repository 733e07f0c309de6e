import type { MerchantOrder, MerchantOrderCounts, MerchantOrderDetail, OrderLook, PageOf } from '@haoli/contract'
import { hours, type TestApp, testApp } from '../../../testing'
import { call, codeOf, freshGoods, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { ship } from '../../../testing/orders/waiting-fixtures'

let shop: TestApp
let wang: Shopper
let service: Record<string, string>
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp()
  wang = await shopper(shop, 'phone-wang')
  service = await shop.loginWith('service')
})
beforeEach(async () => {
  // A moment of its own, so that orders have an order.
  await shop.clock.advance(1)
})
afterAll(() => shop.close())

const order = async (priceFen = 5_000) => {
  await shop.clock.advance(1)
  return (await wang.order(lineOf(await fresh(priceFen)))).body
}
const paid = async (priceFen?: number) => wang.payInFull((await order(priceFen)).id)
const list = async (query: string) =>
  (await call<PageOf<MerchantOrder>>(shop, service, 'GET', `/v1/merchant/orders?${query}`)).body
const idsOf = async (query: string) => (await list(query)).items.map(({ id }) => id)
const detail = async (id: string) =>
  (await call<MerchantOrderDetail>(shop, service, 'GET', `/v1/merchant/orders/${id}`)).body
const counts = async () =>
  (await call<MerchantOrderCounts>(shop, service, 'GET', '/v1/merchant/orders/counts')).body.counts

test('an order is found by its number, its parcel’s, the receiver’s phone, its goods and its buyer', async () => {
  const { id, number, lines } = await paid()
  expect(await idsOf(`q=${number}`)).toEqual([id])
  expect(await idsOf('q=8000')).toContain(id)
  expect(await idsOf('q=138%200013%208000')).toContain(id)
  expect(await idsOf('q=13800138001')).toEqual([])
  expect(await idsOf(`q=${encodeURIComponent(lines[0]?.title ?? '')}&limit=50`)).toContain(id)
  const { nickname } = (await list('limit=1')).items[0]?.customer ?? { nickname: '' }
  expect(await idsOf(`q=${encodeURIComponent(nickname.slice(0, 2))}&limit=50`)).toContain(id)
  await ship(shop, id)
  const [shipment] = (await detail(id)).shipments
  expect(await idsOf(`q=${shipment?.waybillNumber.toLowerCase()}&sort=newest&limit=1`)).toEqual([id])
  expect(await idsOf('q=%25')).toEqual([])
})

test('by what it costs, when it was ordered, and where it came from', async () => {
  const cheap = await paid(1_111)
  const dear = await paid(99_999)
  const [first, last] = [cheap.payableFen, dear.payableFen]
  expect(await idsOf(`leastFen=${first}&mostFen=${first}`)).toEqual([cheap.id])
  expect(await idsOf(`leastFen=${last}&entrance=other`)).toEqual([dear.id])
  expect(await idsOf(`orderedFrom=${dear.createdAt}`)).toEqual([dear.id])
  expect(await idsOf(`orderedFrom=${cheap.createdAt}&orderedTo=${dear.createdAt}`)).toEqual([cheap.id])
  expect(await idsOf(`paidFrom=${dear.paidAt}`)).toEqual([dear.id])
  expect(await idsOf(`kind=plain&customerId=${wang.id}&limit=1`)).toEqual([dear.id])
  expect(await idsOf('promoterId=prm_nobody')).toEqual([])
})

test.each(['newest', 'oldest', 'paid', 'amount', 'ships_by'] as const)(
  'pages sorted by %s have each order once',
  async (sort) => {
    await paid(2_000)
    await paid(2_000)
    await order(3_000)
    const whole = await idsOf(`sort=${sort}&limit=50`)
    expect(whole.length).toBeGreaterThan(1)
    const inPages: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: PageOf<MerchantOrder> = await list(`sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`)
      inPages.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(inPages).toEqual(whole)
    const { nextCursor } = await list(`sort=${sort}&limit=1`)
    const other = sort === 'newest' ? 'oldest' : 'newest'
    const wrong = await call(shop, service, 'GET', `/v1/merchant/orders?sort=${other}&cursor=${nextCursor}`)
    expect(codeOf(wrong)).toBe('validation_failed')
  },
)

test('tabs count what is in them, and an order is late when its promised time has passed', async () => {
  const before = await counts()
  const { id } = await paid()
  await order()
  expect(await counts()).toMatchObject({ to_ship: before.to_ship + 1, to_pay: before.to_pay + 1, late: before.late })
  expect((await idsOf('tab=to_ship'))[0]).toBe(id)
  await shop.clock.advance(48 * hours)
  expect((await counts()).late).toBe((await counts()).to_ship)
  expect(await idsOf('tab=late')).toContain(id)
  await ship(shop, id)
  expect(await idsOf('tab=late')).not.toContain(id)
})

test('who receives it is masked; a look shows it, and the log says who looked at what', async () => {
  const { id } = await paid()
  const masked = { name: '*芳', phone: '138****8000', city: '杭州市', detail: '****' }
  expect((await detail(id)).address).toMatchObject(masked)
  expect((await list('limit=1')).items[0]?.address).toMatchObject(masked)
  const look = await call<OrderLook>(shop, service, 'POST', `/v1/merchant/orders/${id}/looks`)
  expect(look.body.address).toMatchObject({ name: '王芳', phone: '13800138000', detail: '文三路 1 号' })
  const line = await shop.db.selectFrom('audit_log').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()
  expect(line).toMatchObject({ action: 'lookAtOrder', object_id: id, actor_kind: 'person', at: shop.clock.now() })
  expect(JSON.stringify(line)).not.toContain('13800138000')
  const finance = await shop.loginWith('finance')
  expect((await call(shop, finance, 'POST', `/v1/merchant/orders/${id}/looks`)).status).toBe(403)
})

test('notes of the staff stand beside the order, for the staff alone', async () => {
  const { id } = await paid()
  const write = (words: string, of = id) =>
    call<MerchantOrderDetail>(shop, service, 'POST', `/v1/merchant/orders/${of}/notes`, { words }, `${of} ${words}`)
  await write('要发顺丰')
  expect((await write('已经联系过')).body.notes).toMatchObject([{ words: '已经联系过' }, { words: '要发顺丰' }])
  expect(await idsOf('noted=yes')).toEqual([id])
  expect((await list('noted=yes')).items).toMatchObject([{ noteCount: 2 }])
  expect(JSON.stringify((await wang.get(`/v1/orders/${id}`)).body)).not.toContain('顺丰')
  expect(codeOf(await write('没有', 'ord_nothing'))).toBe('not_found')
})

test('its history says what happened, by whom', async () => {
  const { id } = await paid()
  const { events, visit, promoter, refunds } = await detail(id)
  expect(events.map(({ transition, to }) => `${transition} ${to}`)).toEqual(['create to_pay', 'pay to_ship'])
  expect([visit, promoter, refunds]).toEqual([null, null, []])
})
