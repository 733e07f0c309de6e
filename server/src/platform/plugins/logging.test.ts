import { type TestApp, testApp } from '../../../testing'

const lines: string[] = []
let shop: TestApp
beforeAll(async () => {
  shop = await testApp({ config: { logLevel: 'trace' }, logTo: { write: (line) => lines.push(line) } })
})
afterAll(() => shop.close())

test('each request is one line with its id, and neither token nor search words are in the log', async () => {
  const headers = await shop.loginAs('phone-a')
  await shop.app.inject({ url: '/v1/me?q=13800138000', headers: { ...headers, 'x-request-id': 'the-request' } })
  const answered = lines.map((line) => JSON.parse(line)).filter((line) => line.reqId === 'the-request')
  expect(answered).toEqual([expect.objectContaining({ method: 'GET', path: '/v1/me', status: 200 })])
  const log = lines.join('')
  expect(log).not.toContain(headers.authorization?.slice('Bearer '.length))
  expect(log).not.toContain('13800138000')
})

test('phones and tokens are removed from what code logs itself', () => {
  const before = lines.length
  shop.app.log.warn({ body: { phone: '13900139000', token: 'tok', amountFen: 1 } }, 'by hand')
  expect(JSON.parse(lines[before] ?? '').body).toEqual({ amountFen: 1 })
})

test.each(['cards', 'wishes', 'j', 'd', 'v1/desk/asked', 'v1/agency-invitations'])(
  'what follows /%s/ opens something, and is not in the log',
  async (before) => {
    await shop.app.inject({
      url: `/${before}/K7Q2M-TOKEN`,
      headers: { 'x-request-id': `after-${before.replaceAll('/', '-')}` },
    })
    expect(lines.join('')).toContain(`/${before}/…`)
    expect(lines.join('')).not.toContain('K7Q2M-TOKEN')
  },
)
