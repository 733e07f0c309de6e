import { type CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import { seedDemo } from '../../../demo/seed'
import { type TestDatabase, testClock, testDatabase } from '../../../testing'
import type { Db } from '../../platform/database/db'
import { openPool } from '../../platform/database/pool'
import type { Database } from '../../platform/database/tables'
import { readSearch } from '../search-text/read-search'
import { readSearchWords } from '../search-text/search-words'
import { nearestSearch } from './nearest-search'

// A shop of some 2,000 goods. PostgreSQL is asked how it would answer what a search asks that nothing matches: by the index, and
// not by a look at one product after the other, which takes seconds in a large shop.

let shop: TestDatabase
let db: Db
let asked: CompiledQuery[] = []
const clock = testClock()
beforeAll(async () => {
  shop = await testDatabase()
  db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: openPool(shop.url) }),
    log: ({ query }) => void asked.push(query),
  })
  await seedDemo({ db: shop.db, clock })
  await sql`insert into products (id, title, subtitle, image_urls, description, detail_image_urls, attributes, services, purchase_limit,
      freight_template_id, leaf_category_id, listed, min_price_fen, max_price_fen, position, search_text, content_hash, created_at, updated_at)
    select id || lpad(copy::text, 6, '0'), title, subtitle, image_urls, description, detail_image_urls, attributes, services, purchase_limit,
      freight_template_id, leaf_category_id, listed, min_price_fen, max_price_fen, position, search_text, content_hash, created_at, updated_at
    from products, generate_series(1, 30) as copy`.execute(shop.db)
  await sql`vacuum analyze`.execute(shop.db)
})
afterAll(async () => {
  await db.destroy()
  await shop.close()
})

/** The steps of a plan that read all goods one after the other. */
async function scansOf({ sql: text, parameters }: CompiledQuery): Promise<string[]> {
  const explain = { ...sql`explain ${sql.raw(text)}`.compile(db), parameters }
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': string }>(explain)
  return rows.map((row) => row['QUERY PLAN']).filter((step) => /Seq Scan on (products|product_search)\b/.test(step))
}

test.each([
  ['zzzzqq', null],
  ['iphone case', 'vase'],
  ['qwertyuiopasdfghjklzxcvb', null],
  ['cashmare', 'cashmere'],
  ['lonjing', 'longjing'],
  ['鑫鑫鑫鑫', null],
  ['拖拉机轮胎', null],
  ['阳光玫槐', '阳光玫瑰'],
  ['龙景', '龙井'],
])('what is most like %s is found by the index', async (q, nearest) => {
  const words = await readSearchWords(db, clock.now())
  asked = []
  expect(await nearestSearch(db, readSearch(q, words), words)).toBe(nearest)
  const statements = [...asked]
  expect(statements.length).toBeGreaterThan(2)
  for (const statement of statements) expect(await scansOf(statement)).toEqual([])
})
