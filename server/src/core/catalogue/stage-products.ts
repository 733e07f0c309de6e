import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { pauses } from '../../platform/pauses'
import { findAllWords } from '../translations/find-words'
import { type CategoryNames, categoryNames } from './category-names'
import { productSearchText, searchableTexts, wordsOfTexts } from './product-search-text'
import type { ProductRow } from './read-product'
import type { TranslationRow } from './read-translations'
import type { RowIssues } from './row-issues'

/** Collects rows in temporary tables until the whole file has been checked. */
export interface Staging {
  add(row: number, product: ProductRow): Promise<void>
  /** Writes the remaining rows, makes the checks that need the whole file, and leaves out the rows that do not pass. Answers how many are left. */
  finish(issues: RowIssues): Promise<number>
}

const batchRows = 100

export async function stageProducts(tx: Tx): Promise<Staging> {
  await createTables(tx)
  const names = await categoryNames(tx)
  const pause = pauses()
  let batch: { row: number; product: ProductRow }[] = []
  const flush = async () => {
    if (batch.length === 0) return
    const saved = await findAllWords(tx, [...new Set(batch.flatMap(({ product }) => searchableTexts(product)))])
    const rows: ReturnType<typeof staged>[] = []
    for (const { row, product } of batch) {
      rows.push(staged(row, product, { names, saved }))
      await pause()
    }
    await write(tx, rows)
    batch = []
  }
  return {
    async add(row, product) {
      batch.push({ row, product })
      if (batch.length >= batchRows) await flush()
    },
    async finish(issues) {
      await flush()
      // A row that an earlier check left out is no duplicate for a later one.
      for (const check of [nameMovedSkus, nameRepeatedProducts, nameRepeatedSkus]) {
        await check(tx, issues)
        await leaveOut(tx, issues.refused)
      }
      await sql`analyze staged_products, staged_skus`.execute(tx)
      const { rows } = await sql<{ count: number }>`select count(*) from staged_products`.execute(tx)
      return rows[0]?.count ?? 0
    },
  }
}

async function createTables(tx: Tx): Promise<void> {
  await sql`create temporary table staged_products (
    row integer, id text, title text, subtitle text, image_urls jsonb, description text, detail_image_urls jsonb,
    attributes jsonb, services jsonb, purchase_limit jsonb, freight_template_id text, category_ids jsonb, leaf_category_id text, listed boolean,
    min_price_fen bigint, max_price_fen bigint, market_price_fen bigint, sold_count bigint, search_text text,
    content_hash text, translations jsonb, labels jsonb
  ) on commit drop`.execute(tx)
  await sql`create temporary table staged_skus (
    row integer, position integer, id text, product_id text, specs jsonb, image_url text, price_fen bigint,
    market_price_fen bigint, listed boolean, weight_grams integer, stock bigint
  ) on commit drop`.execute(tx)
}

interface Known {
  names: CategoryNames
  /** Translations that the shop has already; those of the row take their place. */
  saved: readonly TranslationRow[]
}

