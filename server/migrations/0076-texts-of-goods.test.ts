import { sql } from 'kysely'
import { migrate } from '../src/platform/database/migrate'
import { type TestDatabase, testStart } from '../testing'
import { databaseBefore } from '../testing/database-before'
import { addUnstocked } from '../testing/orders/trade-fixtures'

let shop: TestDatabase
beforeAll(async () => {
  shop = await databaseBefore('0076-texts-of-goods.sql')
})
afterAll(() => shop.close())

test('texts of the release before are kept by their goods, and by language where they have no words', async () => {
  for (const id of ['a', 'b', 'off']) await addUnstocked(shop.db, { id, priceFen: 100 })
  await sql`update products set title = '绿茶', listed = id <> 'prd_off'`.execute(shop.db)
  await sql`update products set subtitle = '明前' where id <> 'prd_b'`.execute(shop.db)
  await sql`update products set subtitle = '雨前' where id = 'prd_off'`.execute(shop.db)
  await sql`insert into translations (language, source, source_hash, words, updated_at)
    values ('en', '绿茶', sha256(convert_to('绿茶', 'UTF8')), 'Green tea', ${testStart})`.execute(shop.db)

  expect(await migrate(shop.url)).toContain('0076-texts-of-goods.sql')

  const texts = sql`(values ('绿茶'), ('明前'), ('雨前')) as t (source)`
  const kept = await sql`select source, product_id from ${texts}
    join product_texts on source_hash = sha256(convert_to(source, 'UTF8')) order by source, product_id`.execute(shop.db)
  expect(kept.rows).toEqual([
    { source: '明前', product_id: 'prd_a' },
    { source: '绿茶', product_id: 'prd_a' },
    { source: '绿茶', product_id: 'prd_b' },
  ])
  const without = await sql`select source, language from ${texts}
    join texts_without_words on source_hash = sha256(convert_to(source, 'UTF8')) order by source, language`.execute(
    shop.db,
  )
  expect(without.rows).toEqual([
    { source: '明前', language: 'en' },
    { source: '明前', language: 'ja' },
    { source: '绿茶', language: 'ja' },
  ])
})
