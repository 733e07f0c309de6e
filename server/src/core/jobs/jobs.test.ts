import { type TestDatabase, testClock, testDatabase } from '../../../testing'
import type { Context, JobHandler, Jobs } from '../system/system'
import { postgresJobs } from './postgres-jobs'

let database: TestDatabase
let clock: ReturnType<typeof testClock>
beforeEach(async () => {
  database = await testDatabase({ maxConnections: 12 })
  clock = testClock()
})
afterEach(() => database.close())

/** These handlers use only the time of their context. */
const contextAt = (now: Date) => ({ now }) as Context
const make = (handler?: JobHandler, onError: (error: unknown) => void = () => undefined): Jobs => {
  const handlers = new Map(handler && [['close_order', handler]])
  return postgresJobs({ db: database.db, clock, handlers, contextAt, onError, pollMs: 5 })
}
const inSeconds = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000)
const schedule = (jobs: Jobs, subject: string, seconds: number) =>
  database.db.transaction().execute((tx) => jobs.schedule(tx, 'close_order', subject, inSeconds(seconds)))
const queue = () => database.db.selectFrom('due_work').selectAll().orderBy('subject_id').execute()

/** A handler whose effect is a row that counts how often it was done. */
const count: JobHandler = async (tx, word) => {
  await tx
    .insertInto('search_words')
    .values({ word, searches: 1 })
    .onConflict((on) => on.column('word').doUpdateSet((eb) => ({ searches: eb('search_words.searches', '+', 1) })))
    .execute()
}
const counted = async () => {
  const rows = await database.db.selectFrom('search_words').selectAll().orderBy('word').execute()
  return rows.map(({ word, searches }) => `${word}:${searches}`)
}

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

test('a handler may schedule its own job again', async () => {
  const jobs: Jobs = make((tx, subject) => jobs.schedule(tx, 'close_order', subject, inSeconds(60)))
  await schedule(jobs, 'a', 0)
  expect(await jobs.runDue()).toBe(1)
  expect(await queue()).toMatchObject([{ subject_id: 'a', due_at: inSeconds(60) }])
})

test('start() runs jobs as they become due; stop() lets the running job finish and starts no other', async () => {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const began = new Promise<void>((resolve) => {
    const jobs = make(async (tx, subject, context) => {
      resolve()
      await released
      await count(tx, subject, context)
    })
    running = jobs
  })
  const jobs = running
  if (jobs === undefined) throw new Error('not made')
  jobs.start()
  await schedule(jobs, 'a', 0)
  await began
  const stopped = jobs.stop()
  release()
  await stopped
  expect(await counted()).toEqual(['a:1'])
  await schedule(jobs, 'b', 0)
  expect(await queue()).toMatchObject([{ subject_id: 'b' }])
})
let running: Jobs | undefined

test('polling continues after the database was unreachable', async () => {
  const errors: unknown[] = []
  let away = true
  const done = new Promise<void>((resolve) => {
    running = postgresJobs({
      db: database.db,
      clock,
      contextAt,
      handlers: new Map([['close_order', async () => resolve()]]),
      pollMs: 1,
      onError: (error) => {
        errors.push(error)
        away = false
      },
      beforePoll: async () => {
        if (away) throw new Error('away')
      },
    })
  })
  if (running === undefined) throw new Error('not made')
  await schedule(running, 'a', 0)
  running.start()
  await done
  await running.stop()
  expect(errors).toEqual([expect.objectContaining({ message: 'away' })])
})
