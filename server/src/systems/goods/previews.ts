import type { ImportPreview, PreviewOutcome, PreviewRow, PreviewRowPage } from '@haoli/contract'
import { limits } from '@haoli/contract'
import { sql } from 'kysely'
import { lockProducts } from '../../core/catalogue/change-prices'
import { currentRows } from '../../core/catalogue/current-rows'
import { lockImports } from '../../core/catalogue/import-catalogue'
import { importOne } from '../../core/catalogue/import-one'
import { noteChanges } from '../../core/catalogue/note-changes'
import type { ProductRow } from '../../core/catalogue/read-product'
import { lockStocksOf, type Supplier } from '../../core/stock/supply-stock'
import type { Context, JobHandler } from '../../core/system/system'
import { startTask } from '../../core/tasks/start-task'
import type { TaskOnRows } from '../../core/tasks/task-kind'
import type { Db, Tx } from '../../platform/database/db'
import { dayMs } from '../../platform/durations'
import { notFound, Problem } from '../../platform/problem'
import { cutPage, numberOfCursor } from '../../platform/time-cursor'

/** Throws `not_found`. */
export async function readPreview(db: Db, id: string): Promise<ImportPreview> {
  const { rows } = await sql<Omit<ImportPreview, 'createdAt'> & { createdAt: Date }>`
    select v.id, v.created_at as "createdAt", v.rows, v.task_id as "taskId", c.counts, c.warned, c.stale
    from catalogue_previews v cross join lateral (
      select jsonb_build_object(
          'created', count(*) filter (where r.outcome = 'created'), 'changed', count(*) filter (where r.outcome = 'changed'),
          'unchanged', count(*) filter (where r.outcome = 'unchanged'), 'skipped', count(*) filter (where r.outcome = 'skipped')
        ) as counts, count(*) filter (where r.warned) as warned, count(*) filter (where r.outcome in ('created', 'changed') and (
          p.edition is distinct from r.edition or exists (
            select from skus k join stock_moves m on m.sku_id = k.id
            where k.product_id = p.id and m.cause in ('import', 'count', 'adjustment') and m.id > r.stock_mark))) as stale
      from catalogue_preview_rows r left join products p on p.id = r.product_id where r.preview_id = v.id
    ) c
    where v.id = ${id}`.execute(db)
  const [row] = rows
  if (row === undefined) throw notFound('preview')
  return { ...row, createdAt: row.createdAt.toISOString() }
}

/** Throws `not_found`. */
export async function refuseUnknownPreview(db: Db, id: string): Promise<void> {
  const found = await db.selectFrom('catalogue_previews').select('id').where('id', '=', id).executeTakeFirst()
  if (!found) throw notFound('preview')
}

interface Wanted {
  cursor?: string | undefined
  limit?: number | undefined
  outcome?: PreviewOutcome | undefined
  warned?: boolean | undefined
}

/** In the order of the file. */
export async function listPreviewRows(
  db: Db,
  id: string,
  { cursor, limit = limits.pageDefault, outcome, warned }: Wanted,
): Promise<PreviewRowPage> {
  const after = numberOfCursor(cursor, 9)
  const rows = await db
    .selectFrom('catalogue_preview_rows')
    .select(['position', 'outcome', 'product_id', 'title', 'changes', 'notes'])
    .where('preview_id', '=', id)
    .$if(outcome !== undefined, (select) => select.where('outcome', '=', outcome as PreviewOutcome))
    .$if(warned === true, (select) => select.where('warned', '=', true))
    .$if(after !== null, (select) => select.where('position', '>', after))
    .orderBy('position')
    .limit(limit + 1)
    .execute()
  const { page, nextCursor } = cutPage(rows, limit, ({ position }) => ({ at: new Date(0), id: String(position) }))
  const items = page.map(({ position, product_id, ...row }) => ({ row: position, productId: product_id, ...row }))
  return { items, nextCursor }
}

/** Puts a task into the queue that imports the rows that change something. `goods_changed` where it was applied already. */
export async function applyPreview(tx: Tx, id: string, context: Context): Promise<string> {
  const preview = await tx
    .selectFrom('catalogue_previews')
    .select('task_id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!preview) throw notFound('preview')
  if (preview.task_id !== null) throw new Problem('goods_changed', 'this preview was applied already')
  const rows = await tx
    .selectFrom('catalogue_preview_rows')
    .select(['position', 'product_id', 'title'])
    .where('preview_id', '=', id)
    .where('outcome', 'in', ['created', 'changed'])
    .orderBy('position')
    .execute()
  const wanted = rows.map(({ position, product_id, title }) => ({ row: position, productId: product_id, title }))
  const taskId = await startTask(tx, { kind: 'import_products', input: { previewId: id }, rows: wanted }, context)
  await tx.updateTable('catalogue_previews').set({ task_id: taskId }).where('id', '=', id).execute()
  return taskId
}

/** Imports the rows of a preview, each by itself. One whose product has changed since fails, and nothing of it is written. */
export const importProductsTask: TaskOnRows<{ row: number }, { previewId: string }> = {
  atOnce: 1,
  columns: ['row', 'productId', 'title'],
  async row(tx, { row: { row }, input: { previewId } }, { actor, now }) {
    const kept = await tx
      .selectFrom('catalogue_preview_rows')
      .select(['product', 'edition', 'stock_mark', 'changes'])
      .where('preview_id', '=', previewId)
      .where('position', '=', row)
      .executeTakeFirst()
    if (!kept?.product) throw new Problem('not_found', 'the preview is not kept any more')
    const product = kept.product as unknown as ProductRow
    // Nobody changes the product between this look and the write: imports wait for each other, and staff for stocks and product.
    await lockImports(tx)
    await lockStocksOf(tx, product.id)
    await lockProducts(tx, [product.id])
    const current = (await currentRows(tx, [product.id])).get(product.id)
    if ((current?.edition ?? null) !== kept.edition || (current?.stockMark ?? null) !== kept.stock_mark) {
      throw new Problem('goods_changed', 'the product has changed since the preview')
    }
    await importOne(tx, product, { by: actor, now })
    if (current) await noteDetails(tx, { productId: product.id, changes: kept.changes }, { by: actor, now })
    return { objectId: product.id }
  },
}

/** Prices and the shelf are noted by every import. */
const notedElsewhere = ['priceFen', 'marketPriceFen', 'stock', 'listed']

async function noteDetails(
  tx: Tx,
  { productId, changes }: { productId: string; changes: PreviewRow['changes'] },
  { by, now }: Supplier,
): Promise<void> {
  const details = changes.filter(({ field }) => !notedElsewhere.includes(field))
  if (details.length === 0) return
  const of = (side: 'from' | 'to') =>
    Object.fromEntries(details.map((one) => [one.skuId === null ? one.field : `${one.skuId} ${one.field}`, one[side]]))
  await noteChanges(tx, [{ productId, skuId: null, what: 'details', before: of('from'), after: of('to') }], {
    cause: 'import',
    reason: null,
    ...{ by, now },
  })
}

const keptDays = 7

export const forgetPreviews: JobHandler = async (tx, _occurrence, { now }) => {
  const oldest = new Date(now.getTime() - keptDays * dayMs)
  await tx.deleteFrom('catalogue_previews').where('created_at', '<', oldest).execute()
}
