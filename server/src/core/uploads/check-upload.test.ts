import type { DeadLetter, PageOf, Upload } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { call } from '../../../testing/orders/trade-fixtures'
import { picture, upload } from '../../../testing/uploads/upload-fixtures'
import type { ContentCheckGateway, MediaVerdict } from '../gateways/content-check'

/** A content check like WeChat's: it tells the verdict by itself, and asking brings nothing. */
const submitted: string[] = []
let answer: MediaVerdict = 'pending'
let beforeItAnswers: (reference: string) => Promise<void>
const check: ContentCheckGateway = {
  name: 'wechat',
  async submit({ path }) {
    submitted.push(path)
    const reference = `trace-${submitted.length}`
    await beforeItAnswers(reference)
    return reference
  },
  ask: async () => answer,
  readResult: async ({ trace = '' }, body) => ({ reference: trace, verdict: body === 'pass' ? 'good' : 'refused' }),
}
let shop: TestApp
let wang: Record<string, string>
beforeAll(async () => {
  shop = await testApp({ gateways: { contentCheck: check } })
  wang = await shop.loginAs('phone-wang')
})
beforeEach(async () => {
  await shop.db.deleteFrom('uploads').execute()
  submitted.length = 0
  answer = 'pending'
  beforeItAnswers = async () => undefined
})
afterAll(() => shop.close())

const minutesLater = async (minutes: number) => {
  await shop.clock.advance(minutes * 60)
  await shop.deps.jobs.runDue()
}
const given = async () => (await upload(shop, wang, await picture())).body.id
const stateOf = async (id: string) =>
  (await shop.app.inject({ url: `/v1/uploads/${id}`, headers: wang })).json<Upload>().state
const tell = async (trace: string, body: string) => {
  const url = `/v1/uploads/notifications/wechat?trace=${trace}`
  const headers = { 'content-type': 'text/xml' }
  return (await shop.app.inject({ method: 'POST', url, headers, body })).statusCode
}

test('the service tells the verdict, and the first one decides; of an unknown reference it is to tell again', async () => {
  const id = await given()
  await minutesLater(0)
  const served = await shop.app.inject({ url: submitted[0] ?? '' })
  expect([submitted.length, served.headers]).toEqual([
    1,
    expect.objectContaining({
      'content-type': 'image/jpeg',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringMatching(/^private, max-age=\d+$/),
    }),
  ])
  expect(await tell('trace-of-another', 'pass')).toBe(404)
  await minutesLater(20)
  expect([await stateOf(id), submitted.length]).toEqual(['checking', 1])
  expect([await tell('trace-1', 'pass'), await tell('trace-1', 'risky')]).toEqual([204, 204])
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

test('a verdict that comes before its reference is taken when it is told again', async () => {
  const id = await given()
  const statuses: number[] = []
  beforeItAnswers = async (reference) => {
    statuses.push(await tell(reference, 'pass'))
  }
  await minutesLater(0)
  expect([await stateOf(id), statuses]).toEqual(['checking', [404]])
  expect([await tell('trace-1', 'pass'), await stateOf(id)]).toEqual([204, 'good'])
})

test('what never has a verdict is submitted again five times and then left to a person, who may try once more', async () => {
  const id = await given()
  const letters = async () => {
    const { items } = (await call<PageOf<DeadLetter>>(shop, shop.asMerchant, 'GET', '/v1/merchant/dead-letters')).body
    return items.filter(({ subjectId }) => subjectId === id)
  }
  for (let asked = 0; asked < 8; asked++) await minutesLater(90)
  expect([submitted.length, await letters()]).toEqual([6, [expect.objectContaining({ kind: 'check_upload' })]])
  const [letter] = await letters()
  await call(shop, shop.asMerchant, 'POST', `/v1/merchant/dead-letters/${letter?.id}/retry`, undefined, 'once more')
  await minutesLater(0)
  expect([submitted.length, await letters()]).toEqual([7, []])
  await minutesLater(90)
  expect([submitted.length, (await letters()).length]).toEqual([7, 1])
  expect([await tell('trace-7', 'pass'), await stateOf(id), await letters()]).toEqual([204, 'good', []])
})
