import type { PageOf, Task, TaskRow } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { onlyErrors } from '../../../testing/jobs/expected-errors'
import { call, codeOf } from '../../../testing/orders/trade-fixtures'
import { plantedTasks, rowsDone } from '../../../testing/tasks/planted-tasks'
import { systemsOf } from '../../systems'
import { startTask, type WantedTask } from './start-task'
import { taskSetting } from './task-setting'

let shop: TestApp
type Headers = Record<string, string>
let operations: Headers
let service: Headers
let owner: Headers
beforeAll(async () => {
  shop = await testApp({ systems: [...systemsOf('sandbox'), plantedTasks], onJobError: onlyErrors(/no arm/) })
  operations = await shop.loginWith('operations')
  service = await shop.loginWith('service')
  owner = await shop.loginWith('owner')
})
beforeEach(async () => {
  await shop.db.deleteFrom('due_work').execute()
  await shop.db.deleteFrom('sandbox_values').execute()
})
afterAll(() => shop.close())

async function start(wanted: WantedTask, headers = operations): Promise<string> {
  const { id } = (await shop.app.inject({ url: '/v1/me', headers })).json()
  const context = shop.deps.newContext({ kind: 'person', id, roles: new Set(['operations']) })
  return shop.db.transaction().execute((tx) => startTask(tx, wanted, context))
}
const wave = (...rows: string[]) => start({ kind: 'wave', input: { by: 'hand' }, rows })
const spell = (...words: string[]) => start({ kind: 'spell', input: words })
const task = async (id: string, headers = operations) =>
  (await call<Task>(shop, headers, 'GET', `/v1/merchant/tasks/${id}`)).body
const rowsOf = async (id: string, query = '') =>
  (await call<PageOf<TaskRow>>(shop, operations, 'GET', `/v1/merchant/tasks/${id}/rows${query}`)).body
const stop = (id: string, key = 'k') =>
  call<Task>(shop, operations, 'POST', `/v1/merchant/tasks/${id}/stop`, undefined, `${id} ${key}`)
const file = (id: string, headers = operations) => shop.app.inject({ url: `/v1/merchant/tasks/${id}/file`, headers })

test('each row has a result, and one that fails keeps nothing and does not stop the others', async () => {
  const id = await wave('a', 'nobody', 'b')
  expect(await task(id)).toMatchObject({ state: 'waiting', done: 0, failed: 0, total: 3, hasRows: true, file: null })
  await shop.deps.jobs.runDue()
  expect(await task(id)).toMatchObject({ state: 'done', done: 3, failed: 1, endedAt: shop.clock.now().toISOString() })
  expect(await rowsDone(shop.db)).toEqual(['a:1', 'b:1'])
  const ok = { state: 'ok', code: null, message: null }
  const failed = { state: 'failed', code: 'not_found', message: 'row 2: no such person', objectId: null }
  expect((await rowsOf(id)).items).toEqual([
    { position: 1, input: 'a', ...ok, objectId: 'wave_a' },
    { position: 2, input: 'nobody', ...failed },
    { position: 3, input: 'b', ...ok, objectId: 'wave_b' },
  ])
  expect((await rowsOf(id, '?state=failed')).items).toHaveLength(1)
  const first = await rowsOf(id, '?limit=2')
  expect((await rowsOf(id, `?cursor=${first.nextCursor}`)).items).toMatchObject([{ position: 3 }])
})

test('the rows that failed are a file', async () => {
  const id = await wave('a', 'nobody', 'b', 'nobody')
  await shop.deps.jobs.runDue()
  const failures = async (headers = operations) =>
    shop.app.inject({ url: `/v1/merchant/tasks/${id}/failures`, headers })
  expect((await failures()).body).toBe(
    '\uFEFFrow,code,message\r\n2,not_found,row 2: no such person\r\n4,not_found,row 4: no such person\r\n',
  )
  expect((await failures(service)).statusCode).toBe(404)
})

test('one without rows is done at once', async () => {
  const id = await wave()
  await shop.deps.jobs.runDue()
  expect(await task(id)).toMatchObject({ state: 'done', done: 0, total: 0 })
})

