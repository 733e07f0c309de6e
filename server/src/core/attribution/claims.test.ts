import type { Problem, Visit } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { lockWaits } from '../../../testing/lock-waits'
import { addGoods, lineOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import type { Tx } from '../../platform/database/db'
import { systemsOf } from '../../systems'
import { nobody } from '../actors/actor'
import type { ShopEvents } from '../system/events'
import type { System } from '../system/system'
import { claimAfterLogin, claimVisit } from './claim-visit'

type Identified = ShopEvents['visit.identified']

/** What was told in the transaction of each event, and after its commit. */
let told: Identified[] = []
let toldAfterwards: unknown[] = []
let refuse = false
const listening: System = {
  name: 'listening',
  reactions: {
    'visit.identified': async (_tx, event) => {
      if (refuse) throw new Error('no')
      told.push(event)
    },
  },
  afterwards: { 'visit.identified': async (_tx, event, { now }) => void toldAfterwards.push([event, now]) },
}

let shop: TestApp
let li: Shopper
let wang: Shopper
let sku: string
beforeAll(async () => {
  shop = await testApp({ systems: [...systemsOf('sandbox'), listening] })
  li = await shopper(shop, 'phone-li')
  wang = await shopper(shop, 'phone-wang')
  sku = await addGoods(shop.db, { id: 'seen-in-moments', priceFen: 8_000, stock: 9 })
})
beforeEach(() => {
  told = []
  toldAfterwards = []
  refuse = false
})
afterAll(() => shop.close())

const card = { scene: 1007, path: 'shop/pages/product/index', channel: 'share_card', promoter: 'prm_1' }
const visit = async (headers = {}) =>
  (await shop.app.inject({ method: 'POST', url: '/v1/visits', headers, body: card })).json<Visit>().id
async function claim({ headers }: Shopper, visitId: string) {
  const answer = await shop.app.inject({ method: 'POST', url: `/v1/visits/${visitId}/claim`, headers })
  return { status: answer.statusCode, problem: answer.body && answer.json<Problem>() }
}
const ownerOf = async (id: string) =>
  (await shop.db.selectFrom('visits').select('customer_id').where('id', '=', id).executeTakeFirstOrThrow()).customer_id
const identified = (visitId: string, who: Shopper): Identified => ({
  visitId,
  customerId: who.id,
  entrance: 'chat',
  marks: { channel: 'share_card', promoter: 'prm_1' },
  isKept: false,
  at: shop.clock.now().toISOString(),
})

test('a visit from before a login becomes the customer’s, which is told once however often it is claimed', async () => {
  const visitId = await visit()
  expect(told).toEqual([])
  await shop.clock.advance(60)
  for (let times = 0; times < 2; times += 1) expect((await claim(li, visitId)).status).toBe(204)
  expect(await ownerOf(visitId)).toBe(li.id)
  expect(told).toEqual([identified(visitId, li)])
})

test('a visit of somebody who is logged in is told at once, and claiming it tells nothing more', async () => {
  const visitId = await visit(li.headers)
  expect(told).toEqual([identified(visitId, li)])
  expect((await claim(li, visitId)).status).toBe(204)
  expect(told).toHaveLength(1)
})

test('an order that names a visit of nobody’s takes it, and names one of its owner’s without telling it again', async () => {
  const visitId = await visit()
  const placed = await li.order(lineOf(sku), { visitId })
  expect(placed.status).toBe(201)
  expect(told).toEqual([identified(visitId, li)])
  await li.order(lineOf(sku), { visitId })
  expect(told).toHaveLength(1)
})

test('a visit that another has taken is refused like one that does not exist, and stays theirs', async () => {
  const visitId = await visit(li.headers)
  const theirs = await claim(wang, visitId)
  expect(theirs).toMatchObject({ status: 404, problem: { code: 'not_found', param: '/visitId' } })
  const { requestId: _, ...none } = (await claim(wang, 'vst_nothing')).problem as Problem
  expect(theirs.problem).toMatchObject(none)
  expect(await ownerOf(visitId)).toBe(li.id)
  expect(told).toHaveLength(1)
})

test('where a reaction fails the visit stays nobody’s, and may be claimed later', async () => {
  const visitId = await visit()
  refuse = true
  expect((await claim(li, visitId)).status).toBe(500)
  expect(await ownerOf(visitId)).toBeNull()
  refuse = false
  expect((await claim(wang, visitId)).status).toBe(204)
})

test('a system may also hear of it after the commit, though it is about no order', async () => {
  await shop.deps.jobs.runDue()
  toldAfterwards = []
  const at = shop.clock.now()
  const visitId = await visit(li.headers)
  expect(toldAfterwards).toEqual([])
  await shop.clock.advance(5)
  await shop.deps.jobs.runDue()
  expect(toldAfterwards).toEqual([[{ ...identified(visitId, li), at: at.toISOString() }, at]])
})

describe('of two who claim a visit at once', () => {
  type Way = (tx: Tx, customerId: string, visitId: string) => Promise<unknown>
  const ours: Way = (tx, customerId, visitId) => claimAfterLogin(tx, customerId, visitId, shop.deps.newContext(nobody))
  /** The wrong way: looks whose it is before it writes. */
  const naive: Way = async (tx, customerId, visitId) => {
    const found = await tx.selectFrom('visits').selectAll().where('id', '=', visitId).executeTakeFirstOrThrow()
    if (found.customer_id !== null) throw new Error('taken')
    await tx.updateTable('visits').set({ customer_id: customerId }).where('id', '=', visitId).execute()
  }

  /** `first` claims it, and commits once `second` waits for that or is done. Answers how many have it. */
  async function winners(way: Way, first: string, second: string): Promise<number> {
    const visitId = await visit()
    let running: Promise<unknown> | undefined
    await shop.db.transaction().execute(async (tx) => {
      await way(tx, first, visitId)
      let ended = false
      running = shop.db
        .transaction()
        .execute((other) => way(other, second, visitId))
        .then(
          () => true,
          () => false,
        )
        .finally(() => {
          ended = true
        })
      while (!ended && (await lockWaits(shop.db)) === 0);
    })
    return 1 + Number(await running)
  }

  it('one gets it', async () => {
    expect(await winners(ours, li.id, wang.id)).toBe(1)
    expect(told.map(({ customerId }) => customerId)).toEqual([li.id])
  })

  it('both are told that it is theirs where the owner is looked up first, so the test above can fail', async () => {
    expect(await winners(naive, li.id, wang.id)).toBe(2)
  })

  it('who has it hears of it once, also without the lock of their row', async () => {
    const unlocked: Way = (tx, customerId, visitId) => claimVisit(tx, customerId, visitId, shop.deps.newContext(nobody))
    expect(await winners(unlocked, li.id, li.id)).toBe(2)
    expect(told).toHaveLength(1)
  })
})
