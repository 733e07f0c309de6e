import { seedCatalogue, seeded, type TestApp, testApp } from '../../../testing'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
  await seedCatalogue(shop.db)
})
afterAll(() => shop.close())

const { tea, scarf, sticker } = seeded
const call = (method: 'GET' | 'PUT' | 'DELETE', path: string, headers: Record<string, string>) =>
  shop.app.inject({ method, url: `/v1/me/favourites${path}`, headers })
const ids = async (headers: Record<string, string>, path = '') =>
  (await call('GET', path, headers)).json().items.map((card: { id: string }) => card.id)

test('favourites are newest first; marking again changes nothing; another shopper sees none', async () => {
  const headers = await shop.loginAs('phone-fav')
  for (const { product } of [tea, scarf, tea]) {
    expect((await call('PUT', `/${product}`, headers)).statusCode).toBe(204)
    await shop.clock.advance(1)
  }
  expect(await ids(headers)).toEqual([scarf.product, tea.product])
  expect(await ids(await shop.loginAs('phone-other'))).toEqual([])
})

test('a product says whether it is a favourite of this shopper', async () => {
  const headers = await shop.loginAs('phone-star')
  await call('PUT', `/${tea.product}`, headers)
  const favourite = async (of: Record<string, string>) =>
    (await shop.app.inject({ url: `/v1/products/${tea.product}`, headers: of })).json().favourite
  expect(await favourite(headers)).toBe(true)
  expect(await favourite({})).toBe(false)
  await call('DELETE', `/${tea.product}`, headers)
  expect((await call('DELETE', `/${tea.product}`, headers)).statusCode).toBe(204)
  expect(await favourite(headers)).toBe(false)
})

test('what went off the shelf stays, and says so', async () => {
  const headers = await shop.loginAs('phone-off')
  await call('PUT', `/${sticker.product}`, headers)
  expect((await call('GET', '', headers)).json().items).toMatchObject([{ id: sticker.product, listed: false }])
})

test('pages follow each other', async () => {
  const headers = await shop.loginAs('phone-pages')
  for (const { product } of [tea, scarf, sticker]) await call('PUT', `/${product}`, headers)
  const first = (await call('GET', '?limit=2', headers)).json()
  const second = await ids(headers, `?limit=2&cursor=${first.nextCursor}`)
  expect([...first.items.map((card: { id: string }) => card.id), ...second].sort()).toEqual(
    [tea.product, scarf.product, sticker.product].sort(),
  )
})

test('a product that does not exist cannot be marked', async () => {
  expect((await call('PUT', '/prd_404', await shop.loginAs('phone-404'))).statusCode).toBe(404)
  expect((await call('PUT', `/${tea.product}`, {})).statusCode).toBe(401)
})
