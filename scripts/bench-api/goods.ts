import { bareTables } from '../../bench/bare-api/place-order'
import { seedDemo } from '../../server/demo/seed'
import { systemClock } from '../../server/src/platform/clock'
import { openDatabase, openPool } from '../../server/src/platform/database/pool'
import type { Pool } from './pool'

/**
 * Fills an empty shop with so many listed goods: the demo's, and copies of them with numbers behind their titles. Home page,
 * coupons, categories, search words and choices are the demo's, so the figures of two sizes differ by the size alone.
 */
export async function fillShop(databaseUrl: string, goods: number): Promise<void> {
  const db = openDatabase(databaseUrl)
  await seedDemo({ db, clock: systemClock })
  await db.destroy()
  // Copying takes longer than a request may.
  const pool = openPool(databaseUrl, { maxConnections: 1 })
  await pool.query('set statement_timeout = 0')
  await setGoods(pool, goods)
  await pool.end()
}

async function setGoods(db: Pool, goods: number): Promise<void> {
  await db.query(`update stocks set available = 1000000, supplied = 1000000 + held + sold where available > 0`)
  const listed = await countListed(db)
  if (listed < goods) await withoutSearchIndex(db, () => copyGoods(db, goods - listed))
  else
    await db.query(`update products set listed = false where id in (
    select id from products where listed order by position desc, id limit ${listed - goods})`)
  await db.query(bareTables)
  await db.query(`vacuum analyze`)
}

async function countListed(db: Pool): Promise<number> {
  const { rows } = await db.query<{ count: number }>(`select count(*) from products where listed`)
  return rows[0]?.count ?? 0
}

/** The cursor of a list takes ids of at most 20 digits: copy 7 of prd_10000086200037 is prd_10000086200037000007. */
const copyId = (column: string) => `${column} || lpad(copy::text, 6, '0')`

/** An index that is made at the end takes a tenth of the time. */
async function withoutSearchIndex(db: Pool, work: () => Promise<void>): Promise<void> {
  await db.query(`drop index product_search_tokens_idx`)
  await work()
  await db.query(`create index product_search_tokens_idx on product_search using gin (tokens)`)
}

/** The tokens of 号款 in a title: a search for 款 finds all copies. */
const wordsOfCopy = ' 号 款 号款 ^号 ^款 ^号款'

async function copyGoods(db: Pool, count: number): Promise<void> {
  await db.query(`create table copies as
    select id, copy, row_number() over (order by copy, id) as row
    from (select id from products where listed) as demo, generate_series(1, ${count}) as copy
    order by copy, id limit ${count}`)
  await db.query(`insert into products (id, title, subtitle, image_urls, description, detail_image_urls, attributes, services, purchase_limit,
      freight_template_id, leaf_category_id, listed, min_price_fen, max_price_fen, market_price_fen, sold_count, position,
      search_text, content_hash, created_at, updated_at)
    select ${copyId('p.id')}, title || ' ' || copy || ' 号款', subtitle, image_urls, description, detail_image_urls, attributes, services, purchase_limit,
      freight_template_id, leaf_category_id, listed, min_price_fen, max_price_fen, market_price_fen, (random() * 10000)::int,
      1000 + row, search_text || ' ' || copy || '${wordsOfCopy}', content_hash, created_at - copy * interval '1 minute', updated_at
    from copies join products p using (id)`)
  await db.query(`insert into product_categories (category_id, product_id)
    select category_id, ${copyId('c.id')} from copies c join product_categories p on p.product_id = c.id`)
  await db.query(`insert into product_labels (label, product_id)
    select label, ${copyId('c.id')} from copies c join product_labels l on l.product_id = c.id`)
  await db.query(`insert into skus (id, product_id, specs, image_url, price_fen, market_price_fen, listed, weight_grams, position)
    select ${copyId('k.id')}, ${copyId('c.id')}, specs, image_url, price_fen, market_price_fen, listed, weight_grams, position
    from copies c join skus k on k.product_id = c.id`)
  await db.query(`insert into stocks (sku_id, supplied, available)
    select ${copyId('k.id')}, t.available, t.available
    from copies c join skus k on k.product_id = c.id join stocks t on t.sku_id = k.id`)
  await db.query(`drop table copies`)
}
