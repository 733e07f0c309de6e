import type { InvoiceStatus } from '../../core/gateways/invoice-gateway'
import { readRefundNumber } from '../../core/payments/refund-number'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import { lapse } from './end-application'
import { fenLeft } from './left-to-invoice'
import { type InvoiceRow, moveInvoice } from './move-invoice'
import { tellOf } from './notices'
import { reverseIfAllTaken } from './red-invoices'

/**
 * Applies what the gateway says of an invoice, by a notice or when asked, however often: once it is issued or refused, nothing changes any more.
 * `invoice_differs`, and nothing is changed, where another amount, or a second number, is stated.
 */
export async function settleInvoice(
  tx: Tx,
  { invoiceNumber, status }: { invoiceNumber: string; status: InvoiceStatus },
  context: Context,
): Promise<void> {
  const { id, attempt } = readRefundNumber(invoiceNumber)
  const row = await tx.selectFrom('invoices').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw notFound('invoice')
  if (status.state === 'issued') return issued(tx, { row, attempt, ...status }, context)
  if (status.state === 'failed' && row.state === 'issuing' && row.attempt === attempt) {
    return failed(tx, row, status.failure, context)
  }
}

async function issued(
  tx: Tx,
  { row, attempt, number, amountFen }: { row: InvoiceRow; attempt: number; number: string; amountFen: number },
  context: Context,
): Promise<void> {
  const { id } = row
  const isOpen = row.state === 'issuing' && row.attempt === attempt
  if (amountFen !== row.amount_fen || (!isOpen && row.number !== number)) {
    const says = `the gateway has issued ${number} over ${amountFen} fen`
    throw new Problem('invoice_differs', `${says} for ${id}, which is ${row.state} over ${row.amount_fen} fen`)
  }
  if (!isOpen) return
  await markIssued(tx, { id, transition: 'issue', number }, context)
}

/** Issued by the gateway or by hand: what was refunded in between is taken back now, and the customer is told. */
export async function markIssued(
  tx: Tx,
  move: Parameters<typeof moveInvoice>[1] & { transition: 'issue' | 'issue_by_hand'; number: string },
  context: Context,
): Promise<void> {
  const { now, jobs } = context
  const row = await moveInvoice(tx, { ...move, issued_at: now })
  const reds = await tx.selectFrom('red_invoices').select('id').where('invoice_id', '=', row.id).orderBy('id').execute()
  if (row.way === 'gateway') for (const red of reds) await jobs.schedule(tx, 'issue_red_invoice', red.id, now)
  await reverseIfAllTaken(tx, row)
  await tellOf(tx, { kind: 'invoice_issued', invoice: row, fen: row.amount_fen ?? 0 }, context)
}

/** What red invoices would have taken back was never issued. */
async function failed(
  tx: Tx,
  row: InvoiceRow,
  failure: NonNullable<InvoiceRow['failure']>,
  context: Context,
): Promise<void> {
  await tx.deleteFrom('red_invoices').where('invoice_id', '=', row.id).execute()
  if ((await fenLeft(tx, row.order_id)) <= 0) return void (await lapse(tx, row.id, context.now))
  await moveInvoice(tx, {
    ...{ id: row.id, transition: 'fail', failure },
    ...{ way: null, amount_fen: null, lines: null, seller: null },
  })
  await tellOf(tx, { kind: 'invoice_failed', invoice: row, fen: row.amount_fen ?? 0 }, context)
}

/** Whether the gateway states something else than was asked for, which a person has to look into. */
export const isOther = (error: unknown): error is Problem =>
  error instanceof Problem && error.code === 'invoice_differs'
