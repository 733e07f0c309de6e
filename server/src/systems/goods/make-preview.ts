import { sql } from 'kysely'
import { compareRows } from '../../core/catalogue/compare-rows'
import { type CurrentRow, currentRows } from '../../core/catalogue/current-rows'
import { namesItsTemplate } from '../../core/catalogue/import-catalogue'
import { jsonRows, type OpenFile } from '../../core/catalogue/json-rows'
import { type ProductRow, readProduct } from '../../core/catalogue/read-product'
import { RowIssues } from '../../core/catalogue/row-issues'
import { RowReader } from '../../core/catalogue/row-reader'
import { stageProducts } from '../../core/catalogue/stage-products'
import { freightSetting } from '../../core/freight/freight-setting'
import { readSetting } from '../../core/settings/read-setting'
import type { Context } from '../../core/system/system'
import { findAllWords } from '../../core/translations/find-words'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'

/** Of each kind of note, so many of a file are kept. */
const mostNotes = 20_000
const batchRows = 100

interface ReadRow {
  row: number
  product: ProductRow | null
  title: string
}

/**
 * Reads a file of products and keeps what an import of it would change; nothing of the shop changes. Rows are kept as they were
 * read, so that applying them needs no file. Answers the preview's id.
 */
export async function makePreview(
  tx: Tx,
  open: OpenFile,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
): Promise<string> {
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
  await sql`set local statement_timeout = 0`.execute(tx)
  const id = newId('importPreview')
  const preview = { id, created_at: now, actor_kind: actor.kind, actor_id: actor.id, rows: 0 }
  await tx.insertInto('catalogue_previews').values(preview).execute()
  const issues = new RowIssues('products', mostNotes)
  const rows = await readRows(tx, { id, open, issues, now })
  await tx.updateTable('catalogue_previews').set({ rows }).where('id', '=', id).execute()
  await compareAll(tx, id)
  return id
}

/** Keeps each row, and leaves out those at fault, also for what only the whole file shows. Answers how many there are. */
async function readRows(
  tx: Tx,
  { id, open, issues, now }: { id: string; open: OpenFile; issues: RowIssues; now: Date },
): Promise<number> {
  const freight = await readSetting(tx, freightSetting, now)
  const staging = await stageProducts(tx)
  let batch: ReadRow[] = []
  let rows = 0
  const flush = async () => {
    await keepRows(tx, id, batch)
    batch = []
  }
  for await (const read of jsonRows(open())) {
    rows += 1
    if ('reason' in read) issues.addReason(read.row, '', read.reason)
    const product = 'reason' in read ? null : readProduct(read.value, new RowReader(read.row, issues))
    const fits = product !== null && namesItsTemplate(product, freight, { row: read.row, issues })
    if (fits) await staging.add(read.row, product)
    const title = product?.title ?? ('value' in read ? titleOf(read.value) : '')
    batch.push({ row: read.row, product: fits ? product : null, title })
    if (batch.length >= batchRows) await flush()
  }
  await flush()
  await staging.finish(issues)
  await keepNotes(tx, id, issues)
  return rows
}

const titleOf = (value: unknown): string => {
  const { title } = (value ?? {}) as { title?: unknown }
  return typeof title === 'string' ? title.replaceAll('\0', '').slice(0, 60) : ''
}

async function keepRows(tx: Tx, id: string, batch: readonly ReadRow[]): Promise<void> {
  const json = JSON.stringify(
    batch.map(({ row, product, title }) => ({ row, title, id: product?.id ?? null, product: product ?? undefined })),
  )
  await sql`
    insert into catalogue_preview_rows (preview_id, position, outcome, product_id, title, changes, notes, warned, product)
    select ${id}, row, 'skipped', id, title, '[]', '[]', false, product
    from jsonb_to_recordset(${json}::jsonb) as r (row integer, title text, id text, product jsonb)`.execute(tx)
}

async function keepNotes(tx: Tx, id: string, { faults, warnings, refused }: RowIssues): Promise<void> {
  const notes = [
    ...faults.map(({ file: _, ...note }) => ({ ...note, isFault: true })),
    ...warnings.map(({ file: _, ...note }) => ({ ...note, isFault: false })),
  ]
  await sql`
    update catalogue_preview_rows p set notes = n.notes, warned = true from (
      select row, jsonb_agg(jsonb_build_object(
        'path', path, 'code', code, 'params', params, 'reason', reason, 'isFault', "isFault")) as notes
      from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) as r (
        row integer, path text, code text, params jsonb, reason text, "isFault" boolean)
      group by row
    ) n where p.preview_id = ${id} and p.position = n.row`.execute(tx)
  await sql`update catalogue_preview_rows set product = null
    where preview_id = ${id} and position = any (${[...refused]}::int[])`.execute(tx)
}

async function compareAll(tx: Tx, id: string): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await tx
      .selectFrom('catalogue_preview_rows')
      .select(['position', 'product'])
      .where('preview_id', '=', id)
      .where('position', '>', after)
      .where('product', 'is not', null)
      .orderBy('position')
      .limit(batchRows)
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.position
    const read = rows.map(({ position, product }) => ({ position, product: product as unknown as ProductRow }))
    const current = await currentRows(
      tx,
      read.map(({ product }) => product.id),
    )
    const translated = await newWords(
      tx,
      read.map(({ product }) => product),
    )
    const compared = read.map(({ position, product }) => ({
      position,
      ...comparedWith(current.get(product.id), product, translated.get(product.id) ?? 0),
    }))
    await sql`
      update catalogue_preview_rows p set outcome = c.outcome, edition = c.edition, stock_mark = c."stockMark", changes = c.changes
      from jsonb_to_recordset(${JSON.stringify(compared)}::jsonb)
        as c (position integer, outcome text, edition bigint, "stockMark" bigint, changes jsonb)
      where p.preview_id = ${id} and p.position = c.position`.execute(tx)
  }
}

function comparedWith(current: CurrentRow | undefined, product: ProductRow, words: number) {
  if (current === undefined) return { outcome: 'created', edition: null, stockMark: null, changes: [] }
  const changes = compareRows(current, product)
  if (words > 0) changes.push({ skuId: null, specText: '', field: 'translations', from: null, to: words })
  const { edition, stockMark } = current
  return { outcome: changes.length > 0 ? 'changed' : 'unchanged', edition, stockMark, changes }
}

/** How many words in other languages each product brings that the shop does not have so. */
async function newWords(tx: Tx, products: readonly ProductRow[]): Promise<Map<string, number>> {
  const wanted = products.flatMap(({ translations }) => translations)
  if (wanted.length === 0) return new Map()
  const saved = await findAllWords(tx, [...new Set(wanted.map(({ source }) => source))])
  const known = new Set(saved.map(({ language, source, words }) => `${language} ${source} ${words}`))
  return new Map(
    products.map(({ id, translations }) => [
      id,
      translations.filter(({ language, source, words }) => !known.has(`${language} ${source} ${words}`)).length,
    ]),
  )
}
