import { type TestDatabase, testDatabase } from '../../testing'
import { sandboxClock } from './sandbox-clock'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const aheadOf = (clock: { now(): Date }) => Math.round((clock.now().getTime() - Date.now()) / 60_000)

test('it starts with the real time, adds up, survives a restart and is shared', async () => {
  const first = await sandboxClock(database.db)
  const second = await sandboxClock(database.db)
  expect(aheadOf(first)).toBe(0)
  await first.advance(30 * 60)
  await Promise.all([first.advance(10 * 60), second.advance(20 * 60)])
  await first.refresh()
  await second.refresh()
  expect([aheadOf(first), aheadOf(second)]).toEqual([60, 60])
  expect(aheadOf(await sandboxClock(database.db))).toBe(60)
})
