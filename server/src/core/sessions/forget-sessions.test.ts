import { limits } from '@haoli/contract'
import { days, type TestApp, testApp } from '../../../testing'
import { expiredSessionDays } from './forget-sessions'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
})
afterAll(() => shop.close())

const nightly = async (after: number) => {
  await shop.clock.advance(after * days)
  await shop.deps.jobs.runDue()
}
const remembered = async () => (await shop.db.selectFrom('sessions').select('customer_id').execute()).length

test('a session is forgotten a month after it expired, and others stay', async () => {
  const gone = await shop.loginAs('phone-gone')
  await shop.deps.jobs.runDue()
  await nightly(limits.sessionDays + expiredSessionDays - 1)
  await shop.loginAs('phone-new')
  const answer = await shop.app.inject({ url: '/v1/me', headers: gone })
  expect(answer.json()).toMatchObject({ code: 'session_expired' })
  expect(await remembered()).toBe(2)
  await nightly(2)
  expect(await remembered()).toBe(1)
  expect((await shop.app.inject({ url: '/v1/me', headers: gone })).json()).toMatchObject({ code: 'unauthenticated' })
})
