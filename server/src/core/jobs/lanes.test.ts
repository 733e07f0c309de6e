import { type TestDatabase, testClock, testDatabase } from '../../../testing'
import { contextAt, gate } from '../../../testing/jobs/job-fixtures'
import type { Job, Jobs, Lane } from '../system/system'
import { workersPerLane } from './lane'
import { postgresJobs } from './postgres-jobs'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

/**
 * Hangs as many jobs as a lane has workers, and begins one more job: of `lane`. Answers which jobs began before the hanging
 * ones were let go, once a job of the lane `upkeep`, which is scheduled last, was done.
 */
async function beginWhile(hanging: Lane, lane: Lane): Promise<string[]> {
  const began: string[] = []
  const allHang = gate()
  const released = gate()
  const ran = gate()
  const looked = gate()
  const kinds: [string, Job][] = [
    [
      'hang',
      {
        lane: hanging,
        prepare: async (_tx, subject) => subject,
        call: async (subject) => {
          began.push(`hang ${subject}`)
          if (began.length === workersPerLane) allHang.open()
          await released.opened
        },
        record: async () => undefined,
      },
    ],
    [
      'other',
      {
        lane,
        run: async () => {
          began.push('other')
          ran.open()
        },
      },
    ],
    ['look', { lane: 'upkeep', run: async () => looked.open() }],
  ]
  const clock = testClock()
  const jobs = postgresJobs({ db: database.db, clock, jobs: new Map(kinds), contextAt, onError: fail, pollMs: 1 })
  for (let worker = 0; worker < workersPerLane; worker++) await schedule(jobs, 'hang', String(worker))
  jobs.start()
  await allHang.opened
  await schedule(jobs, 'other', '')
  if (lane !== hanging) await ran.opened
  await schedule(jobs, 'look', '')
  await looked.opened
  // The workers of a lane begin their first jobs in any order.
  const before = [...began].sort()
  released.open()
  await ran.opened
  await jobs.stop()
  return before
}

const fail = (error: unknown) => {
  throw error
}
const schedule = (jobs: Jobs, kind: string, subject: string) =>
  database.db.transaction().execute((tx) => jobs.schedule(tx, kind, subject, testClock().now()))
const hangs = Array.from({ length: workersPerLane }, (_, worker) => `hang ${worker}`)

test('a service that hangs does not delay the jobs of other lanes', async () => {
  expect(await beginWhile('money', 'orders')).toEqual([...hangs, 'other'])
})

test('in the same lane it does, so the test above can fail', async () => {
  expect(await beginWhile('money', 'money')).toEqual(hangs)
})

test('once all that was due is settled, the jobs that a lane had taken are done too', async () => {
  const began = gate()
  const released = gate()
  const order: string[] = []
  const slow: Job = {
    lane: 'orders',
    run: async () => {
      began.open()
      await released.opened
      order.push('the job of the lane')
    },
  }
  const kinds = new Map([['slow', slow]])
  const jobs = postgresJobs({ db: database.db, clock: testClock(), jobs: kinds, contextAt, onError: fail, pollMs: 1 })
  await schedule(jobs, 'slow', '')
  jobs.start()
  await began.opened
  const all = jobs.settle().then(() => order.push('all that was due'))
  // Long enough for a run that does not wait: it plans, asks the database once and is done.
  for (let query = 0; query < 30; query++) await database.db.selectFrom('due_work').select('id').execute()
  released.open()
  await all
  await jobs.stop()
  expect(order).toEqual(['the job of the lane', 'all that was due'])
})
