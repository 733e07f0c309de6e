import {
  type InvoiceLine,
  type InvoicePage,
  type InvoiceState,
  limits,
  type MerchantInvoice,
  type MerchantInvoicePage,
  type RedInvoiceState,
} from '@haoli/contract'
import { sql } from 'kysely'
import { readKeptSetting } from '../../core/settings/kept-settings'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'
import { after, cutPage, readTimeCursor } from '../../platform/time-cursor'
import { invoiceSetting } from './invoice-setting'
import { lineView, viewInvoices } from './invoice-views'
import { linesLeft } from './left-to-invoice'
import type { InvoiceRow } from './move-invoice'
import { invoicesOfMerchant } from './waiting'

interface Page {
  cursor?: string | undefined
  limit?: number | undefined
}

interface MerchantFilters {
  state?: InvoiceState
  red?: RedInvoiceState
  waitsFor?: 'merchant'
  orderId?: string
  q?: string
}

/** Each way finds few rows by an index of its own. */
const foundBy = (q: string) => sql`
  select i.id from invoices i join orders o on o.id = i.order_id where o.number = ${q}
  union all select id from invoices where number = ${q}
  union all select invoice_id from red_invoices where number = ${q}`

/** A customer's invoices, the latest application first. */
export async function listInvoices(
  db: Db,
  { customerId, cursor, limit = limits.pageDefault }: Page & { customerId: string },
  now: Date,
): Promise<InvoicePage> {
  const { page, nextCursor } = cut(
    await pageOf(db, { cursor, limit }).where('customer_id', '=', customerId).execute(),
    limit,
  )
  return { items: await viewInvoices(db, page, now), nextCursor }
}

/** The invoices of all customers, the latest application first; by state, and by that of a red one. */
export async function listMerchantInvoices(
  db: Db,
  { state, red, waitsFor, orderId, q, cursor, limit = limits.pageDefault }: Page & MerchantFilters,
  now: Date,
): Promise<MerchantInvoicePage> {
  let query = pageOf(db, { cursor, limit })
  if (state !== undefined) query = query.where('state', '=', state)
  if (red !== undefined) {
    query = query.where('id', 'in', (one) =>
      one.selectFrom('red_invoices').select('invoice_id').where('state', '=', red),
    )
  }
  if (waitsFor !== undefined) query = query.where(sql<boolean>`id in (${await invoicesOfMerchant(db, now)})`)
  if (orderId !== undefined) query = query.where('order_id', '=', orderId)
  if (q !== undefined) query = query.where(sql<boolean>`id in (${foundBy(q)})`)
  const { page, nextCursor } = cut(await query.execute(), limit)
  return { items: await forMerchant(db, page, now), nextCursor }
}

export async function merchantInvoiceById(db: Db, id: string, now: Date): Promise<MerchantInvoice> {
  const row = await db.selectFrom('invoices').selectAll().where('id', '=', id).executeTakeFirst()
  const [view] = row ? await forMerchant(db, [row], now) : []
  if (!row || !view) throw notFound('invoice')
  return row.state === 'applied' || row.state === 'failed' ? { ...view, linesNow: await linesNow(db, row, now) } : view
}

async function linesNow(db: Db, { order_id }: InvoiceRow, now: Date): Promise<InvoiceLine[]> {
  const rules = await readKeptSetting(db, invoiceSetting, now)
  const order = await db.selectFrom('orders').selectAll().where('id', '=', order_id).executeTakeFirstOrThrow()
  return (await linesLeft(db, order, rules)).map(lineView)
}

/** Invoices with whose they are. */
export async function forMerchant(
  db: Db,
  rows: readonly InvoiceRow[],
  now: Date,
): Promise<MerchantInvoicePage['items']> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.customer_id)
  const people = await db.selectFrom('customers').select(['id', 'nickname']).where('id', 'in', ids).execute()
  const views = await viewInvoices(db, rows, now)
  const reds = await db
    .selectFrom('red_invoices')
    .select(['id', 'pdf_url'])
    .where('pdf_url', 'is not', null)
    .where(
      'invoice_id',
      'in',
      rows.map((row) => row.id),
    )
    .execute()
  const elsewhere = new Map([...rows, ...reds].map((row) => [row.id, row.pdf_url]))
  return views.map((view, index) => {
    const id = rows[index]?.customer_id ?? ''
    const pdfUrls = Object.fromEntries(
      [view, ...view.reds].flatMap((document) => {
        const url = elsewhere.get(document.id)
        return url ? [[document.id, url]] : []
      }),
    )
    return { ...view, pdfUrls, customer: { id, nickname: people.find((one) => one.id === id)?.nickname ?? '' } }
  })
}

function pageOf(db: Db, { cursor, limit }: { cursor: string | undefined; limit: number }) {
  const from = readTimeCursor(cursor)
  const query = db
    .selectFrom('invoices')
    .selectAll()
    .orderBy('applied_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  return from ? query.where(after('applied_at', 'id', from)) : query
}

const cut = (rows: readonly InvoiceRow[], limit: number) =>
  cutPage(rows, limit, (row) => ({ at: row.applied_at, id: row.id }))
