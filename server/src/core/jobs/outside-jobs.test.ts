import { type TestDatabase, testClock, testDatabase } from '../../../testing'
import { contextAt, count, countedIn, gate } from '../../../testing/jobs/job-fixtures'
import type { Jobs, OutsideJob } from '../system/system'
import { postgresJobs } from './postgres-jobs'
import { claimSeconds } from './run-job'

let database: TestDatabase
let clock: ReturnType<typeof testClock>
let calls: string[]
beforeEach(async () => {
  database = await testDatabase()
  clock = testClock()
  calls = []
})
afterEach(() => database.close())

/** Asks a service that answers at once; what is recorded is counted. */
const plain: OutsideJob<string, string> = {
  prepare: async (_tx, subject) => subject,
  call: async (subject) => {
    calls.push(subject)
    return `answer to ${subject}`
  },
  record: (tx, { answer }, context) => count(tx, answer, context),
}
/** The service answers once `released` is opened, and tells by `asked` that it was asked. */
const hanging = (asked: { open(): void }, released: { opened: Promise<void> }): OutsideJob<string, string> => ({
  ...plain,
  call: async (subject, gateways) => {
    const answer = await plain.call(subject, gateways)
    asked.open()
    await released.opened
    return answer
  },
})

/** One process. */
const make = (job: OutsideJob, { tries = 3, callLimitMs = 60_000, errors = [] as unknown[] } = {}): Jobs =>
  postgresJobs({
    db: database.db,
    clock,
    contextAt,
    jobs: new Map([['ask', { lane: 'money', tries, ...job }]]),
    callLimitMs,
    onError: (error) => errors.push(error),
  })
const schedule = (jobs: Jobs, subject = 'a') =>
  database.db.transaction().execute((tx) => jobs.schedule(tx, 'ask', subject, clock.now()))
const queue = () => database.db.selectFrom('due_work').selectAll().execute()
const counted = () => countedIn(database.db)

test('what the service answers is recorded, and the job is gone', async () => {
  const jobs = make(plain)
  await schedule(jobs)
  expect(await jobs.runDue()).toBe(1)
  expect([calls, await counted(), await queue()]).toEqual([['a'], ['answer to a:1'], []])
})

test('where nothing is to be done any more nobody is asked', async () => {
  const jobs = make({ ...plain, prepare: async () => undefined })
  await schedule(jobs)
  expect(await jobs.runDue()).toBe(1)
  expect([calls, await queue()]).toEqual([[], []])
})

test.each(['prepare', 'call', 'record'] as const)(
  'a failure in %s is tried again, and leaves no effect',
  async (step) => {
    const errors: unknown[] = []
    let broken = true
    const job: OutsideJob = {
      async prepare(tx, subject, context) {
        if (broken) await count(tx, 'prepared', context)
        if (broken && step === 'prepare') throw new Error(step)
        return plain.prepare(tx, subject, context)
      },
      async call(subject, gateways) {
        if (broken && step === 'call') throw new Error(step)
        return plain.call(subject as string, gateways)
      },
      async record(tx, done, context) {
        await plain.record(tx, done as { prepared: string; answer: string }, context)
        if (broken && step === 'record') throw new Error(step)
      },
    }
    const jobs = make(job, { errors })
    await schedule(jobs)
    expect(await jobs.runDue()).toBe(0)
    expect(errors).toEqual([expect.objectContaining({ message: step })])
    expect(await queue()).toMatchObject([{ attempts: 1, last_error: step, claimed_until: null }])
    // What prepare wrote is committed before the call.
    expect(await counted()).toEqual(step === 'prepare' ? [] : ['prepared:1'])
    broken = false
    await clock.advance(30)
    expect(await jobs.runDue()).toBe(1)
    expect(await counted()).toContain('answer to a:1')
  },
)

test('a service that does not answer in time is a failure, and after the last try a dead letter', async () => {
  const errors: unknown[] = []
  const never = new Promise<never>(() => undefined)
  const jobs = make({ ...plain, call: () => never }, { callLimitMs: 1, tries: 2, errors })
  await schedule(jobs)
  await jobs.runDue()
  await clock.advance(30)
  await jobs.runDue()
  expect(await queue()).toMatchObject([{ attempts: 2, last_error: 'no answer within 1 ms', dead_at: clock.now() }])
  expect(errors).toHaveLength(2)
})

describe('while the service is asked', () => {
  const begin = async () => {
    const [asked, released] = [gate(), gate()]
    const first = make(hanging(asked, released))
    await schedule(first)
    const running = first.runDue()
    await asked.opened
    return { jobs: first, running, released }
  }

  test('no other process asks', async () => {
    const { running, released } = await begin()
    expect(await make(plain).runDue()).toBe(0)
    released.open()
    expect(await running).toBe(1)
    expect([calls, await counted()]).toEqual([['a'], ['answer to a:1']])
  })

  test('without the claim another would, so the test above can fail', async () => {
    const { running, released } = await begin()
    await database.db.updateTable('due_work').set({ claimed_until: null }).execute()
    expect(await make(plain).runDue()).toBe(1)
    released.open()
    await running
    expect(calls).toEqual(['a', 'a'])
  })

  test('the time of a claim runs out, as after a crash: another asks again, and one answer is recorded', async () => {
    const { running, released } = await begin()
    await clock.advance(claimSeconds - 1)
    expect(await make(plain).runDue()).toBe(0)
    await clock.advance(1)
    expect(await make(plain).runDue()).toBe(1)
    released.open()
    expect(await running).toBe(0)
    expect([calls, await counted(), await queue()]).toEqual([['a', 'a'], ['answer to a:1'], []])
  })

  test('it can be scheduled again, and is then asked once more', async () => {
    const { jobs, running, released } = await begin()
    await schedule(jobs)
    expect(await make(plain).runDue()).toBe(0)
    released.open()
    // The same runner takes it up again.
    expect(await running).toBe(2)
    expect([calls, await counted(), await queue()]).toEqual([['a', 'a'], ['answer to a:2'], []])
  })

  test('it cannot be cancelled: what the service was asked is recorded', async () => {
    const { jobs, running, released } = await begin()
    await database.db.transaction().execute((tx) => jobs.cancel(tx, 'ask', 'a'))
    released.open()
    expect(await running).toBe(1)
    expect(await counted()).toEqual(['answer to a:1'])
  })
})
