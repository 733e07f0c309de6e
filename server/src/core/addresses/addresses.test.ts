import { limits } from '@haoli/contract'
import { type TestApp, testApp } from '../../../testing'
import { mostAddresses } from './create-address'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
})
afterAll(() => shop.close())

type Headers = Record<string, string>
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
const home = {
  name: '王女士',
  phone: '13800138000',
  province: '浙江省',
  city: '杭州市',
  county: '西湖区',
  detail: '文三路478号',
}
const call = (headers: Headers, method: Method, path = '', payload?: object) =>
  shop.app.inject({ method, url: `/v1/addresses${path}`, headers, ...(payload && { payload }) })

async function add(headers: Headers, change: object = {}): Promise<string> {
  await shop.clock.advance(1)
  const answer = await call(headers, 'POST', '', { ...home, ...change })
  expect(answer.statusCode).toBe(201)
  return answer.json().id
}
async function book(headers: Headers): Promise<{ id: string; isDefault: boolean }[]> {
  return (await call(headers, 'GET')).json().items
}

test('the first address is the default, later ones come behind it, the newest first', async () => {
  const me = await shop.loginAs('book')
  const first = await add(me)
  const second = await add(me, { name: '李先生' })
  const third = await add(me, { isDefault: true })
  const fourth = await add(me)
  expect((await book(me)).map(({ id, isDefault }) => [id, isDefault])).toEqual([
    [third, true],
    [fourth, false],
    [second, false],
    [first, false],
  ])
  expect((await call(me, 'GET', `/${second}`)).json()).toMatchObject({ ...home, name: '李先生', id: second })
})

test('an address can be replaced; without isDefault it keeps whether it is the default', async () => {
  const me = await shop.loginAs('replace')
  const [first, second] = [await add(me), await add(me)]
  const changed = await call(me, 'PUT', `/${first}`, { ...home, name: '  王  小姐 ', isDefault: false })
  expect([changed.statusCode, changed.json()]).toEqual([
    200,
    expect.objectContaining({ name: '王 小姐', isDefault: true }),
  ])
  await call(me, 'PUT', `/${second}`, { ...home, isDefault: true })
  expect(await book(me)).toMatchObject([
    { id: second, isDefault: true },
    { id: first, isDefault: false },
  ])
})

test('one address is the default; when it is deleted, the newest becomes the default', async () => {
  const me = await shop.loginAs('default')
  const [first, second, third] = [await add(me), await add(me), await add(me)]
  expect((await call(me, 'POST', `/${second}/default`)).json()).toMatchObject({ id: second, isDefault: true })
  expect((await call(me, 'DELETE', `/${second}`)).statusCode).toBe(204)
  expect(await book(me)).toMatchObject([
    { id: third, isDefault: true },
    { id: first, isDefault: false },
  ])
  expect((await call(me, 'DELETE', `/${first}`)).statusCode).toBe(204)
  expect(await book(me)).toMatchObject([{ id: third, isDefault: true }])
  expect((await call(me, 'DELETE', `/${third}`)).statusCode).toBe(204)
  expect(await book(me)).toEqual([])
})

test('nobody sees or changes the address of somebody else, and it stays the default', async () => {
  const [me, other] = [await shop.loginAs('owner'), await shop.loginAs('stranger')]
  const mine = await add(me)
  const theirs = await add(other)
  const tries = [
    await call(other, 'GET', `/${mine}`),
    await call(other, 'PUT', `/${mine}`, { ...home, name: '陌生人', isDefault: true }),
    await call(other, 'DELETE', `/${mine}`),
    await call(other, 'POST', `/${mine}/default`),
    await call(other, 'GET', '/adr_AAAAAAAAAAAAAAAA'),
  ]
  for (const answer of tries) expect([answer.statusCode, answer.json().code]).toEqual([404, 'not_found'])
  expect(await book(me)).toMatchObject([{ id: mine, name: home.name, isDefault: true }])
  // The failed request was rolled back: the stranger still has a default.
  expect(await book(other)).toMatchObject([{ id: theirs, isDefault: true }])
  expect((await call({}, 'GET')).statusCode).toBe(401)
})

test('of twenty concurrent requests to be the default exactly one wins', async () => {
  const me = await shop.loginAs('race')
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => call(me, 'POST', '', { ...home, isDefault: true })),
  )
  expect(answers.map((answer) => answer.statusCode)).toEqual(Array(20).fill(201))
  const ids = (await book(me)).map(({ id }) => id)
  const swaps = await Promise.all(ids.map((id) => call(me, 'POST', `/${id}/default`)))
  expect(swaps.map((answer) => answer.statusCode)).toEqual(Array(20).fill(200))
  expect((await book(me)).filter(({ isDefault }) => isDefault)).toHaveLength(1)
})

