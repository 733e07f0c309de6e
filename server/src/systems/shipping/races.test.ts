import type { Role, ShippingBatch } from '@haoli/contract'
import { readTogether, type TestApp, testApp } from '../../../testing'
import { type DyingDatabase, dyingDatabase } from '../../../testing/dying-database'
import { lockWaits } from '../../../testing/lock-waits'
import { fileRow, shipper } from '../../../testing/orders/shipping-fixtures'
import { freshGoods, type Reply, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { paidOrder } from '../../../testing/orders/waiting-fixtures'
import { merchantPost } from '../../../testing/promoters/promoter-fixtures'
import { startTask } from '../../core/tasks/start-task'
import { makeDeps } from '../../deps'
import { knownWaybills } from './known-orders'
import { shipBatch } from './start-batch'

let shop: TestApp
let wang: Shopper
let li: Shopper
let staff: ReturnType<typeof shipper>
let dying: DyingDatabase
let runDying: () => Promise<number>
const fresh = freshGoods(() => shop)
beforeAll(async () => {
  shop = await testApp({ maxConnections: 20 })
  staff = shipper(shop, await shop.loginWith('operations'))
  wang = await shopper(shop, 'phone-wang')
  li = await shopper(shop, 'phone-li')
  dying = dyingDatabase(shop.url)
  const { config, gateways } = shop.deps
  const deps = makeDeps({ config, db: dying.db, clock: shop.clock, gateways })
  runDying = () => deps.jobs.runDue()
})
afterAll(async () => {
  await dying.close()
  await shop.close()
})

/** Each order has pieces for several parcels, so that a second one would not be stopped by an empty order. */
const orders = async (count: number) => {
  const sku = await fresh(5_000, 100)
  const paid = []
  for (let index = 0; index < count; index++) paid.push(await paidOrder(wang, sku, 3))
  return { sku, paid }
}
const readParts = async (count: number) => {
  const { sku, paid } = await orders(count)
  const { id } = await staff.read(paid.map(({ number }) => fileRow(number, { goods: sku, quantity: '1' })))
  return { id, paid }
}
const parcelsOf = async (paid: readonly { id: string }[]) => {
  const rows = await shop.db
    .selectFrom('shipments')
    .select('order_id')
    .where(
      'order_id',
      'in',
      paid.map(({ id }) => id),
    )
    .execute()
  return paid.map(({ id }) => rows.filter(({ order_id }) => order_id === id).length)
}

describe('a batch that is started twice at once', () => {
  it('ships each parcel once', async () => {
    const { id, paid } = await readParts(2)
    const answers: Reply<ShippingBatch>[] = await Promise.all([1, 2, 3, 4].map(() => staff.start(id)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.taskId}`)).size).toBe(1)
    await shop.deps.jobs.runDue()
    await staff.start(id)
    await shop.deps.jobs.runDue()
    expect([await parcelsOf(paid), await tasksOf(id)]).toEqual([[1, 1], 1])
  })

  it('has two tasks if it is read first whether it was started, so the test above can fail', async () => {
    const { id } = await readParts(1)
    const started = await Promise.all([1, 2].map(() => isStarted(id)))
    for (const already of started) if (!already) await startNaively(id)
    expect(await tasksOf(id)).toBe(2)
  })
})

const tasksOf = async (batchId: string) =>
  (await shop.db.selectFrom('tasks').select('input').execute()).filter(
    ({ input }) => (input as { batchId?: string }).batchId === batchId,
  ).length

const isStarted = async (id: string) =>
  (await shop.db.selectFrom('shipping_batches').select('task_id').where('id', '=', id).executeTakeFirstOrThrow())
    .task_id !== null

describe('two batches with one waybill for two customers', () => {
  const readBoth = async (waybill: string) => {
    const sku = await fresh()
    const paid = [await paidOrder(wang, sku), await paidOrder(li, sku)]
    const ids: string[] = []
    for (const { number } of paid) ids.push((await staff.read([fileRow(number, { waybill })])).id)
    return { paid, ids }
  }
  const shipIn = (batchId: string, shipped?: () => Promise<unknown>) =>
    shop.db.transaction().execute(async (tx) => {
      const context = shop.deps.newContext({ kind: 'machine', id: 'key_sandbox', roles: new Set<Role>() })
      await shipBatch.row(tx, { row: { batchId, parcel: 1 }, input: undefined }, context)
      await shipped?.()
    })

  it('ship the first one, and the row of the other says why it stays', async () => {
    const { paid, ids } = await readBoth('SF660001')
    for (const id of ids) await staff.start(id)
    await shop.deps.jobs.runDue()
    expect((await parcelsOf(paid)).sort()).toEqual([0, 1])
    const rows = (await Promise.all(ids.map((id) => staff.rows(id)))).flat()
    expect(rows.map(({ code }) => code).sort()).toEqual([null, 'waybill_elsewhere'].sort())
  })

  it('ship one of them at once', async () => {
    const { paid, ids } = await readBoth('SF660002')
    let second: Promise<unknown> = Promise.resolve()
    await shipIn(ids[0] ?? '', async () => {
      second = shipIn(ids[1] ?? '').catch((error) => error.code)
      while ((await lockWaits(shop.db)) < 1);
    })
    expect(await second).toBe('waybill_elsewhere')
    expect(await parcelsOf(paid)).toEqual([1, 0])
  })

  it('find nothing of each other where both look without the lock, so the test above can fail', async () => {
    const haveRead = readTogether(2)
    const { paid } = await readBoth('SF660003')
    const found = await Promise.all(paid.map(({ id }) => shipNaively(id, 'SF660003', haveRead)))
    expect(found).toEqual([0, 0])
    expect(await parcelsOf(paid)).toEqual([1, 1])
  })
})

/** The wrong way: who else has the waybill is read, and written later, without a lock on it. Answers how many have it. */
const shipNaively = (orderId: string, waybill: string, haveRead: () => Promise<void>) =>
  shop.db.transaction().execute(async (tx) => {
    const now = shop.clock.now()
    const { size } = await knownWaybills(tx, [waybill], { now, waybillDays: 180 })
    await haveRead()
    const shipment = { id: `shp_${orderId}`, order_id: orderId, company: '顺丰速运', waybill_number: waybill }
    await tx
      .insertInto('shipments')
      .values({ ...shipment, shipped_at: now })
      .execute()
    return size
  })

/** The wrong way: a task of its own for whoever has read that there is none. */
const startNaively = (batchId: string) =>
  shop.db.transaction().execute((tx) => {
    const actor = { kind: 'machine', id: 'key_sandbox', roles: new Set<Role>() } as const
    const rows = [{ batchId, parcel: 1 }]
    return startTask(tx, { kind: 'ship_batch', input: { batchId }, rows }, shop.deps.newContext(actor))
  })

test('a batch whose process dies goes on where it was, and no parcel leaves twice', async () => {
  for (let steps = 3; ; steps += 5) {
    const { id, paid } = await readParts(2)
    await staff.start(id)
    dying.dieAfter(steps)
    await runDying().catch(() => undefined)
    const died = dying.dead()
    await dying.restart()
    await shop.clock.advance(3_600)
    await shop.deps.jobs.runDue()
    expect({ steps, parcels: await parcelsOf(paid) }).toEqual({ steps, parcels: [1, 1] })
    expect((await staff.batch(id)).counts).toMatchObject({ shipped: 2, waiting: 0 })
    if (!died) return
  }
}, 120_000)

test('an order that is refunded before its row is reached is not shipped, and its row says so', async () => {
  const { paid } = await orders(2)
  const { id } = await staff.read(paid.map(({ number }) => fileRow(number)))
  await staff.start(id)
  await merchantPost(shop, `orders/${paid[0]?.id}/refunds`)
  await shop.deps.jobs.runDue()
  expect(await parcelsOf(paid)).toEqual([0, 1])
  expect((await staff.rows(id)).map(({ state }) => state)).toEqual(['failed', 'shipped'])
})
