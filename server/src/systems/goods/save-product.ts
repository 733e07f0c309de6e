import { randomInt } from 'node:crypto'
import type { CreateProduct, EditProduct } from '@haoli/contract'
import { sql } from 'kysely'
import { compareRows } from '../../core/catalogue/compare-rows'
import { type CurrentRow, currentRows } from '../../core/catalogue/current-rows'
import { importOne } from '../../core/catalogue/import-one'
import { noteChanges } from '../../core/catalogue/note-changes'
import { readProduct } from '../../core/catalogue/read-product'
import { RowIssues } from '../../core/catalogue/row-issues'
import { RowReader } from '../../core/catalogue/row-reader'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'

type Form = CreateProduct
type SkuForm = Form['skus'][number]
type Doing = Pick<Context, 'actor' | 'now'>

/** As WeChat's ids are: digits. More than it gives, so that they never meet. */
const newNumber = () => `9${randomInt(1e9, 1e10 - 1)}${randomInt(1e7, 1e8 - 1)}`

/**
 * A product that staff make by hand, last in the catalogue and off the shelf. It is read as a row of a file would be, with the same
 * faults. Answers its id.
 */
export async function createProduct(tx: Tx, form: Form, { actor, now }: Doing): Promise<string> {
  const id = newNumber()
  const product = readForm(
    form,
    { id, listed: false, skus: form.skus.map((sku, index) => newSku(sku, index)) },
    await pathOf(tx, form.categoryId),
  )
  await importOne(tx, product, { by: actor, now })
  await noteChanges(
    tx,
    [{ productId: product.id, skuId: null, what: 'created', before: null, after: { title: product.title } }],
    { cause: 'staff', by: actor, reason: null, now },
  )
  return product.id
}

/**
 * Everything of a product but what it costs and how many pieces there are. `goods_changed` where it has changed since the form was
 * read. SKUs that the form does not name go off the shelf.
 */
export async function editProduct(tx: Tx, id: string, form: EditProduct, { actor, now }: Doing): Promise<void> {
  await sql`select from products where id = ${id} for no key update`.execute(tx)
  const current = (await currentRows(tx, [id])).get(id)
  if (current === undefined) throw notFound('product')
  if (current.edition !== form.basedOn)
    throw new Problem('goods_changed', 'the product has changed since', { param: '/basedOn' })
  const skus = form.skus.map((sku, index) => (sku.id === undefined ? newSku(sku, index) : keptSku(sku, index, current)))
  const leaf = current.categoryIds.at(-1) ?? null
  const path = form.categoryId === leaf ? await keptPath(tx, id, leaf) : await pathOf(tx, form.categoryId)
  const product = readForm(form, { id: id.slice(4), listed: current.listed, skus }, path)
  const changes = compareRows(current, product).filter(({ field }) => field !== 'stock')
  if (changes.length === 0) return
  await importOne(tx, product, { by: actor, now, keepsStock: true })
  const member = (of: 'from' | 'to') =>
    Object.fromEntries(changes.map((one) => [one.skuId === null ? one.field : `${one.skuId} ${one.field}`, one[of]]))
  await noteChanges(
    tx,
    [{ productId: id, skuId: null, what: 'details', before: member('from'), after: member('to') }],
    { cause: 'staff', by: actor, reason: form.reason ?? null, now },
  )
}

interface FileSku {
  id: string
  sku: SkuForm
  priceFen: number
  marketPriceFen: number | null
  stock: number
}

function newSku(sku: SkuForm, index: number): FileSku {
  const { priceFen, marketPriceFen = null, stock, id } = sku
  if (id !== undefined) throw new Problem('not_found', 'no such SKU', { param: `/skus/${index}/id` })
  if (priceFen === undefined || stock === undefined) {
    const param = `/skus/${index}/${priceFen === undefined ? 'priceFen' : 'stock'}`
    throw new Problem('validation_failed', 'a new SKU has a price and a stock', { param })
  }
  return { id: newNumber(), sku, priceFen, marketPriceFen, stock }
}

function keptSku(sku: SkuForm, index: number, current: CurrentRow): FileSku {
  const old = current.skus.find(({ id }) => id === sku.id)
  if (old === undefined) throw new Problem('not_found', 'no such SKU', { param: `/skus/${index}/id` })
  return { id: old.id.slice(4), sku, priceFen: old.priceFen, marketPriceFen: old.marketPriceFen, stock: old.stock }
}

/** The category and all above it, from the root; `not_found`. */
async function pathOf(tx: Tx, categoryId: string | null): Promise<string[]> {
  if (categoryId === null) return []
  const { rows } = await sql<{ id: string }>`
    with recursive above (id, parent_id, level) as (
      select id, parent_id, level from categories where id = ${categoryId}
      union all select c.id, c.parent_id, c.level from above a join categories c on c.id = a.parent_id
    ) select id from above order by level`.execute(tx)
  if (rows.length === 0) throw new Problem('not_found', 'no such category', { param: '/categoryId' })
  return rows.map(({ id }) => id)
}

/** Where the product is, its own category last; also where the shop has no names for them. */
async function keptPath(tx: Tx, productId: string, leaf: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select pc.category_id as id from product_categories pc left join categories c on c.id = pc.category_id
    where pc.product_id = ${productId} order by pc.category_id is not distinct from ${leaf}::text, c.level`.execute(tx)
  return rows.map(({ id }) => id)
}

const periods = { day: 1, week: 2, month: 3, year: 4, ever: 1000 }
const onSale = 5
const offShelf = 11

/** The form as a row of a WeChat shop's file, read as such: what an import would refuse is refused here. */
function readForm(form: Form, of: { id: string; listed: boolean; skus: readonly FileSku[] }, path: readonly string[]) {
  const row = {
    product_id: of.id,
    title: form.title,
    sub_title: form.subtitle,
    head_imgs: form.imageUrls,
    desc_info: { desc: form.description, imgs: form.detailImageUrls },
    attrs: form.attributes.map(({ name, value }) => ({ attr_key: name, attr_value: value })),
    extra_service: {
      seven_day_return: form.services.sevenDayReturn,
      freight_insurance: form.services.freightInsurance,
      damage_guarantee: form.services.damageGuarantee,
    },
    aftersale_desc: form.services.afterSaleNote,
    limited_info: form.purchaseLimit && {
      period_type: periods[form.purchaseLimit.period],
      limited_buy_num: form.purchaseLimit.quantity,
    },
    express_info: { template_id: form.freightTemplateId ?? '' },
    cats: path.map((id) => ({ cat_id: id.slice(4) })),
    status: of.listed ? onSale : offShelf,
    recipients: form.recipients,
    occasions: form.occasions,
    skus: of.skus.map(({ id, sku, priceFen, marketPriceFen, stock }) => ({
      sku_id: id,
      sku_attrs: sku.specs.map(({ name, value }) => ({ attr_key: name, attr_value: value })),
      thumb_img: sku.imageUrl ?? '',
      sale_price: priceFen,
      market_price: marketPriceFen ?? 0,
      stock_num: stock,
      weight: sku.weightGrams,
      status: sku.listed ? onSale : offShelf,
    })),
  }
  const issues = new RowIssues('products')
  const product = readProduct(row, new RowReader(1, issues))
  issues.throwIfAny()
  if (product === null) throw new Problem('catalogue_invalid', 'not a product')
  return product
}
