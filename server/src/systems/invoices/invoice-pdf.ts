import type { IssuedInvoice } from '../../core/gateways/invoice-gateway'
import { refundNumber } from '../../core/payments/refund-number'
import type { Db } from '../../platform/database/db'
import { notFound } from '../../platform/problem'

/** Where the PDF of an issued invoice is: at the gateway, in the shop's store, or at an address of the merchant's. */
export type InvoicePdf = { issued: IssuedInvoice } | { file: string; number: string } | { url: string }

interface Asked {
  /** Absent: the merchant asks, of any order. */
  of?: { orderId: string; customerId: string }
  /** Of an invoice, or of a red one. */
  documentId: string
}

/** `not_found` for what is not the customer's, and for what has no PDF. */
export async function pdfOf(db: Db, { of, documentId }: Asked): Promise<InvoicePdf> {
  let query = db
    .selectFrom('invoices as i')
    .innerJoin('orders as o', 'o.id', 'i.order_id')
    .leftJoin('red_invoices as r', (join) => join.onRef('r.invoice_id', '=', 'i.id').on('r.id', '=', documentId))
    .select([
      'i.id',
      'i.way',
      'i.title',
      'i.seller',
      'i.lines',
      'i.amount_fen',
      'i.number',
      'i.attempt',
      'i.pdf_url',
      'i.pdf_stored',
      'i.issued_at',
    ])
    .select(['r.id as redId', 'r.lines as redLines', 'r.amount_fen as redFen', 'r.number as redNumber', 'r.reason'])
    .select(['r.attempt as redAttempt', 'r.pdf_url as redUrl', 'r.issued_at as redAt', 'o.number as orderNumber'])
    .select('r.pdf_stored as redStored')
    .where((one) => one.or([one('i.id', '=', documentId), one('r.id', '=', documentId)]))
  if (of) query = query.where('i.order_id', '=', of.orderId).where('i.customer_id', '=', of.customerId)
  const row = await query.executeTakeFirst()
  if (!row) throw notFound('invoice')
  const { title, seller, orderNumber, number: blueNumber } = row
  const blue = { id: refundNumber(row.id, row.attempt), lines: row.lines, amountFen: row.amount_fen }
  const wanted =
    row.redId === null
      ? { ...blue, number: blueNumber, issuedAt: row.issued_at, url: row.pdf_url, takesBack: null }
      : {
          ...{ id: refundNumber(row.redId, row.redAttempt ?? 1), lines: row.redLines, amountFen: row.redFen },
          ...{ number: row.redNumber, issuedAt: row.redAt, url: row.redUrl },
          takesBack: { id: blue.id, number: blueNumber ?? '', reason: row.reason ?? ('returned' as const) },
        }
  const { url, number, issuedAt, lines, amountFen, ...rest } = wanted
  const isStored = row.redId === null ? row.pdf_stored : row.redStored
  if (isStored && number !== null) return { file: pdfNameOf(documentId), number }
  if (url !== null) return { url }
  if (row.way !== 'gateway' || number === null || issuedAt === null || !seller || !lines || amountFen === null) {
    throw notFound('PDF of this invoice')
  }
  return { issued: { ...rest, orderNumber, title, seller, lines, amountFen, number, issuedAt } }
}

/** The name of a document's file in the store. */
export const pdfNameOf = (documentId: string): string => `${documentId}.pdf`
