import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { addStock, lockStocks, type Supplier, supplyStock } from '../stock/supply-stock'
import { noteImported } from './note-changes'
import { placeProducts } from './place-products'
import { positionGap } from './product-places'

export interface MergeCounts {
  products: number
  created: number
  updated: number
  unchanged: number
  skus: number
}

interface MergeOptions {
  /** Of SKUs that the shop has, stock stays what it is. */
  keepsStock?: boolean
  /** The rows say where products stand. Otherwise those of the shop stay where they are, and new ones come last, as in the rows. */
  setsOrder?: boolean
}

/**
 * Merges the staged rows into the catalogue: writes what differs, deletes nothing. Locks stocks before products, as a payment
 * does (decision 14).
 */
export async function mergeProducts(
  tx: Tx,
  supplier: Supplier,
  { keepsStock = false, setsOrder = false }: MergeOptions = {},
): Promise<MergeCounts> {
  const { now } = supplier
  const counts = await countChanges(tx)
  const locked = keepsStock ? [] : await lockStocks(tx)
  await lockProducts(tx, setsOrder)
  await supplyStock(tx, locked, supplier)
  if (counts.created + counts.updated > 0) {
    await noteImported(tx, supplier)
    // First: texts that get words by the same file are then not noted as without.
    await writeTranslations(tx, now)
    await writeProducts(tx, { now, setsOrder })
    await writeSkus(tx)
    await addStock(tx, supplier)
    await placeProducts(tx, 'changed')
    await labelProducts(tx)
  }
  await setOrder(tx, setsOrder)
  return counts
}

async function countChanges(tx: Tx): Promise<MergeCounts> {
  await sql`alter table staged_products add column change text`.execute(tx)
  await sql`update staged_products s set change = case
      when p.id is null then 'created'
      when p.content_hash <> s.content_hash then 'content'
      when exists (
        select from staged_skus k left join stocks t on t.sku_id = k.id
        where k.product_id = s.id and t.available is distinct from k.stock
      ) then 'stock'
    end
    from staged_products t left join products p on p.id = t.id
    where t.id = s.id`.execute(tx)
  const { rows } = await sql<MergeCounts>`
    select count(*) as products,
      count(*) filter (where change = 'created') as created,
      count(*) filter (where change in ('content', 'stock')) as updated,
      count(*) filter (where change is null) as unchanged,
      (select count(*) from staged_skus) as skus
    from staged_products`.execute(tx)
  return rows[0] ?? { products: 0, created: 0, updated: 0, unchanged: 0, skus: 0 }
}

/** Those that are written, also by what is sold out, in the order in which a payment for several locks them: byte order. */
async function lockProducts(tx: Tx, setsOrder: boolean): Promise<void> {
  await sql`select p.id from products p join staged_products s on s.id = p.id
    where s.change = 'content' or ${isMoved(setsOrder)} or p.sold_count < s.sold_count
      or exists (
        select from staged_skus k join stocks t on t.sku_id = k.id
        where k.product_id = p.id and (t.available > 0) <> (k.stock > 0)
      )
    order by p.id collate "C" for no key update of p`.execute(tx)
}

