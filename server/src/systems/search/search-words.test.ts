import { days, type TestApp, testApp } from '../../../testing'
import { recordSearch } from './record-search'

let shop: TestApp
beforeAll(async () => {
  shop = await testApp()
  // Plans the first night.
  await shop.deps.jobs.runDue()
})
afterAll(() => shop.close())

test('a word that nobody searches for any more is forgotten; one that is searched again stays, with its count', async () => {
  for (const word of ['明前龙井', '真丝围巾']) await recordSearch(shop.db, word, shop.clock.now())
  await shop.clock.advance(80 * days)
  await recordSearch(shop.db, '明前龙井', shop.clock.now())
  await shop.clock.advance(80 * days)
  await shop.deps.jobs.runDue()
  const kept = await shop.db.selectFrom('search_words').select(['word', 'searches']).execute()
  expect(kept).toEqual([{ word: '明前龙井', searches: 2 }])
})
