import type { ApplyForAfterSale } from '@haoli/contract'
import { days, hours, type TestApp, testApp } from '../../../testing'
import {
  type AfterSaleDesk,
  afterSaleDesk,
  boughtOrder,
  setAfterSales,
} from '../../../testing/after-sales/after-sale-fixtures'
import { brokenRules } from '../../../testing/orders/conservation'
import { codeOf, freshGoods, lineOf, type Shopper, shopper, stockOf } from '../../../testing/orders/trade-fixtures'
import { wait } from '../../../testing/presents/present-fixtures'
import { linesOf } from '../../core/orders/order-lines'

let shop: TestApp
let mei: Shopper
let desk: AfterSaleDesk
const faults: unknown[] = []
beforeAll(async () => {
  shop = await testApp({ onJobError: (error) => faults.push(error) })
  mei = await shopper(shop, 'phone-mei')
  desk = afterSaleDesk(shop)
  await desk.setReturnAddress()
})
afterEach(async () => {
  expect(await brokenRules(shop.db)).toEqual([])
  expect(faults).toEqual([])
})
afterAll(() => shop.close())

const fresh = freshGoods(() => shop)
const reship = { type: 'reship' as const, reason: 'not_delivered_too_long' as const }

/** An after-sale of one of two pieces that arrived. */
async function open(wanted: Partial<ApplyForAfterSale> = {}, upTo: 'paid' | 'received' = 'received') {
  const sku = await fresh(10_000, 5)
  const order = await boughtOrder(shop, mei, lineOf(sku, 2), upTo)
  const lines = [{ lineId: order.lineId, quantity: 1 }]
  const { body } = await desk.apply(mei, order.id, { type: 'return', reason: 'others', lines, ...wanted })
  return { id: body.id, orderId: order.id, lineId: order.lineId, sku, deadline: body.deadline }
}
const stateOf = async (id: string) => (await desk.view(mei, id)).state
/** Waits until one second before the end, and then until it. */
async function atTheEnd(id: string, before: string) {
  const { deadline } = await desk.view(mei, id)
  const seconds = (Date.parse(deadline ?? '') - shop.clock.now().getTime()) / 1000
  await wait(shop, seconds - 1)
  expect(await stateOf(id)).toBe(before)
  await wait(shop, 1)
}
const told = async () =>
  (
    await shop.db
      .selectFrom('messages')
      .select(['kind', 'text'])
      .where('customer_id', '=', mei.id)
      .orderBy('id')
      .execute()
  ).map(({ kind, text }) => `${kind} ${text.split('：').at(-1)}`)

describe('a merchant who does not answer', () => {
  test.each([
    [{ type: 'refund' as const }, 'merchant_overdue_refund', 48],
    [{ type: 'return' as const }, 'user_wait_return', 48],
    [{ type: 'exchange' as const }, 'user_wait_return', 48],
    [reship, 'merchant_wait_ship', 48],
  ])('%j: is taken to agree', async (wanted, state, inHours) => {
    const { id, deadline } = await open(wanted)
    expect(Date.parse(deadline ?? '') - shop.clock.now().getTime()).toBe(inHours * hours * 1000)
    await atTheEnd(id, 'merchant_processing')
    expect(await stateOf(id)).toBe(state)
  })

  test('refunds a return without the goods where the shop has named no address', async () => {
    await desk.setReturnAddress(null)
    const { id } = await open()
    await atTheEnd(id, 'merchant_processing')
    expect(await desk.view(mei, id)).toMatchObject({ state: 'merchant_overdue_refund', refundedFen: 10_000 })
    await desk.setReturnAddress()
  })

  test('has received what came back, and nothing returns to the shelf unseen', async () => {
    const { id, sku } = await open()
    await desk.answer(id, 'agreement')
    await desk.sendBack(mei, id)
    await atTheEnd(id, 'merchant_wait_receipt')
    expect(await desk.view(mei, id)).toMatchObject({ state: 'merchant_return_success', refundedFen: 10_000 })
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 3, sold: 2 })
  })

  test('has received the goods of an exchange, and refunds it where no replacement is sent', async () => {
    const { id, sku } = await open({ type: 'exchange' })
    await desk.answer(id, 'agreement')
    await desk.sendBack(mei, id)
    await atTheEnd(id, 'merchant_wait_receipt')
    expect(await stateOf(id)).toBe('merchant_wait_ship')
    await atTheEnd(id, 'merchant_wait_ship')
    expect(await desk.view(mei, id)).toMatchObject({ state: 'merchant_overdue_refund', refundedFen: 10_000 })
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 3, sold: 2 })
  })

  test('who wanted to ship first and did not has the buyer ship first', async () => {
    const { id } = await open({ type: 'exchange' })
    await desk.answer(id, 'agreement', { shipsFirst: true })
    await atTheEnd(id, 'merchant_wait_ship')
    expect(await desk.view(mei, id)).toMatchObject({ state: 'user_wait_return', shipsFirst: false })
  })

  test('refunds what was missing where it was not sent, or is sold out', async () => {
    const first = await open(reship)
    await desk.answer(first.id, 'agreement')
    await atTheEnd(first.id, 'merchant_wait_ship')
    expect(await desk.view(mei, first.id)).toMatchObject({ state: 'merchant_overdue_refund', refundedFen: 10_000 })
    const second = await open(reship)
    await boughtOrder(shop, mei, lineOf(second.sku, 3), 'paid')
    await atTheEnd(second.id, 'merchant_processing')
    expect(await stateOf(second.id)).toBe('merchant_overdue_refund')
  })

  test('and an owner who does not decide lose the dispute', async () => {
    const { id } = await open({ type: 'refund' })
    await desk.answer(id, 'refusal', { words: '不符合' })
    await desk.buyer(mei, id, 'dispute', { words: '请裁定' })
    await atTheEnd(id, 'platform_processing')
    expect(await desk.view(mei, id)).toMatchObject({ state: 'merchant_overdue_refund', refundedFen: 10_000 })
  })

  test('is reminded a day before, and the buyer is told what became of it', async () => {
    const staff = await shopper(shop, 'phone-of-service')
    const wants = { customer_id: staff.id, role: 'service' as const, granted_at: shop.clock.now(), granted_by: 'test' }
    await shop.db.insertInto('role_grants').values(wants).execute()
    const { id } = await open({ type: 'refund' })
    await wait(shop, 24 * hours)
    const ofStaff = await shop.db.selectFrom('messages').select('text').where('customer_id', '=', staff.id).execute()
    expect(ofStaff.map(({ text }) => text.split('：').at(-1)).sort()).toEqual(['即将超时，请尽快处理', '等待商家处理'])
    await wait(shop, 24 * hours)
    expect(await stateOf(id)).toBe('merchant_overdue_refund')
    expect(await told()).toContain('after_sale_ended 商家超时未处理，已退款')
    await shop.db.deleteFrom('role_grants').where('customer_id', '=', staff.id).execute()
  })
})

