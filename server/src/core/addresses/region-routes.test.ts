import { type TestApp, testApp } from '../../../testing'
import { regionTree } from '../regions/region-tree'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
})
afterAll(() => shop.close())

const get = (headers: Record<string, string> = {}) => shop.app.inject({ url: '/v1/regions', headers })

test('anybody may read the list of regions and keep it', async () => {
  const answer = await get()
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toEqual(regionTree)
  expect(answer.headers['cache-control']).toContain('public')
  expect(answer.headers.etag).toMatch(/^"[\w-]{22}"$/)
})

test('who reads another language is told what the places are called in it', async () => {
  const words = async (language: string) => (await get({ 'accept-language': language })).json().words
  expect(await words('en')).toMatchObject({ 浙江省: 'Zhejiang', 杭州市: 'Hangzhou', 西湖区: 'Xihu' })
  expect(await words('ja')).toMatchObject({ 黑龙江省: '黒竜江', 哈尔滨市: 'ハルビン' })
  const chinese = await get({ 'accept-language': 'zh' })
  expect(chinese.json()).not.toHaveProperty('words')
  expect((await get({ 'accept-language': 'en' })).headers.etag).not.toBe(chinese.headers.etag)
})

test('a client that has the list gets 304, also through a proxy that weakened the ETag', async () => {
  const etag = String((await get()).headers.etag)
  for (const known of [etag, `W/${etag}`, `"old", ${etag}`, '*']) {
    const answer = await get({ 'if-none-match': known })
    expect([known, answer.statusCode, answer.body]).toEqual([known, 304, ''])
    expect(answer.headers.etag).toBe(etag)
  }
  expect((await get({ 'if-none-match': '"old"' })).statusCode).toBe(200)
})