async function writeProducts(tx: Tx, { now, setsOrder }: { now: Date; setsOrder: boolean }): Promise<void> {
  const last = sql`(select coalesce(max(position), 0) from products)`
  // Among the new ones alone: the row's number would leave more room with each import, until there is none.
  const place = setsOrder ? sql`row` : sql`count(*) filter (where change = 'created') over (order by row)`
  await sql`insert into products (
      id, title, subtitle, image_urls, description, detail_image_urls, attributes, services, purchase_limit,
      freight_template_id, leaf_category_id, listed, min_price_fen, max_price_fen, market_price_fen, sold_count, position, search_text,
      content_hash, created_at, updated_at)
    select id, title, subtitle, image_urls, description, detail_image_urls, attributes, services,
      nullif(purchase_limit, 'null'), freight_template_id, leaf_category_id, listed, min_price_fen, max_price_fen, market_price_fen,
      coalesce(sold_count, 0), ${setsOrder ? sql`0` : last} + ${place} * ${sql.lit(positionGap)}, search_text, content_hash, ${now}, ${now}
    from staged_products where change in ('created', 'content')
    order by row
    on conflict (id) do update set
      title = excluded.title, subtitle = excluded.subtitle, image_urls = excluded.image_urls,
      description = excluded.description, detail_image_urls = excluded.detail_image_urls,
      attributes = excluded.attributes, services = excluded.services, purchase_limit = excluded.purchase_limit,
      freight_template_id = excluded.freight_template_id, leaf_category_id = excluded.leaf_category_id, listed = excluded.listed, min_price_fen = excluded.min_price_fen,
      max_price_fen = excluded.max_price_fen, market_price_fen = excluded.market_price_fen,
      search_text = excluded.search_text, content_hash = excluded.content_hash,
      edition = products.edition + 1, updated_at = excluded.updated_at`.execute(tx)
}

async function writeSkus(tx: Tx): Promise<void> {
  await sql`insert into skus (id, product_id, specs, image_url, price_fen, market_price_fen, listed, weight_grams, position)
    select k.id, k.product_id, k.specs, k.image_url, k.price_fen, k.market_price_fen, k.listed, k.weight_grams, k.position
    from staged_skus k join staged_products p on p.id = k.product_id
    where p.change in ('created', 'content')
    on conflict (id) do update set
      specs = excluded.specs, image_url = excluded.image_url, price_fen = excluded.price_fen,
      market_price_fen = excluded.market_price_fen, listed = excluded.listed,
      weight_grams = excluded.weight_grams, position = excluded.position`.execute(tx)
  // A SKU that its product no longer has goes off the shelf, but stays for the carts and orders that refer to it.
  await sql`update skus k set listed = false
    from staged_products p
    where p.id = k.product_id and p.change = 'content' and k.listed
      and not exists (select from staged_skus s where s.id = k.id)`.execute(tx)
}

async function labelProducts(tx: Tx): Promise<void> {
  await sql`delete from product_labels l using staged_products s
    where l.product_id = s.id and s.change in ('created', 'content') and not s.labels ? l.label`.execute(tx)
  await sql`insert into product_labels (label, product_id)
    select named.label, s.id from staged_products s
    cross join lateral jsonb_array_elements_text(s.labels) as named (label)
    where s.change in ('created', 'content')
    on conflict do nothing`.execute(tx)
}

/** Of two rows that translate one text the later one holds. */
async function writeTranslations(tx: Tx, now: Date): Promise<void> {
  await sql`insert into translations (language, source_hash, source, words, updated_at)
    select distinct on (t.language, t.source)
      t.language, sha256(convert_to(t.source, 'UTF8')), t.source, t.words, ${now}::timestamptz
    from staged_products s
    cross join lateral jsonb_to_recordset(s.translations) as t (language text, source text, words text)
    where s.change in ('created', 'content')
    order by t.language, t.source, s.row desc
    on conflict (language, source_hash) do update set words = excluded.words, updated_at = excluded.updated_at
    where translations.words <> excluded.words`.execute(tx)
}

/** Whether the file says that a product `p` stands elsewhere than it does. */
const isMoved = (setsOrder: boolean) => (setsOrder ? sql`p.position <> s.row * ${sql.lit(positionGap)}` : sql`false`)

/** Position and sales do not count as a change of a product. Sales never go down: the file may be older than our orders. */
async function setOrder(tx: Tx, setsOrder: boolean): Promise<void> {
  const position = setsOrder ? sql`s.row * ${sql.lit(positionGap)}` : sql`p.position`
  await sql`update products p set position = ${position}, sold_count = greatest(p.sold_count, coalesce(s.sold_count, 0))
    from staged_products s
    where s.id = p.id and (${isMoved(setsOrder)} or p.sold_count < s.sold_count)`.execute(tx)
}