test('concurrent requests cannot exceed the limit of addresses', async () => {
  const me = await shop.loginAs('limit')
  for (let i = 0; i < mostAddresses - 2; i += 1) await add(me)
  const answers = await Promise.all(Array.from({ length: 6 }, () => call(me, 'POST', '', home)))
  const statuses = answers.map((answer) => answer.statusCode).sort()
  expect(statuses).toEqual([201, 201, 409, 409, 409, 409])
  expect(answers.find((answer) => answer.statusCode === 409)?.json().code).toBe('address_limit_reached')
  expect(await book(me)).toHaveLength(mostAddresses)
})

test('deleting the default while another becomes it leaves exactly one default', async () => {
  const me = await shop.loginAs('delete-race')
  const [first, second] = [await add(me), await add(me), await add(me)]
  await Promise.all([call(me, 'DELETE', `/${first}`), call(me, 'POST', `/${second}/default`)])
  expect(await book(me)).toMatchObject([{ id: second, isDefault: true }, { isDefault: false }])
})

test('the same request sent twice adds one address', async () => {
  const me = { ...(await shop.loginAs('twice')), 'idempotency-key': 'address-1' }
  const [first, again] = [await call(me, 'POST', '', home), await call(me, 'POST', '', home)]
  expect([first.statusCode, again.statusCode]).toEqual([201, 201])
  expect(again.json()).toEqual(first.json())
  expect(await book(me)).toHaveLength(1)
})

test.each([
  ['/phone', { phone: '12345' }],
  ['/phone', { phone: '١٣٨٠٠١٣٨٠٠٠' }],
  ['/name', { name: '\u0301'.repeat(60) }],
  ['/city', { city: '南京市' }],
  ['/county', { county: '朝阳区' }],
  ['/county', { province: '湖北省', city: '省直辖县', county: '济源市' }],
  ['/detail', { detail: '   ' }],
  ['/detail', { detail: ' 1 ' }],
  ['/detail', { detail: '建国路\u001b[31m88号' }],
  ['/name', { name: '王\u0000女士' }],
  ['/name', { name: ' \t\u200b ' }],
  ['/name', { name: '王'.repeat(31) }],
])('%s is named when it is wrong', async (param, change) => {
  const me = await shop.loginAs('wrong')
  const answer = await call(me, 'POST', '', { ...home, ...change })
  expect([answer.statusCode, answer.json()]).toEqual([
    400,
    expect.objectContaining({ code: 'validation_failed', param }),
  ])
  expect(await book(me)).toEqual([])
})

test('an address is stored as a label is printed: no blanks or invisible characters too many, half-width digits', async () => {
  const me = await shop.loginAs('tidy')
  const id = await add(me, {
    name: '  John \t Smith\u200b ',
    county: '西\u200b湖区',
    detail: '\u3000文三路\u202e４７８号\n  Ｂ座  1203，（前台） ',
  })
  expect((await call(me, 'GET', `/${id}`)).json()).toMatchObject({
    name: 'John Smith',
    county: '西湖区',
    detail: '文三路478号 B座 1203，（前台）',
  })
})

test('an address in Hong Kong has a phone of Hong Kong, in one form', async () => {
  const me = await shop.loginAs('hong-kong')
  const there = { province: '香港特别行政区', city: '九龙', county: '油尖旺区', detail: '弥敦道100号' }
  for (const phone of ['91234567', ' 9123 4567\u202c', '+852-91234567', '（852）９１２３４５６７']) {
    const id = await add(me, { ...there, phone })
    expect((await call(me, 'GET', `/${id}`)).json()).toMatchObject({ ...there, phone: '+85291234567' })
  }
  const elsewhere = await call(me, 'POST', '', { ...home, phone: '+85291234567' })
  expect([elsewhere.statusCode, elsewhere.json().param]).toEqual([400, '/phone'])
})

test('a pasted text is read, and what was read can be saved', async () => {
  const me = await shop.loginAs('paste')
  const text = '收货人：王女士\n手机：138 0013 8000\n地址：浙江杭州西湖区文三路478号'
  const { missing, uncertain, uncut, ...parts } = (await call(me, 'POST', '/parse', { text })).json()
  expect({ missing, uncertain, uncut, ...parts }).toEqual({ missing: [], uncertain: [], uncut: home.detail, ...home })
  expect((await call(me, 'POST', '', parts)).statusCode).toBe(201)
  const tooLong = await call(me, 'POST', '/parse', { text: '张'.repeat(limits.addressParseChars + 1) })
  expect([tooLong.statusCode, tooLong.json().param]).toEqual([400, '/text'])
})
