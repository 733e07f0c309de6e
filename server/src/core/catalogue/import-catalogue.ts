import type { CatalogueImport, FreightSetting } from '@haoli/contract'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/db'
import { inTransaction } from '../../platform/database/in-transaction'
import type { Actor } from '../actors/actor'
import { freightSetting } from '../freight/freight-setting'
import { readSetting } from '../settings/read-setting'
import { importCategories } from './import-categories'
import { type ByteSource, jsonRows, type OpenFile } from './json-rows'
import { type MergeCounts, mergeProducts } from './merge-products'
import { type ProductRow, readProduct } from './read-product'
import { RowIssues } from './row-issues'
import { RowReader } from './row-reader'
import { stageProducts } from './stage-products'

export interface ImportFiles {
  products?: OpenFile
  categories?: OpenFile
}

export interface ImportOptions {
  now: Date
  /** Who imports; absent: the shop itself. */
  by?: Actor
  /** One row at fault stops the whole import; otherwise such rows are left out, and named in the answer. */
  allOrNothing?: boolean
  /** Goods and categories stand as in the files; otherwise those of the shop stay where they are, and new ones come last. */
  setsOrder?: boolean
  /** Called now and then with the number of product rows read so far. */
  onProgress?: (rows: number) => void
  /** Runs at the end of the transaction. */
  finish?: (tx: Tx, done: CatalogueImport) => Promise<void>
}

/** From this number of products on a VACUUM is worth the second it takes. */
const largeImport = 1000

/** An import holds this advisory lock until it commits, so that two imports cannot deadlock on rows. */
const importLock = 716_402_002

export const lockImports = (tx: Tx) => sql`select pg_advisory_xact_lock(${importLock})`.execute(tx)

/**
 * Imports the WeChat shop's own product and category JSON (wechat.md 1.1) in one transaction. A row at fault is left out and
 * named; where `allOrNothing` is asked, or no row of a file is good, nothing is imported, and a `catalogue_invalid` Problem
 * names the rows. Rows are streamed into temporary tables, so memory does not grow with the file. Products that are not in
 * the files stay as they are.
 */
export async function importCatalogue(db: Db, files: ImportFiles, options: ImportOptions): Promise<CatalogueImport> {
  const done = await inTransaction(db, async (tx) => {
    // A large file may take long, and until the end the transaction locks nothing that shoppers need: it has no time limits.
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
    await sql`set local statement_timeout = 0`.execute(tx)
    await lockImports(tx)
    const issues = [new RowIssues('categories'), new RowIssues('products')] as const
    const categories =
      files.categories === undefined ? 0 : await importCategories(tx, files.categories(), issues[0], options)
    const empty = { products: 0, created: 0, updated: 0, unchanged: 0, skus: 0 }
    const products =
      files.products === undefined ? empty : await importProducts(tx, files.products(), issues[1], options)
    const counts = { ...products, categories, ...reportOf(issues) }
    await options.finish?.(tx, counts)
    return counts
  })
  // Index-only scans of lists and counts need the visibility map, which VACUUM writes.
  if (done.created + done.updated > largeImport) {
    await sql`vacuum (analyze) products, product_search, product_categories, skus, stocks`.execute(db)
  }
  return done
}

const reportOf = (issues: readonly RowIssues[]) => ({
  skipped: issues.reduce((sum, { refused }) => sum + refused.size, 0),
  faults: issues.flatMap(({ faults }) => faults),
  warned: issues.reduce((sum, { warningCount }) => sum + warningCount, 0),
  warnings: issues.flatMap(({ warnings }) => warnings),
})

const progressRows = 500

async function importProducts(
  tx: Tx,
  source: ByteSource,
  issues: RowIssues,
  { now, by, onProgress, allOrNothing = false, setsOrder = false }: ImportOptions,
): Promise<MergeCounts> {
  const staging = await stageProducts(tx)
  const freight = await readSetting(tx, freightSetting, now)
  let read = 0
  for await (const row of jsonRows(source)) {
    read += 1
    if ('reason' in row) issues.addReason(row.row, '', row.reason)
    else {
      const product = readProduct(row.value, new RowReader(row.row, issues))
      if (product !== null && namesItsTemplate(product, freight, { row: row.row, issues })) {
        await staging.add(row.row, product)
      }
    }
    if (read % progressRows === 0) onProgress?.(read)
  }
  if (read % progressRows !== 0) onProgress?.(read)
  const left = await staging.finish(issues)
  if (allOrNothing || left === 0) issues.throwIfAny()
  return mergeProducts(tx, { now, by: by ?? null }, { setsOrder })
}

/** A shop with one template has no use for the ids in its files; with several, a wrong one would be the wrong freight. */
export function namesItsTemplate(
  { freightTemplateId: id }: ProductRow,
  { templates }: FreightSetting,
  { row, issues }: { row: number; issues: RowIssues },
): boolean {
  if (id === null || templates.length === 1 || templates.some((template) => template.id === id)) return true
  const known = templates.map((template) => template.id).join(', ')
  issues.add(row, '/express_info/template_id', 'template_unknown', { id, known })
  return false
}
