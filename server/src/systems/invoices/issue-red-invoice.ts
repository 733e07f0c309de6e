import type { InvoiceStatus, WantedInvoice } from '../../core/gateways/invoice-gateway'
import { nextAsk } from '../../core/payments/next-ask'
import { readRefundNumber, refundNumber } from '../../core/payments/refund-number'
import type { OutsideJob } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { askSeconds, requestInvoice } from './request-invoice'
import { isOther } from './settle-invoice'
import { settleRedInvoice } from './settle-red-invoice'

/** Issues a red invoice by the gateway, and asks about it until it is there or refused. */
export const issueRedInvoice: OutsideJob<WantedInvoice, InvoiceStatus> = {
  prepare: (tx, id) => wantedRed(tx, id),
  call: (wanted, { invoices }) => requestInvoice(invoices, wanted),
  async record(tx, { prepared, answer }, context) {
    const { now, jobs } = context
    const { id } = readRefundNumber(prepared.id)
    try {
      await settleRedInvoice(tx, { redNumber: prepared.id, status: answer }, context)
    } catch (error) {
      if (!isOther(error)) throw error
      return jobs.leaveToPerson(tx, 'issue_red_invoice', { subjectId: id, why: error.message, now })
    }
    const red = await tx.selectFrom('red_invoices').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    if (red.state === 'due') await jobs.schedule(tx, 'issue_red_invoice', id, nextAsk(red.created_at, askSeconds, now))
  },
}

/** undefined: it is there, it waits for a person, or the invoice that it takes back is not issued yet. */
async function wantedRed(tx: Tx, id: string): Promise<WantedInvoice | undefined> {
  const red = await tx
    .selectFrom('red_invoices as r')
    .innerJoin('invoices as i', 'i.id', 'r.invoice_id')
    .innerJoin('orders as o', 'o.id', 'i.order_id')
    .select(['r.attempt', 'r.lines', 'r.amount_fen', 'r.reason', 'o.number as orderNumber'])
    .select(['i.id as blueId', 'i.attempt as blueAttempt', 'i.title', 'i.seller', 'i.number as blueNumber'])
    .where('r.id', '=', id)
    .where('r.state', '=', 'due')
    .where('i.way', '=', 'gateway')
    .executeTakeFirst()
  if (!red?.seller || red.blueNumber === null) return undefined
  const { attempt, lines, reason, orderNumber, title, seller } = red
  return {
    ...{ id: refundNumber(id, attempt), orderNumber, title, seller, lines, amountFen: red.amount_fen },
    takesBack: { id: refundNumber(red.blueId, red.blueAttempt), number: red.blueNumber, reason },
  }
}
