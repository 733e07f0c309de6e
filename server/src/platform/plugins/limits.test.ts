import { type TestApp, testApp } from '../../../testing'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp({ config: { rateLimitPerMinute: 5, corsOrigins: ['https://shop.example'] } })
})
afterAll(() => shop.close())

test('a customer who sends too many requests is told to wait; another at the same address is not', async () => {
  const [a, b] = [await shop.loginAs('phone-a'), await shop.loginAs('phone-b')]
  const statuses: number[] = []
  for (let i = 0; i < 6; i++) statuses.push((await shop.app.inject({ url: '/v1/me', headers: a })).statusCode)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  const refused = await shop.app.inject({ url: '/v1/me', headers: a })
  expect(refused.json()).toMatchObject({ code: 'rate_limited', retryable: true })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect((await shop.app.inject({ url: '/v1/me', headers: b })).statusCode).toBe(200)
})

test('requests that are refused count as well', async () => {
  const statuses = new Set<number>()
  for (let i = 0; i < 51; i++) {
    const headers = { authorization: `Bearer guess-${i}` }
    statuses.add((await shop.app.inject({ url: '/v1/me', headers, remoteAddress: '192.0.2.7' })).statusCode)
  }
  expect([...statuses]).toEqual([401, 429])
})

test('behind a trusted proxy the address is the one that the proxy names, and callers cannot forge it', async () => {
  const statuses = async (trustedProxies: number, from: (n: number) => string) => {
    const other = await testApp({ config: { rateLimitPerMinute: 1, trustedProxies } })
    const seen = new Set<number>()
    for (let n = 0; n < 11; n++) {
      const headers = { authorization: `Bearer guess-${n}`, 'x-forwarded-for': from(n) }
      seen.add((await other.app.inject({ url: '/v1/me', headers, remoteAddress: '10.0.0.1' })).statusCode)
    }
    await other.close()
    return [...seen]
  }
  expect(await statuses(1, (n) => `192.0.2.${n}`)).toEqual([401])
  // The proxy appends the real address to the right of what the caller wrote.
  expect(await statuses(1, (n) => `198.51.100.${n}, 192.0.2.7`)).toEqual([401, 429])
  expect(await statuses(0, (n) => `192.0.2.${n}`)).toEqual([401, 429])
})

test('only listed origins may read answers', async () => {
  const ask = async (origin: string) => (await shop.app.inject({ url: '/healthz', headers: { origin } })).headers
  expect(await ask('https://shop.example')).toMatchObject({ 'access-control-allow-origin': 'https://shop.example' })
  expect(await ask('https://other.example')).not.toHaveProperty('access-control-allow-origin')
})
