import { sql } from 'kysely'
import { migrate } from '../src/platform/database/migrate'
import { type TestDatabase, testClock } from '../testing'
import { databaseBefore } from '../testing/database-before'

let shop: TestDatabase
beforeAll(async () => {
  shop = await databaseBefore('0026-searchers.sql')
})
afterAll(() => shop.close())

test('words of the release before stay, with nobody who has searched for them; the next import writes all products', async () => {
  const now = testClock().now()
  await sql`insert into search_words (word, searches, searched_at) values ('加微信', 700, ${now})`.execute(shop.db)
  await sql`insert into products (id, title, subtitle, image_urls, description, detail_image_urls, attributes, services, listed,
      min_price_fen, max_price_fen, position, search_text, content_hash, created_at, updated_at)
    values ('prd_1', '龙井', '', '[]', '', '[]', '[]', '{}', true, 1, 1, 1, '龙井', 'hash', ${now}, ${now})`.execute(
    shop.db,
  )

  expect(await migrate(shop.url)).toContain('0026-searchers.sql')

  const { db } = shop
  expect(await db.selectFrom('search_words').selectAll().execute()).toEqual([
    { word: '加微信', searches: 700, people: 0, searched_at: now },
  ])
  expect(await db.selectFrom('products').select(['title', 'content_hash']).execute()).toEqual([
    { title: '龙井', content_hash: '' },
  ])
})
