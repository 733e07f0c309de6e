import { sql } from 'kysely'
import type { Tx } from '../../platform/database/db'
import { findAllWords } from '../translations/find-words'
import { saveTranslations } from '../translations/save-translations'
import { categoryNames } from './category-names'
import { type ByteSource, jsonRows } from './json-rows'
import { placeProducts } from './place-products'
import { productSearchText, searchableTexts, wordsOfTexts } from './product-search-text'
import { type CategoryRow, readCategory } from './read-category'
import type { RowIssues } from './row-issues'
import { RowReader } from './row-reader'

type NumberedCategory = CategoryRow & { row: number }

/** Imports an array (or JSON Lines) of `{cat_id, f_cat_id, name, level}`. Answers how many rows it imported. */
export async function importCategories(
  tx: Tx,
  source: ByteSource,
  issues: RowIssues,
  { now, allOrNothing = false, setsOrder = false }: { now: Date; allOrNothing?: boolean; setsOrder?: boolean },
): Promise<number> {
  const read: NumberedCategory[] = []
  for await (const row of jsonRows(source)) {
    if ('reason' in row) issues.addReason(row.row, '', row.reason)
    else {
      const category = readCategory(row.value, new RowReader(row.row, issues))
      if (category !== null) read.push({ ...category, row: row.row })
    }
  }
  const known = await tx.selectFrom('categories').select(['id', 'level', 'parent_id as parentId']).execute()
  const rows = soundTree(read, known, issues)
  if (allOrNothing || rows.length === 0) issues.throwIfAny()
  const { saved } = await saveTranslations(
    tx,
    rows.flatMap(({ translations }) => translations),
    now,
  )
  if ((await write(tx, rows, setsOrder)) || saved > 0) {
    await placeProducts(tx, 'all')
    await refreshSearch(tx)
  }
  return rows.length
}

/** Leaves out the categories that do not fit, then those that hung below them, until all that are left fit. */
function soundTree(
  rows: NumberedCategory[],
  known: Pick<CategoryRow, 'id' | 'level' | 'parentId'>[],
  issues: RowIssues,
): NumberedCategory[] {
  checkTree(rows, known, issues)
  const sound = rows.filter(({ row }) => !issues.refused.has(row))
  return sound.length === rows.length ? rows : soundTree(sound, known, issues)
}

function checkTree(
  rows: NumberedCategory[],
  known: Pick<CategoryRow, 'id' | 'level' | 'parentId'>[],
  issues: RowIssues,
) {
  const tree = new Map(known.map((category) => [category.id, category]))
  const firstRow = new Map<string, number>()
  for (const category of rows) {
    const first = firstRow.get(category.id)
    if (first !== undefined)
      issues.add(category.row, '/cat_id', 'category_in_row', { id: category.id.slice(4), row: first })
    else firstRow.set(category.id, category.row)
    tree.set(category.id, category)
  }
  // Requiring one level below the parent's also excludes circles.
  for (const { row, parentId, level } of rows) {
    if (parentId === null) continue
    const parent = tree.get(parentId)
    if (parent === undefined) issues.add(row, '/f_cat_id', 'parent_unknown', { id: parentId.slice(4) })
    else if (level !== parent.level + 1) {
      issues.add(row, '/level', 'level_of_parent', { level, id: parentId.slice(4), parentLevel: parent.level })
    }
  }
  for (const { id, parentId, level } of known) {
    const parentRow = parentId === null ? undefined : firstRow.get(parentId)
    if (parentId === null || parentRow === undefined || firstRow.has(id)) continue
    if (level !== (tree.get(parentId)?.level ?? 0) + 1) {
      issues.add(parentRow, '/level', 'level_of_child', { id: id.slice(4), level })
    }
  }
}

/** Answers whether anything differed. A category that moves to another parent comes last there. */
async function write(tx: Tx, rows: NumberedCategory[], setsOrder: boolean): Promise<boolean> {
  const json = JSON.stringify(
    rows.map((row, index) => ({
      ...row,
      parent_id: row.parentId,
      icon_url: row.iconUrl,
      position: setsOrder ? row.row : index + 1,
    })),
  )
  const last = setsOrder ? sql`0` : sql`(select coalesce(max(position), 0) from categories)`
  const position = setsOrder
    ? sql`excluded.position`
    : sql`case when c.parent_id is distinct from excluded.parent_id then excluded.position else c.position end`
  const { numAffectedRows } = await sql`
    insert into categories as c (id, parent_id, name, level, position, icon_url)
    select id, parent_id, name, level, ${last} + position, icon_url
    from jsonb_to_recordset(${json}::jsonb)
      as r (id text, parent_id text, name text, level integer, position integer, icon_url text)
    on conflict (id) do update set
      parent_id = excluded.parent_id, name = excluded.name, level = excluded.level, position = ${position},
      icon_url = excluded.icon_url
    where (c.parent_id, c.name, c.level, c.position, c.icon_url) is distinct from
      (excluded.parent_id, excluded.name, excluded.level, ${position}, excluded.icon_url)`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

const batchRows = 500

/** Products are also found by the names of their categories. */
export async function refreshSearch(tx: Tx): Promise<void> {
  const names = await categoryNames(tx)
  for (let after = ''; ; ) {
    const products = await tx
      .selectFrom('products')
      .select(['id', 'title', 'subtitle', 'attributes', 'leaf_category_id', 'search_text'])
      .select(sql<string[]>`array(select label from product_labels where product_id = id)`.as('labels'))
      .where(sql`id collate "C"`, '>', after)
      // In the order in which a payment for several products locks them.
      .orderBy(sql`id collate "C"`)
      .limit(batchRows)
      .forNoKeyUpdate()
      .execute()
    const last = products.at(-1)
    if (last === undefined) return
    after = last.id
    const wordsOf = wordsOfTexts(await findAllWords(tx, [...new Set(products.flatMap(searchableTexts))]))
    const changed = products.flatMap((product) => {
      const path = names.path(product.leaf_category_id === null ? [] : [product.leaf_category_id])
      const text = productSearchText(product, path, wordsOf)
      return text === product.search_text ? [] : [{ id: product.id, text }]
    })
    // The hash covers the search text too: an empty hash makes the next import write the product again.
    await sql`update products p set search_text = c.text, content_hash = ''
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as c (id text, text text)
      where p.id = c.id`.execute(tx)
  }
}
