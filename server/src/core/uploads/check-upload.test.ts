import type { Upload } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { picture, upload } from '../../../testing/uploads/upload-fixtures'
import type { ContentCheckGateway, MediaVerdict } from '../gateways/content-check'

/** A content check like WeChat's: the verdict comes by notice, and asking tells nothing. */
const submitted: string[] = []
let answer: MediaVerdict = 'pending'
const check: ContentCheckGateway = {
  name: 'wechat',
  async submit({ path }) {
    submitted.push(path)
    return `trace-${submitted.length}`
  },
  ask: async () => answer,
  readNotice: async ({ trace = '' }, body) => ({ reference: trace, verdict: body === 'pass' ? 'good' : 'refused' }),
}
let shop: TestApp
let wang: Record<string, string>
beforeAll(async () => {
  shop = await testApp({ gateways: { contentCheck: check } })
  wang = await shop.loginAs('phone-wang')
})
beforeEach(() => {
  submitted.length = 0
  answer = 'pending'
})
afterAll(() => shop.close())

const minutesLater = async (minutes: number) => {
  await shop.clock.advance(minutes * 60)
  await shop.deps.jobs.runDue()
}
const given = async () => (await upload(shop, wang, await picture())).body.id
const stateOf = async (id: string) =>
  (await shop.app.inject({ url: `/v1/uploads/${id}`, headers: wang })).json<Upload>().state
const notify = async (trace: string, body: string) => {
  const url = `/v1/uploads/notifications/wechat?trace=${trace}`
  const headers = { 'content-type': 'text/xml' }
  return (await shop.app.inject({ method: 'POST', url, headers, body })).statusCode
}

test('a notice brings the verdict, which the first one decides; an unknown one changes nothing', async () => {
  const id = await given()
  await minutesLater(0)
  const served = await shop.app.inject({ url: submitted[0] ?? '' })
  expect([submitted.length, served.headers['content-type']]).toEqual([1, 'image/jpeg'])
  expect(await notify('trace-of-another', 'pass')).toBe(204)
  await minutesLater(20)
  expect([await stateOf(id), submitted.length]).toEqual(['checking', 1])
  expect([await notify('trace-1', 'pass'), await notify('trace-1', 'risky')]).toEqual([204, 204])
  expect(await stateOf(id)).toBe('good')
  await minutesLater(120)
  expect(submitted).toHaveLength(1)
})

test('what is not answered within an hour is submitted again, and then asked about', async () => {
  const id = await given()
  await minutesLater(0)
  await minutesLater(61)
  expect([await stateOf(id), submitted.length]).toEqual(['checking', 2])
  answer = 'refused'
  await minutesLater(1)
  expect([await stateOf(id), submitted.length]).toEqual(['refused', 2])
})
