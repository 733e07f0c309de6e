import type { FrozenInvoiceLine, Invoice, InvoiceLine, InvoiceWait, RedInvoice } from '@haoli/contract'
import type { Selectable } from 'kysely'
import { readKeptSetting } from '../../core/settings/kept-settings'
import type { OrderRow } from '../../core/system/events'
import type { Db } from '../../platform/database/db'
import type { Database } from '../../platform/database/tables'
import { isDue } from './apply'
import { type InvoiceRules, invoiceSetting } from './invoice-setting'
import type { InvoiceRow } from './move-invoice'

type RedRow = Selectable<Database['red_invoices']>

/** Invoices as they are shown, in the same order, with the same few reads however many there are. */
export async function viewInvoices(db: Db, rows: readonly InvoiceRow[], now: Date): Promise<Invoice[]> {
  if (rows.length === 0) return []
  const rules = await readKeptSetting(db, invoiceSetting, now)
  const orders = await db
    .selectFrom('orders')
    .select(['id', 'number', 'paid_at', 'completed_at'])
    .where('id', 'in', [...new Set(rows.map((row) => row.order_id))])
    .execute()
  const ids = rows.map((row) => row.id)
  const reds = await db
    .selectFrom('red_invoices')
    .selectAll()
    .where('invoice_id', 'in', ids)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const replaced = rows.flatMap((row) => row.replaces ?? [])
  const open = new Set(
    replaced.length === 0
      ? []
      : (
          await db
            .selectFrom('invoices')
            .select('id')
            .where('id', 'in', replaced)
            .where('state', '<>', 'reversed')
            .execute()
        ).map(({ id }) => id),
  )
  return rows.map((row) => {
    const order = orders.find(({ id }) => id === row.order_id)
    if (!order) throw new Error(`invoice ${row.id} has no order`)
    const own = reds.filter((red) => red.invoice_id === row.id)
    const waitsFor = waitOf(row, { order, rules, isExchanging: row.replaces !== null && open.has(row.replaces) })
    return { ...viewOf(row, own), orderNumber: order.number, waitsFor }
  })
}

function viewOf(row: InvoiceRow, reds: readonly RedRow[]): Omit<Invoice, 'orderNumber' | 'waitsFor'> {
  const taken = reds.reduce((all, red) => all + red.amount_fen, 0)
  return {
    ...{ id: row.id, orderId: row.order_id, state: row.state, title: row.title },
    amountFen: row.amount_fen,
    leftFen: row.amount_fen === null ? null : row.amount_fen - taken,
    ...documentOf(row, row),
    ...{ failure: row.failure, replaces: row.replaces },
    reds: reds.map((red) => redView(red, row)),
    appliedAt: row.applied_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  }
}

const redView = (red: RedRow, invoice: InvoiceRow): RedInvoice => ({
  ...{ id: red.id, state: red.state, reason: red.reason, amountFen: red.amount_fen },
  ...documentOf(red, invoice),
  createdAt: red.created_at.toISOString(),
})

type Document = Pick<InvoiceRow, 'number' | 'lines' | 'issued_at' | 'pdf_url' | 'pdf_stored'>

function documentOf(row: Document, { way }: InvoiceRow) {
  return {
    number: row.number,
    lines: (row.lines ?? []).map(lineView),
    hasPdf: row.number !== null && (way === 'gateway' || row.pdf_stored || row.pdf_url !== null),
    issuedAt: row.issued_at?.toISOString() ?? null,
  }
}

export const lineView = ({ lineId, taxCode, ...line }: FrozenInvoiceLine): InvoiceLine => line

interface Around {
  order: Pick<OrderRow, 'paid_at' | 'completed_at'>
  rules: InvoiceRules
  /** The invoice before it is not reversed yet. */
  isExchanging: boolean
}

function waitOf({ state, replaces }: InvoiceRow, { order, rules, isExchanging }: Around): InvoiceWait | null {
  if (state !== 'applied') return null
  if (order.paid_at === null) return 'payment'
  if (isExchanging) return 'reversal'
  if (rules.way === 'by_hand') return 'merchant'
  if (isDue(order, rules) || replaces !== null) return null
  return rules.issuedWhen === 'completed' ? 'completion' : 'merchant'
}
