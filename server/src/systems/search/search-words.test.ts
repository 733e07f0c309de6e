import { days, seedCatalogue, type TestApp, testApp } from '../../../testing'
import { saveSetting } from '../../core/settings/change-setting'
import { hotWordOf, recordSearch } from './record-search'
import { searchSetting } from './search-setting'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
  await seedCatalogue(shop.db)
  await shop.db.updateTable('products').set({ search_text: '龙井 绿茶 围巾 ^龙井' }).execute()
  // Plans the first night.
  await shop.deps.jobs.runDue()
})
beforeEach(() => shop.db.deleteFrom('search_words').execute())
afterAll(() => shop.close())

const people = ['a', 'b', 'c', 'd', 'e']
const search = (q: string, headers: Record<string, string> = {}) =>
  shop.app.inject({ method: 'POST', url: '/v1/search/words', headers, body: { q } })
const hotWords = async () => (await shop.app.inject({ url: '/v1/search' })).json().hotWords
const words = () => shop.db.selectFrom('search_words').select(['word', 'searches', 'people']).orderBy('word').execute()
const decide = (value: object) =>
  saveSetting<typeof searchSetting.schema>(
    shop.db,
    searchSetting,
    { placeholder: '', hotWords: [], ...value },
    { now: shop.clock.now(), by: 'test' },
  )

test('what five people search for is shown, after the words of the shop; what one searches for often is not', async () => {
  for (const name of people) {
    expect((await search('龙井', await shop.loginAs(name))).json()).toEqual({ counted: true })
  }
  const one = await shop.loginAs('a')
  for (let time = 0; time < 20; time += 1) await search('绿茶', one)
  await decide({ hotWords: ['月饼'] })
  expect(await hotWords()).toEqual(['月饼', '龙井'])
  await decide({ hotWords: ['月饼'], hotWordPeople: 6 })
  expect(await hotWords()).toEqual(['月饼'])
  await decide({ hotWords: Array.from({ length: 10 }, (_, index) => `礼物${index}`) })
  expect(await hotWords()).toHaveLength(10)
  expect(await hotWords()).not.toContain('龙井')
  await decide({})
})

test('a caller whom nobody knows changes nothing, and neither does a search that finds nothing or a list that is read', async () => {
  expect((await search('龙井')).statusCode).toBe(401)
  expect((await search('龙井', shop.asMerchant)).statusCode).toBe(403)
  for (const name of people) {
    const headers = await shop.loginAs(name)
    expect((await search('没有这种东西', headers)).json()).toEqual({ counted: false })
    await shop.app.inject({ url: `/v1/products?q=${encodeURIComponent('龙井')}`, headers })
  }
  expect(await words()).toEqual([])
})

test('the same words in other characters, with spaces or with pictures around them, are one word', async () => {
  const inputs = ['🔥龙井🔥', '龍井', '龙井 ', '竜井', '龙井!!!']
  for (const [index, q] of inputs.entries()) await search(q, await shop.loginAs(people[index] ?? ''))
  expect(await words()).toEqual([{ word: '龙井', searches: 5, people: 5 }])
  expect(await hotWords()).toEqual(['龙井'])
})

test('what the shop no longer has is not shown', async () => {
  for (const name of people) await search('围巾', await shop.loginAs(name))
  expect(await hotWords()).toEqual(['围巾'])
  await shop.db.updateTable('products').set({ listed: false }).execute()
  expect(await hotWords()).toEqual([])
  await shop.db.updateTable('products').set({ listed: true }).execute()
})

test.each([
  ['西湖lj', '西湖'],
  ['250g 龙井', '龙井'],
  ['longjing', undefined],
  ['茶', undefined],
  ['🔥🔥茶🔥🔥', undefined],
  ['龙井'.repeat(11), undefined],
])('of %s counts %s', (input, word) => {
  expect(hotWordOf(input)).toBe(word)
})

test('a word that nobody searches for any more is forgotten; of one that is searched again, who did so long ago is', async () => {
  const record = (word: string, person: string) => recordSearch(shop.db, word, person, shop.clock.now())
  for (const word of ['龙井', '围巾']) await record(word, 'cus_1')
  await record('龙井', 'cus_2')
  await shop.clock.advance(80 * days)
  await record('龙井', 'cus_2')
  await record('龙井', 'cus_3')
  expect(await words()).toContainEqual({ word: '龙井', searches: 4, people: 3 })
  await shop.clock.advance(80 * days)
  await shop.deps.jobs.runDue()
  expect(await words()).toEqual([{ word: '龙井', searches: 4, people: 2 }])
})
