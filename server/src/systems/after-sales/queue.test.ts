import { randomUUID } from 'node:crypto'
import type { AfterSaleCounts, MerchantAfterSale, PageOf } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { type AfterSaleDesk, afterSaleDesk, boughtOrder } from '../../../testing/after-sales/after-sale-fixtures'
import { call, freshGoods, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { picture, upload } from '../../../testing/uploads/upload-fixtures'

/** The merchant's queue: what waits for whom, by the time left. */

let shop: TestApp
let mei: Shopper
let desk: AfterSaleDesk
beforeAll(async () => {
  shop = await testApp()
  mei = await shopper(shop, 'phone-mei')
  desk = afterSaleDesk(shop)
  await desk.setReturnAddress()
})
afterAll(() => shop.close())

const fresh = freshGoods(() => shop)
const read = async <T = PageOf<MerchantAfterSale>>(path: string, headers = shop.asMerchant) =>
  (await call<T>(shop, headers, 'GET', `/v1/merchant/${path}`)).body
const idsOf = async (query: string) => (await read(`after-sales?${query}`)).items.map(({ id }) => id)

async function applied(type: 'refund' | 'return') {
  const order = await boughtOrder(shop, mei, lineOf(await fresh(10_000, 10)))
  const lines = [{ lineId: order.lineId, quantity: 1 }]
  const { body } = await desk.apply(mei, order.id, { type, reason: 'others', lines })
  return { id: body.id, orderId: order.id }
}

test('is sorted by the time left, counts whose turn it is, and is found by number, kind and deadline', async () => {
  const onItsWay = await applied('return')
  await desk.answer(onItsWay.id, 'agreement')
  await desk.sendBack(mei, onItsWay.id)
  await shop.clock.advance(3_600)
  const first = await applied('refund')
  await shop.clock.advance(3_600)
  const second = await applied('refund')
  const refused = await applied('refund')
  await desk.answer(refused.id, 'refusal', { words: '已过期' })
  const buyers = await applied('return')
  await desk.answer(buyers.id, 'agreement')
  const dispute = await applied('refund')
  await desk.answer(dispute.id, 'refusal', { words: '没有问题' })
  await desk.buyer(mei, dispute.id, 'dispute', { words: '有问题' })

  expect(await idsOf('waitsFor=merchant')).toEqual([first.id, second.id, onItsWay.id])
  expect(await read<AfterSaleCounts>('after-sale-counts')).toEqual({ merchant: 3, buyer: 1, judge: 1 })
  expect(await idsOf('waitsFor=merchant&type=return')).toEqual([onItsWay.id])
  expect((await idsOf('open=true')).length).toBe(5)
  expect(await idsOf('open=false')).toEqual([refused.id])
  expect(await idsOf('waitsFor=judge')).toEqual([dispute.id])
  expect(await idsOf('waitsFor=merchant&dueWithinHours=47')).toEqual([first.id])
  const { items, nextCursor } = await read('after-sales?open=true&limit=2')
  expect([...items.map(({ id }) => id), ...(await idsOf(`open=true&limit=9&cursor=${nextCursor}`))]).toEqual(
    await idsOf('open=true'),
  )
  const [{ orderNumber }] = items as [MerchantAfterSale]
  expect(await idsOf(`q=${orderNumber}`)).toEqual([first.id])
  expect(await idsOf('q=sf5550001234567')).toEqual([onItsWay.id])
  expect(await idsOf('q=nothing')).toEqual([])
})

test('proof of somebody of the staff: they see it at once, the buyer once it is checked', async () => {
  const { id } = await applied('refund')
  const staff = await shop.loginWith('service')
  const photo = (await upload(shop, staff, await picture())).body.id as string
  const said = { words: '发货前拍的', pictureIds: [photo] }
  const url = `/v1/merchant/after-sales/${id}/refusal`
  const { body } = await call<MerchantAfterSale>(shop, staff, 'POST', url, said, randomUUID())
  expect(body.events.at(-1)?.pictures).toMatchObject([{ id: photo, state: 'checking', url: expect.any(String) }])
  const seenBy = async () => (await desk.view(mei, id)).events.at(-1)?.pictures[0]?.url ?? null
  expect(await seenBy()).toBeNull()
  await shop.deps.jobs.runDue()
  await shop.clock.advance(10)
  await shop.deps.jobs.runDue()
  expect(await seenBy()).toEqual(expect.any(String))
  // What somebody else of the staff uploaded is theirs.
  const other = await shop.loginWith('owner')
  const answer = await call(shop, other, 'POST', `/v1/merchant/after-sales/${id}/words`, said, randomUUID())
  expect(answer.status).toBeGreaterThanOrEqual(400)
})
