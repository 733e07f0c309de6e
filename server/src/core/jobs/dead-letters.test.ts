import { randomUUID } from 'node:crypto'
import type { DeadLetter, PageOf } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { onlyErrors } from '../../../testing/jobs/expected-errors'
import { call, codeOf, type Shopper, shopper } from '../../../testing/orders/trade-fixtures'
import { systemsOf } from '../../systems'
import type { System } from '../system/system'

let shop: TestApp
let li: Shopper
let broken: boolean
let done: string[]
const planted: System = {
  name: 'planted',
  jobs: {
    wave: {
      lane: 'upkeep',
      tries: 2,
      async run(_tx, subject) {
        if (broken) throw new Error(`no arm for ${subject}`)
        done.push(subject)
      },
    },
  },
}
beforeAll(async () => {
  shop = await testApp({ systems: [...systemsOf('sandbox'), planted], onJobError: onlyErrors(/no arm for/) })
  li = await shopper(shop, 'phone-li')
})
beforeEach(async () => {
  broken = true
  done = []
  await shop.db.deleteFrom('due_work').where('kind', '=', 'wave').execute()
})
afterAll(() => shop.close())

const list = (query = '') => call<PageOf<DeadLetter>>(shop, shop.asMerchant, 'GET', `/v1/merchant/dead-letters${query}`)
const retry = (id: string | undefined, key: string = randomUUID()) =>
  call<DeadLetter>(shop, shop.asMerchant, 'POST', `/v1/merchant/dead-letters/${id}/retry`, undefined, key)

/** Lets jobs fail until they are given up, one after the other. */
async function giveUp(...subjects: string[]): Promise<void> {
  for (const subject of subjects) {
    await shop.db.transaction().execute((tx) => shop.deps.jobs.schedule(tx, 'wave', subject, shop.clock.now()))
    await shop.deps.jobs.runDue()
    await shop.clock.advance(30)
    await shop.deps.jobs.runDue()
  }
}

it('the merchant sees what was given up, with why and when', async () => {
  const started = shop.clock.now()
  await giveUp('left')
  expect((await list()).body).toEqual({
    items: [
      {
        id: expect.stringMatching(/^job_\d+$/),
        kind: 'wave',
        subjectId: 'left',
        attempts: 2,
        error: 'no arm for left',
        firstFailedAt: started.toISOString(),
        lastFailedAt: shop.clock.now().toISOString(),
      },
    ],
    nextCursor: null,
  })
})

it('in pages, the latest first', async () => {
  await giveUp('a', 'b', 'c')
  const { body: first } = await list('?limit=2')
  expect(first.items.map((letter) => letter.subjectId)).toEqual(['c', 'b'])
  const { body: second } = await list(`?limit=2&cursor=${first.nextCursor}`)
  expect(second.items.map((letter) => letter.subjectId)).toEqual(['a'])
  expect(second.nextCursor).toBeNull()
  expect(codeOf(await list('?cursor=nonsense'))).toBe('validation_failed')
})

it('one that is retried leaves the list and is done', async () => {
  await giveUp('left')
  const { items } = (await list()).body
  broken = false
  expect(await retry(items[0]?.id)).toEqual({ status: 200, body: items[0] })
  expect((await list()).body.items).toEqual([])
  await shop.deps.jobs.runDue()
  expect(done).toEqual(['left'])
})

it('one that fails again comes back at once, and goes on counting', async () => {
  await giveUp('left')
  const [before] = (await list()).body.items
  await shop.clock.advance(3_600)
  await retry(before?.id)
  await shop.deps.jobs.runDue()
  const lastFailedAt = shop.clock.now().toISOString()
  expect((await list()).body.items).toEqual([{ ...before, attempts: 3, lastFailedAt }])
})

it('a retry that is sent twice is one; of what is not there, or not dead, it is refused', async () => {
  await giveUp('left')
  const id = (await list()).body.items[0]?.id
  const key = randomUUID()
  expect(await retry(id, key)).toEqual(await retry(id, key))
  expect(codeOf(await retry(id))).toBe('not_found')
  expect(codeOf(await retry('job_0'))).toBe('not_found')
  expect(codeOf(await retry('left'))).toBe('not_found')
})

it('is for the merchant alone', async () => {
  expect((await call(shop, li.headers, 'GET', '/v1/merchant/dead-letters')).status).toBe(403)
  expect((await call(shop, li.headers, 'POST', '/v1/merchant/dead-letters/job_1/retry', undefined, 'k')).status).toBe(
    403,
  )
})
