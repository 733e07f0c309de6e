import { sql } from 'kysely'
import { type TestDatabase, testClock, testDatabase } from '../../../testing'
import { contextAt, count, countedIn, gate } from '../../../testing/jobs/job-fixtures'
import type { Job, JobHandler, Jobs } from '../system/system'
import { postgresJobs } from './postgres-jobs'

let database: TestDatabase
let clock: ReturnType<typeof testClock>
beforeEach(async () => {
  database = await testDatabase({ maxConnections: 12 })
  clock = testClock()
})
afterEach(() => database.close())

const make = (run?: JobHandler, onError: (error: unknown) => void = () => undefined, tries?: number): Jobs => {
  const job: Job | undefined = run && { lane: 'orders', run, ...(tries && { tries }) }
  const jobs = new Map(job && [['close_order', job]])
  return postgresJobs({ db: database.db, clock, jobs, contextAt, onError, pollMs: 5 })
}
const inSeconds = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000)
const schedule = (jobs: Jobs, subject: string, seconds: number) =>
  database.db.transaction().execute((tx) => jobs.schedule(tx, 'close_order', subject, inSeconds(seconds)))
const queue = () => database.db.selectFrom('due_work').selectAll().orderBy('subject_id').execute()

const counted = () => countedIn(database.db)

test('a job runs when it is due, not before, and once', async () => {
  const jobs = make(count)
  await schedule(jobs, 'a', 60)
  expect(await jobs.runDue()).toBe(0)
  await clock.advance(60)
  expect(await jobs.runDue()).toBe(1)
  expect(await jobs.runDue()).toBe(0)
  expect(await counted()).toEqual(['a:1'])
  expect(await queue()).toEqual([])
})

test('it survives a restart', async () => {
  await schedule(make(), 'a', 60)
  await clock.advance(60)
  expect(await make(count).runDue()).toBe(1)
  expect(await counted()).toEqual(['a:1'])
})

test('a process without the handler leaves the job to another', async () => {
  const jobs = make()
  await schedule(jobs, 'a', 0)
  expect(await jobs.runDue()).toBe(0)
  expect(await queue()).toHaveLength(1)
})

test('scheduling again changes the time; cancelling removes the job', async () => {
  const jobs = make(count)
  await schedule(jobs, 'a', 60)
  await schedule(jobs, 'a', 3600)
  await schedule(jobs, 'b', 60)
  await database.db.transaction().execute((tx) => jobs.cancel(tx, 'close_order', 'b'))
  await clock.advance(60)
  expect(await jobs.runDue()).toBe(0)
  expect(await queue()).toHaveLength(1)
})

