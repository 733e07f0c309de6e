import { type TestDatabase, testClock, testDatabase } from '../../../testing'
import type { DueHandler, DueWork } from './jobs'
import { postgresDueWork } from './postgres-jobs'

let database: TestDatabase
let clock: ReturnType<typeof testClock>
beforeEach(async () => {
  database = await testDatabase({ maxConnections: 12 })
  clock = testClock()
})
afterEach(() => database.close())

const make = (handler?: DueHandler, onError: (error: unknown) => void = () => undefined): DueWork => {
  const due = postgresDueWork({ db: database.db, clock, onError, pollMs: 5 })
  if (handler) due.handle('close_order', handler)
  return due
}
const inSeconds = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000)
const schedule = (due: DueWork, subject: string, seconds: number) =>
  database.db.transaction().execute((tx) => due.schedule(tx, 'close_order', subject, inSeconds(seconds)))
const queue = () => database.db.selectFrom('due_work').selectAll().orderBy('subject_id').execute()

/** A handler whose effect is a row that counts how often it was done. */
const count: DueHandler = async (tx, word) => {
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

test('work is done when it is due, not before, and once', async () => {
  const due = make(count)
  await schedule(due, 'a', 60)
  expect(await due.runDue()).toBe(0)
  await clock.advance(60)
  expect(await due.runDue()).toBe(1)
  expect(await due.runDue()).toBe(0)
  expect(await counted()).toEqual(['a:1'])
  expect(await queue()).toEqual([])
})

test('it survives a restart', async () => {
  await schedule(make(), 'a', 60)
  await clock.advance(60)
  expect(await make(count).runDue()).toBe(1)
  expect(await counted()).toEqual(['a:1'])
})

test('a process without the handler leaves the work to another', async () => {
  const due = make()
  await schedule(due, 'a', 0)
  expect(await due.runDue()).toBe(0)
  expect(await queue()).toHaveLength(1)
})

test('scheduling again moves it; cancelling takes it away', async () => {
  const due = make(count)
  await schedule(due, 'a', 60)
  await schedule(due, 'a', 3600)
  await schedule(due, 'b', 60)
  await database.db.transaction().execute((tx) => due.cancel(tx, 'close_order', 'b'))
  await clock.advance(60)
  expect(await due.runDue()).toBe(0)
  expect(await queue()).toHaveLength(1)
})

test('what is scheduled in a transaction that fails is not in the queue', async () => {
  const due = make(count)
  const failing = database.db.transaction().execute(async (tx) => {
    await due.schedule(tx, 'close_order', 'a', clock.now())
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await queue()).toEqual([])
})

const subjects = Array.from({ length: 40 }, (_, i) => `s${String(i).padStart(2, '0')}`)
const once = subjects.map((subject) => `${subject}:1`)

test('five runners do each piece once', async () => {
  const runners = Array.from({ length: 5 }, () => make(count))
  const [first] = runners
  if (first === undefined) throw new Error('no runner')
  for (const subject of subjects) await schedule(first, subject, 0)
  const done = await Promise.all(runners.map((runner) => runner.runDue()))
  expect(done.reduce((sum, n) => sum + n, 0)).toBe(subjects.length)
  expect(await counted()).toEqual(once)
})

test('the naive way, reading first and deleting later, does pieces more than once', async () => {
  const due = make()
  for (const subject of subjects) await schedule(due, subject, 0)
  // Everybody has read the queue before anybody deletes: the meeting that real runners have by chance.
  const read = await Promise.all(Array.from({ length: 5 }, queue))
  await Promise.all(
    read.map(async (rows) => {
      for (const { id, subject_id } of rows) {
        await database.db.transaction().execute((tx) => count(tx, subject_id, clock.now()))
        await database.db.deleteFrom('due_work').where('id', '=', id).execute()
      }
    }),
  )
  expect(await counted()).toEqual(subjects.map((subject) => `${subject}:5`))
})

test('a failure undoes its effect, is told, and is tried again later and later', async () => {
  let broken = true
  const errors: unknown[] = []
  const due = make(
    async (tx, subject, now) => {
      await count(tx, subject, now)
      if (broken && subject === 'bad') throw new Error('out of order')
    },
    (error) => errors.push(error),
  )
  await schedule(due, 'bad', 0)
  await schedule(due, 'good', 1)
  await clock.advance(1)
  expect(await due.runDue()).toBe(1)
  expect(await counted()).toEqual(['good:1'])
  expect(errors).toEqual([expect.objectContaining({ message: 'out of order' })])
  expect(await queue()).toMatchObject([{ attempts: 1, last_error: 'out of order', due_at: inSeconds(30) }])

  await clock.advance(29)
  expect(await due.runDue()).toBe(0)
  expect(errors).toHaveLength(1)
  await clock.advance(1)
  await due.runDue()
  expect(await queue()).toMatchObject([{ attempts: 2, due_at: inSeconds(60) }])

  broken = false
  await clock.advance(60)
  expect(await due.runDue()).toBe(1)
  expect(await counted()).toEqual(['bad:1', 'good:1'])
})

test('a handler may put the same work into the queue anew', async () => {
  const due: DueWork = make((tx, subject) => due.schedule(tx, 'close_order', subject, inSeconds(60)))
  await schedule(due, 'a', 0)
  expect(await due.runDue()).toBe(1)
  expect(await queue()).toMatchObject([{ subject_id: 'a', due_at: inSeconds(60) }])
})

test('started, it does by itself what falls due; stopped, it finishes the piece at hand and no other', async () => {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const began = new Promise<void>((resolve) => {
    const due = make(async (tx, subject, now) => {
      resolve()
      await released
      await count(tx, subject, now)
    })
    running = due
  })
  const due = running
  if (due === undefined) throw new Error('not made')
  due.start()
  await schedule(due, 'a', 0)
  await began
  const stopped = due.stop()
  release()
  await stopped
  expect(await counted()).toEqual(['a:1'])
  await schedule(due, 'b', 0)
  expect(await queue()).toMatchObject([{ subject_id: 'b' }])
})
let running: DueWork | undefined

test('polling goes on after the database was away', async () => {
  const errors: unknown[] = []
  let away = true
  const done = new Promise<void>((resolve) => {
    const due = postgresDueWork({
      db: database.db,
      clock,
      pollMs: 1,
      onError: (error) => {
        errors.push(error)
        away = false
      },
      beforePoll: async () => {
        if (away) throw new Error('away')
      },
    })
    due.handle('close_order', async () => resolve())
    running = due
  })
  if (running === undefined) throw new Error('not made')
  await schedule(running, 'a', 0)
  running.start()
  await done
  await running.stop()
  expect(errors).toEqual([expect.objectContaining({ message: 'away' })])
})
