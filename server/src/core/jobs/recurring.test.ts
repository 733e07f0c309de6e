import { days, hours, type TestDatabase, testClock, testDatabase } from '../../../testing'
import { contextAt } from '../../../testing/jobs/job-fixtures'
import type { JobHandler } from '../system/system'
import { postgresJobs } from './postgres-jobs'

let database: TestDatabase
let clock: ReturnType<typeof testClock>
let done: string[]
beforeEach(async () => {
  database = await testDatabase({ maxConnections: 12 })
  // 10:00 on 2 March in China.
  clock = testClock()
  done = []
})
afterEach(() => database.close())

const note: JobHandler = async (_tx, occurrence) => void done.push(occurrence)
/** A process that sweeps at three in the morning. */
const make = (run: JobHandler = note) =>
  postgresJobs({
    db: database.db,
    clock,
    contextAt,
    jobs: new Map([['sweep', { lane: 'upkeep', tries: 2, repeats: { dailyAt: '03:00' }, run }]]),
    onError: () => undefined,
  })
const queue = () =>
  database.db.selectFrom('due_work').select(['subject_id', 'due_at', 'dead_at']).orderBy('subject_id').execute()
const third = '2026-03-02T19:00:00.000Z'
const fourth = '2026-03-03T19:00:00.000Z'
const planned = (occurrence: string) => ({ subject_id: occurrence, due_at: new Date(occurrence), dead_at: null })

test('it is in the table before its time, is done at its time, and is then planned for the next', async () => {
  const jobs = make()
  expect(await jobs.runDue()).toBe(0)
  expect(await queue()).toEqual([planned(third)])
  await clock.advance(17 * hours - 1)
  expect(await jobs.runDue()).toBe(0)
  await clock.advance(1)
  expect(await jobs.runDue()).toBe(1)
  expect(await jobs.runDue()).toBe(0)
  expect([done, await queue()]).toEqual([[third], [planned(fourth)]])
})

test('five processes do each occurrence once', async () => {
  const processes = Array.from({ length: 5 }, () => make())
  for (let day = 0; day < 3; day++) {
    await Promise.all(processes.map((one) => one.runDue()))
    await clock.advance(1 * days)
  }
  await Promise.all(processes.map((one) => one.runDue()))
  expect(done).toEqual([third, fourth, '2026-03-04T19:00:00.000Z'])
  expect(await queue()).toHaveLength(1)
})

test('planned under names of their own they do it five times, so the test above can fail', async () => {
  const processes = Array.from({ length: 5 }, () => make())
  const mine = (process: number) => ({ kind: 'sweep', subject_id: `${third} ${process}`, due_at: new Date(third) })
  await database.db
    .insertInto('due_work')
    .values(processes.map((_, process) => mine(process)))
    .execute()
  await clock.advance(1 * days)
  await Promise.all(processes.map((one) => one.runDue()))
  expect(done).toHaveLength(5)
})

test('after ten days in which nobody ran it is done once', async () => {
  await make().runDue()
  await clock.advance(10 * days)
  const restarted = make()
  expect(await restarted.runDue()).toBe(1)
  expect([done, await queue()]).toEqual([[third], [planned('2026-03-12T19:00:00.000Z')]])
})

test('an occurrence that fails for good is a dead letter, and the next comes all the same', async () => {
  const jobs = make(() => Promise.reject(new Error('full')))
  await jobs.runDue()
  await clock.advance(17 * hours)
  await jobs.runDue()
  await clock.advance(30)
  await jobs.runDue()
  expect(await queue()).toEqual([
    { ...planned(third), due_at: expect.any(Date), dead_at: clock.now() },
    planned(fourth),
  ])
  await clock.advance(1 * days)
  expect(await make().runDue()).toBe(1)
  expect(done).toEqual([fourth])
})