test('a job scheduled in a transaction that fails is not in the queue', async () => {
  const jobs = make(count)
  const failing = database.db.transaction().execute(async (tx) => {
    await jobs.schedule(tx, 'close_order', 'a', clock.now())
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await queue()).toEqual([])
})

const subjects = Array.from({ length: 40 }, (_, i) => `s${String(i).padStart(2, '0')}`)
const once = subjects.map((subject) => `${subject}:1`)

test('five runners run each job once', async () => {
  const runners = Array.from({ length: 5 }, () => make(count))
  const [first] = runners
  if (first === undefined) throw new Error('no runner')
  for (const subject of subjects) await schedule(first, subject, 0)
  const done = await Promise.all(runners.map((runner) => runner.runDue()))
  expect(done.reduce((sum, n) => sum + n, 0)).toBe(subjects.length)
  expect(await counted()).toEqual(once)
})

test('without the lock, reading first and deleting later, jobs run more than once', async () => {
  const jobs = make()
  for (const subject of subjects) await schedule(jobs, subject, 0)
  // Everybody has read the queue before anybody deletes: the meeting that real runners have by chance.
  const read = await Promise.all(Array.from({ length: 5 }, queue))
  await Promise.all(
    read.map(async (rows) => {
      for (const { id, subject_id } of rows) {
        await database.db.transaction().execute((tx) => count(tx, subject_id, contextAt(clock.now())))
        await database.db.deleteFrom('due_work').where('id', '=', id).execute()
      }
    }),
  )
  expect(await counted()).toEqual(subjects.map((subject) => `${subject}:5`))
})

test('a job that fails is rolled back, reported, and retried at growing intervals', async () => {
  let broken = true
  const errors: unknown[] = []
  const jobs = make(
    async (tx, subject, context) => {
      await count(tx, subject, context)
      if (broken && subject === 'bad') throw new Error('out of order')
    },
    (error) => errors.push(error),
  )
  await schedule(jobs, 'bad', 0)
  await schedule(jobs, 'good', 1)
  await clock.advance(1)
  expect(await jobs.runDue()).toBe(1)
  expect(await counted()).toEqual(['good:1'])
  expect(errors).toEqual([expect.objectContaining({ message: 'out of order' })])
  expect(await queue()).toMatchObject([{ attempts: 1, last_error: 'out of order', due_at: inSeconds(30) }])

  await clock.advance(29)
  expect(await jobs.runDue()).toBe(0)
  expect(errors).toHaveLength(1)
  await clock.advance(1)
  await jobs.runDue()
  expect(await queue()).toMatchObject([{ attempts: 2, due_at: inSeconds(60) }])

  broken = false
  await clock.advance(60)
  expect(await jobs.runDue()).toBe(1)
  expect(await counted()).toEqual(['bad:1', 'good:1'])
})

test('a job that breaks its connection is postponed as well, and does not keep others from being done', async () => {
  const errors: unknown[] = []
  const jobs = make(
    async (tx, subject, context) => {
      await count(tx, subject, context)
      if (subject === 'bad') await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
    },
    (error) => errors.push(error),
  )
  await schedule(jobs, 'bad', 0)
  await schedule(jobs, 'good', 1)
  await clock.advance(1)
  expect(await jobs.runDue()).toBe(1)
  expect(await counted()).toEqual(['good:1'])
  expect(await queue()).toMatchObject([{ subject_id: 'bad', attempts: 1, due_at: inSeconds(30) }])
  expect(errors).toHaveLength(1)
})

test('a handler may schedule its own job again', async () => {
  const jobs: Jobs = make((tx, subject) => jobs.schedule(tx, 'close_order', subject, inSeconds(60)))
  await schedule(jobs, 'a', 0)
  expect(await jobs.runDue()).toBe(1)
  expect(await queue()).toMatchObject([{ subject_id: 'a', due_at: inSeconds(60) }])
})

test('start() runs jobs as they become due; stop() lets the running job finish and starts no other', async () => {
  const began = gate()
  const released = gate()
  const jobs = make(async (tx, subject, context) => {
    began.open()
    await released.opened
    await count(tx, subject, context)
  })
  jobs.start()
  await schedule(jobs, 'a', 0)
  await began.opened
  const stopped = jobs.stop()
  released.open()
  await stopped
  expect(await counted()).toEqual(['a:1'])
  await schedule(jobs, 'b', 0)
  expect(await queue()).toMatchObject([{ subject_id: 'b' }])
})

test('polling continues after the database was unreachable', async () => {
  const errors: unknown[] = []
  const done = gate()
  let away = true
  const jobs = postgresJobs({
    db: database.db,
    clock,
    contextAt,
    jobs: new Map([['close_order', { lane: 'orders', run: async () => done.open() }]]),
    pollMs: 1,
    onError: (error) => {
      errors.push(error)
      away = false
    },
    beforePoll: async () => {
      if (away) throw new Error('away')
    },
  })
  await schedule(jobs, 'a', 0)
  jobs.start()
  await done.opened
  await jobs.stop()
  expect(errors).toEqual([expect.objectContaining({ message: 'away' })])
})

describe('a job that fails as often as it may', () => {
  const fail = () => Promise.reject(new Error('no such order'))
  const failUntilDead = async (jobs: Jobs) => {
    await schedule(jobs, 'a', 0)
    for (const seconds of [0, 30, 60]) {
      await clock.advance(seconds)
      await jobs.runDue()
    }
  }

  test('is kept with its error and its times, told of, and not run any more', async () => {
    const started = clock.now()
    const told: unknown[] = []
    const jobs = postgresJobs({
      db: database.db,
      clock,
      contextAt,
      jobs: new Map([['close_order', { lane: 'orders', tries: 3, run: fail }]]),
      onError: (_error, job) => told.push(job),
    })
    await failUntilDead(jobs)
    const letter = { attempts: 3, last_error: 'no such order', first_failed_at: started, dead_at: inSeconds(0) }
    expect(await queue()).toMatchObject([letter])
    expect(told).toEqual(
      [1, 2, 3].map((attempts) => ({ kind: 'close_order', subjectId: 'a', attempts, dead: attempts === 3 })),
    )
    await clock.advance(1_000_000)
    await jobs.runDue()
    expect(await queue()).toMatchObject([letter])
  })

  test('has twelve tries where its kind says nothing, a little over fourteen hours', async () => {
    const jobs = make(fail)
    await schedule(jobs, 'a', 0)
    for (;;) {
      await jobs.runDue()
      const [row] = await queue()
      if (!row) throw new Error('the job has gone')
      if (row.dead_at) break
      await clock.advance((row.due_at.getTime() - clock.now().getTime()) / 1000)
    }
    const [row] = await queue()
    expect(row?.attempts).toBe(12)
    expect((Number(row?.dead_at) - Number(row?.first_failed_at)) / 3_600_000).toBeCloseTo(14.525)
  })

  test('starts anew where it is scheduled again', async () => {
    await failUntilDead(make(fail, undefined, 3))
    await schedule(make(), 'a', 0)
    expect(await queue()).toMatchObject([{ attempts: 0, last_error: null, first_failed_at: null, dead_at: null }])
    expect(await make(count).runDue()).toBe(1)
    expect(await counted()).toEqual(['a:1'])
  })

  test('can be cancelled', async () => {
    await failUntilDead(make(fail, undefined, 3))
    await database.db.transaction().execute((tx) => make().cancel(tx, 'close_order', 'a'))
    expect(await queue()).toEqual([])
  })
})