describe('a buyer who does not act', () => {
  test('has closed a return, is told before, and may reopen it once, for seven days', async () => {
    const { id } = await open()
    await desk.answer(id, 'agreement')
    await wait(shop, 6 * days)
    expect(await told()).toContain('after_sale_due 请尽快寄回商品，超时将关闭')
    await wait(shop, days)
    expect(await desk.view(mei, id)).toMatchObject({ state: 'return_closed', open: false, may: ['reopen'] })
    expect((await desk.buyer(mei, id, 'reopening')).body.state).toBe('user_wait_return')
    await wait(shop, 7 * days)
    expect(await desk.view(mei, id)).toMatchObject({ state: 'return_closed', may: [] })
    expect(codeOf(await desk.buyer(mei, id, 'reopening'))).toBe('after_sale_state_conflict')
  })

  test('cannot reopen a return later, or while another one is open', async () => {
    const late = await open()
    await desk.answer(late.id, 'agreement')
    await wait(shop, 7 * days)
    await wait(shop, 7 * days)
    expect(codeOf(await desk.buyer(mei, late.id, 'reopening'))).toBe('after_sale_state_conflict')
    const { id, orderId, lineId } = await open()
    await desk.answer(id, 'agreement')
    await wait(shop, 7 * days)
    await desk.apply(mei, orderId, { type: 'return', reason: 'others', lines: [{ lineId, quantity: 1 }] })
    expect(codeOf(await desk.buyer(mei, id, 'reopening'))).toBe('after_sale_state_conflict')
  })

  test('has withdrawn what the merchant proposed, or applied for', async () => {
    const { id } = await open()
    await desk.answer(id, 'proposal', { kind: 'please_cancel', words: '说好了' })
    await atTheEnd(id, 'user_wait_confirm_update')
    expect(await stateOf(id)).toBe('user_cancelled')
  })

  test('an exchange that is never sent back gives its replacement to the shelf', async () => {
    const { id, sku } = await open({ type: 'exchange' })
    await desk.answer(id, 'agreement')
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 2, sold: 3 })
    await atTheEnd(id, 'user_wait_return')
    expect(await stockOf(shop.db, sku)).toMatchObject({ available: 3, sold: 2 })
  })
})

test('a step of either side begins a new deadline, and an old one does nothing', async () => {
  const { id } = await open({ type: 'refund' })
  await wait(shop, 47 * hours)
  await desk.answer(id, 'proposal', { kind: 'please_prove', words: '请补图' })
  await wait(shop, 2 * hours)
  expect(await stateOf(id)).toBe('user_wait_confirm_update')
  await desk.buyer(mei, id, 'proof', { words: '见描述' })
  await wait(shop, 47 * hours)
  expect(await stateOf(id)).toBe('merchant_processing')
})

test('hours are the merchant’s settings', async () => {
  await setAfterSales(shop, { refundHours: 2 })
  const { id } = await open({ type: 'refund' })
  await wait(shop, 2 * hours)
  expect(await stateOf(id)).toBe('merchant_overdue_refund')
  await setAfterSales(shop, { refundHours: 48 })
})

test('an order whose refund was answered goes on: it ships, and counts as received by itself', async () => {
  const { id, orderId } = await open({ type: 'refund', reason: 'no_longer_want' }, 'paid')
  await desk.answer(id, 'refusal', { words: '已经打包' })
  expect((await desk.ship(orderId)).body.state).toBe('to_receive')
  const [line] = await linesOf(shop.db, orderId)
  const lines = [{ lineId: line?.id ?? '', quantity: 1 }]
  const { body } = await desk.apply(mei, orderId, { type: 'return', reason: 'others', lines })
  expect(codeOf(await mei.post(`/v1/orders/${orderId}/confirm-receipt`))).toBe('after_sale_state_conflict')
  await desk.buyer(mei, body.id, 'withdrawal')
  await wait(shop, 10 * days)
  expect((await mei.get<{ state: string }>(`/v1/orders/${orderId}`)).body.state).toBe('completed')
})