function staged(row: number, { skus, ...product }: ProductRow, { names, saved }: Known) {
  // A product with all SKUs off the shelf still needs a price to show.
  const onSale = skus.some((sku) => sku.listed) ? skus.filter((sku) => sku.listed) : skus
  const cheapest = onSale.reduce((least, sku) => (sku.priceFen < least.priceFen ? sku : least))
  const own = new Set(product.translations.map(({ language, source }) => `${language} ${source}`))
  const others = saved.filter(({ language, source }) => !own.has(`${language} ${source}`))
  const translations = [...product.translations, ...others]
  const searchText = productSearchText(product, names.path(product.categoryIds), wordsOfTexts(translations))
  // Stock and sales change between imports, so they are not part of the hash.
  const content = { ...product, soldCount: null, searchText, skus: skus.map(({ stock: _, ...sku }) => sku) }
  return {
    product: {
      row,
      id: product.id,
      title: product.title,
      subtitle: product.subtitle,
      image_urls: product.imageUrls,
      description: product.description,
      detail_image_urls: product.detailImageUrls,
      attributes: product.attributes,
      services: product.services,
      purchase_limit: product.purchaseLimit,
      freight_template_id: product.freightTemplateId,
      category_ids: product.categoryIds,
      leaf_category_id: product.categoryIds.at(-1) ?? null,
      listed: product.listed,
      min_price_fen: cheapest.priceFen,
      max_price_fen: Math.max(...onSale.map((sku) => sku.priceFen)),
      // The market price is shown beside the lowest price, so it is taken from the same SKU.
      market_price_fen: cheapest.marketPriceFen,
      sold_count: product.soldCount,
      search_text: searchText,
      content_hash: createHash('sha256').update(JSON.stringify(content)).digest('base64url'),
      translations: product.translations,
      labels: product.labels,
    },
    skus: skus.map((sku, position) => ({
      row,
      position,
      id: sku.id,
      product_id: product.id,
      specs: sku.specs,
      image_url: sku.imageUrl,
      price_fen: sku.priceFen,
      market_price_fen: sku.marketPriceFen,
      listed: sku.listed,
      weight_grams: sku.weightGrams,
      stock: sku.stock,
    })),
  }
}

async function write(tx: Tx, batch: ReturnType<typeof staged>[]): Promise<void> {
  const products = JSON.stringify(batch.map((entry) => entry.product))
  const skus = JSON.stringify(batch.flatMap((entry) => entry.skus))
  await sql`insert into staged_products
    select * from jsonb_populate_recordset(null::staged_products, ${products}::jsonb)`.execute(tx)
  await sql`insert into staged_skus
    select * from jsonb_populate_recordset(null::staged_skus, ${skus}::jsonb)`.execute(tx)
}

async function leaveOut(tx: Tx, rows: ReadonlySet<number>): Promise<void> {
  if (rows.size === 0) return
  const refused = [...rows]
  await sql`delete from staged_products where row = any(${refused}::int[])`.execute(tx)
  await sql`delete from staged_skus where row = any(${refused}::int[])`.execute(tx)
}

/** A SKU may not move to another product, because orders and carts refer to it. */
async function nameMovedSkus(tx: Tx, issues: RowIssues): Promise<void> {
  const { rows } = await sql<{ row: number; position: number; id: string; owner: string }>`
    select s.row, s.position, s.id, k.product_id as owner
    from staged_skus s join skus k on k.id = s.id and k.product_id <> s.product_id
    order by s.row, s.position`.execute(tx)
  for (const { row, position, id, owner } of rows) {
    issues.add(row, `/skus/${position}/sku_id`, 'sku_of_other', { id: id.slice(4), owner: owner.slice(4) })
  }
}

/** An id may occur once in a file. */
async function nameRepeatedProducts(tx: Tx, issues: RowIssues): Promise<void> {
  const { rows } = await sql<{ row: number; id: string; first: number }>`
    select row, id, first from (
      select row, id, min(row) over (partition by id) as first from staged_products
    ) same where row > first order by row`.execute(tx)
  for (const { row, id, first } of rows) {
    issues.add(row, '/product_id', 'product_in_row', { id: id.slice(4), row: first })
  }
}

async function nameRepeatedSkus(tx: Tx, issues: RowIssues): Promise<void> {
  const { rows } = await sql<{ row: number; position: number; id: string; first: number }>`
    select row, position, id, first from (
      select row, position, id, product_id, min(row) over (partition by id) as first,
        first_value(product_id) over (partition by id order by row) as first_product
      from staged_skus
    ) same where row > first and product_id <> first_product order by row, position`.execute(tx)
  for (const { row, position, id, first } of rows) {
    issues.add(row, `/skus/${position}/sku_id`, 'sku_in_row', { id: id.slice(4), row: first })
  }
}
