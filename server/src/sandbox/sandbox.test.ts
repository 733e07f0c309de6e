import type { Sandbox } from '@haoli/contract'
import { seedCatalogue, seeded, type TestApp, testApp } from '../../testing'
import { core } from '../core/core'
import { nextPaymentOf } from './queries'
import { sandbox } from './system'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp({ systems: [core, sandbox] })
  await seedCatalogue(shop.db)
})
afterAll(() => shop.close())

async function call(method: 'GET' | 'POST' | 'PUT', url: string, body?: object): Promise<Sandbox> {
  const answer = await shop.app.inject({ method, url: `/v1/sandbox${url}`, ...(body && { body }) })
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

test('it shows clock, money, stock and what is still due', async () => {
  const supplied = seeded.tea.stock + seeded.scarf.redStock + seeded.sticker.stock
  expect(await call('GET', '')).toEqual({
    now: shop.clock.now().toISOString(),
    merchantToken: shop.asMerchant.authorization?.replace('Bearer ', ''),
    nextPayment: 'succeed',
    money: { paidFen: 0, refundedFen: 0, refundDueFen: 0, keptFen: 0 },
    stock: { supplied, available: supplied, held: 0, sold: 0 },
    dueCount: 0,
  })
})

test('what becomes of the next payment is kept', async () => {
  expect(await call('PUT', '/next-payment', { outcome: 'late' })).toMatchObject({ nextPayment: 'late' })
  expect(await nextPaymentOf(shop.db)).toBe('late')
  expect(await call('PUT', '/next-payment', { outcome: 'succeed' })).toMatchObject({ nextPayment: 'succeed' })
})

test('moving the clock does what falls due by then', async () => {
  const before = shop.clock.now().getTime()
  const dueAt = new Date(before + 3_600_000)
  const closed: string[] = []
  shop.deps.registry.jobs.set('close_order', { lane: 'orders', run: async (_tx, id) => void closed.push(id) })
  await shop.db.insertInto('due_work').values({ kind: 'close_order', subject_id: 'ord_1', due_at: dueAt }).execute()
  expect(await call('POST', '/clock', { seconds: 3_599 })).toMatchObject({ dueCount: 1 })
  expect(await call('POST', '/clock', { seconds: 1 })).toMatchObject({ now: dueAt.toISOString(), dueCount: 0 })
  expect(closed).toEqual(['ord_1'])
})

test('what is due before the clock moves is done before, so that what it starts falls due within the move', async () => {
  const done: string[] = []
  const beganAt = shop.clock.now()
  shop.deps.registry.jobs.set('close_order', {
    lane: 'orders',
    run: async (tx, id, { now, jobs }) => {
      done.push(`${id} after ${(now.getTime() - beganAt.getTime()) / 1000} s`)
      if (id === 'ord_2') await jobs.schedule(tx, 'close_order', 'ord_3', new Date(now.getTime() + 5_000))
    },
  })
  await shop.db.insertInto('due_work').values({ kind: 'close_order', subject_id: 'ord_2', due_at: beganAt }).execute()
  expect(await call('POST', '/clock', { seconds: 600 })).toMatchObject({ dueCount: 0 })
  expect(done).toEqual(['ord_2 after 0 s', 'ord_3 after 600 s'])
})

test('a move that is sent twice moves the clock once', async () => {
  const before = shop.clock.now().getTime()
  const move = () =>
    shop.app.inject({
      method: 'POST',
      url: '/v1/sandbox/clock',
      headers: { 'idempotency-key': 'move-1' },
      body: { seconds: 60 },
    })
  const [first, second] = [await move(), await move()]
  expect([first.statusCode, second.statusCode]).toEqual([200, 200])
  expect(shop.clock.now().getTime() - before).toBe(60_000)
})

test('the clock does not go back', async () => {
  const answer = await shop.app.inject({ method: 'POST', url: '/v1/sandbox/clock', body: { seconds: -1 } })
  expect(answer.json()).toMatchObject({ code: 'validation_failed', param: '/seconds' })
})