test('it is seen by who asked for it, and by owners', async () => {
  const id = await wave('a')
  const idsOf = async (headers: Headers, query = '') =>
    (await call<PageOf<Task>>(shop, headers, 'GET', `/v1/merchant/tasks${query}`)).body.items.map((one) => one.id)
  expect(await idsOf(operations, '?state=open')).toEqual([id])
  expect(await idsOf(owner)).toContain(id)
  expect(await idsOf(service)).toEqual([])
  for (const path of ['', '/rows', '/file']) {
    expect(codeOf(await call(shop, service, 'GET', `/v1/merchant/tasks/${id}${path}`))).toBe('not_found')
  }
  expect(codeOf(await call(shop, service, 'POST', `/v1/merchant/tasks/${id}/stop`, undefined, id))).toBe('not_found')
  expect(await task(id, owner)).toMatchObject({ id, askedBy: { kind: 'person', name: expect.any(String) } })
  await shop.deps.jobs.runDue()
  expect(await idsOf(operations, '?state=open')).toEqual([])
})

test('stopped, it keeps what is done and does no more; one that has ended is not stopped', async () => {
  const id = await wave('a', 'b', 'c')
  expect((await stop(id)).body).toMatchObject({ state: 'stopped', done: 0 })
  await shop.deps.jobs.runDue()
  expect(await rowsDone(shop.db)).toEqual([])
  expect(await task(id)).toMatchObject({ state: 'stopped', done: 0 })
  expect(codeOf(await stop(id, 'again'))).toBe('task_state_conflict')
})

test('what no row explains is tried again, then given up; its dead letter, retried, goes on', async () => {
  const id = await wave('a', 'b', 'broken', 'c')
  for (let tries = 0; tries < 5; tries++) {
    await shop.deps.jobs.runDue()
    await shop.clock.advance(3_600)
  }
  expect(await task(id)).toMatchObject({ state: 'failed', done: 2, failed: 0 })
  await shop.db.updateTable('task_rows').set({ input: '"d"' }).where('position', '=', 3).execute()
  const letter = await shop.db
    .selectFrom('due_work')
    .select('id')
    .where('subject_id', '=', id)
    .executeTakeFirstOrThrow()
  await call(shop, shop.asMerchant, 'POST', `/v1/merchant/dead-letters/job_${letter.id}/retry`, undefined, id)
  await shop.deps.jobs.runDue()
  expect(await task(id)).toMatchObject({ state: 'done', done: 4 })
  expect(await rowsDone(shop.db)).toEqual(['a:1', 'b:1', 'c:1', 'd:1'])
})

test('a file is saved by who asked for it and owners, until its time is over', async () => {
  const id = await spell('a', 'b', 'c')
  expect((await file(id)).statusCode).toBe(404)
  await shop.deps.jobs.runDue()
  expect(await task(id)).toMatchObject({ state: 'done', done: 3, total: 3, file: { name: 'words.csv', bytes: 5 } })
  const saved = await file(id, owner)
  expect([saved.body, saved.headers['content-type'], saved.headers['content-disposition']]).toEqual([
    'a\nb\nc',
    'text/csv',
    'attachment; filename="words.csv"',
  ])
  expect((await file(id, service)).statusCode).toBe(404)
  expect(await shop.db.selectFrom('task_parts').selectAll().execute()).toEqual([])
  await shop.clock.advance(taskSetting.initial.fileDays * days)
  expect((await file(id)).json()).toMatchObject({ status: 410, code: 'task_file_expired' })
  expect((await task(id)).file).toMatchObject({ expired: true })
  await shop.deps.jobs.runDue()
  expect(await shop.db.selectFrom('tasks').select('stored_as').where('id', '=', id).execute()).toEqual([
    { stored_as: null },
  ])
})

test('long after its end it is forgotten', async () => {
  const id = await wave('a')
  await shop.deps.jobs.runDue()
  await shop.clock.advance(taskSetting.initial.keepDays * days)
  const { jobs } = shop.deps
  await shop.db.transaction().execute((tx) => jobs.schedule(tx, 'forget_tasks', '', shop.clock.now()))
  await jobs.runDue()
  expect((await task(id)).id).toBeUndefined()
  expect(await shop.db.selectFrom('task_rows').selectAll().where('task_id', '=', id).execute()).toEqual([])
})
