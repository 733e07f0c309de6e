import type { InvoiceStatus, WantedInvoice } from '../../core/gateways/invoice-gateway'
import { nextAsk } from '../../core/payments/next-ask'
import { readRefundNumber, refundNumber } from '../../core/payments/refund-number'
import { readSetting } from '../../core/settings/read-setting'
import type { Context, OutsideJob } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { lapse } from './end-application'
import { invoiceSetting } from './invoice-setting'
import { linesLeft } from './left-to-invoice'
import { type InvoiceRow, moveInvoice } from './move-invoice'
import { askSeconds, requestInvoice } from './request-invoice'
import { isOther, settleInvoice } from './settle-invoice'

/**
 * Issues what was applied for by the gateway, and asks about it until it is there or refused. Its lines are written down before the call, in a
 * transaction of their own, so that a refund during the call sees them.
 */
export const issueInvoice: OutsideJob<WantedInvoice, InvoiceStatus> = {
  async prepare(tx, id, context) {
    const row = await tx.selectFrom('invoices').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (row?.state === 'issuing') return wantedOf(tx, row)
    return row?.state === 'applied' ? begin(tx, row, context) : undefined
  },
  call: (wanted, { invoices }) => requestInvoice(invoices, wanted),
  async record(tx, { prepared, answer }, context) {
    const { now, jobs } = context
    const { id } = readRefundNumber(prepared.id)
    try {
      await settleInvoice(tx, { invoiceNumber: prepared.id, status: answer }, context)
    } catch (error) {
      if (!isOther(error)) throw error
      return jobs.leaveToPerson(tx, 'issue_invoice', { subjectId: id, why: error.message, now })
    }
    const row = await tx.selectFrom('invoices').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    if (row.state !== 'issuing') return
    await jobs.schedule(tx, 'issue_invoice', id, nextAsk(row.begun_at ?? now, askSeconds, now))
  },
}

/** Writes the lines down. The invoice is locked, not the order: a refund takes the same lock after it has changed the lines. */
async function begin(tx: Tx, { id, order_id, replaces, attempt }: InvoiceRow, context: Context) {
  const { now } = context
  const rules = await readSetting(tx, invoiceSetting, now)
  if (rules.way !== 'gateway' || !(await mayBegin(tx, { order_id, replaces }))) return undefined
  const frozen = await freeze(tx, { id, order_id }, context)
  if (!frozen) return undefined
  const row = await moveInvoice(tx, {
    ...{ id, transition: 'begin', ...frozen, way: 'gateway', attempt: attempt + 1, begun_at: now },
  })
  return wantedOf(tx, row)
}

/** Whether the order is paid and, of an exchange, the invoice before it reversed. */
export async function mayBegin(
  tx: Tx,
  { order_id, replaces }: Pick<InvoiceRow, 'order_id' | 'replaces'>,
): Promise<boolean> {
  const { paid_at } = await tx
    .selectFrom('orders')
    .select('paid_at')
    .where('id', '=', order_id)
    .executeTakeFirstOrThrow()
  if (paid_at === null) return false
  if (replaces === null) return true
  const before = await tx.selectFrom('invoices').select('state').where('id', '=', replaces).executeTakeFirstOrThrow()
  return before.state === 'reversed'
}

/** Amount, lines and seller as they are written down; undefined: nothing is left, and the application has lapsed. */
export async function freeze(tx: Tx, { id, order_id }: Pick<InvoiceRow, 'id' | 'order_id'>, { now }: Context) {
  const rules = await readSetting(tx, invoiceSetting, now)
  const order = await tx.selectFrom('orders').selectAll().where('id', '=', order_id).executeTakeFirstOrThrow()
  const lines = await linesLeft(tx, order, rules)
  if (lines.length === 0) {
    await lapse(tx, id, now)
    return undefined
  }
  return {
    amount_fen: lines.reduce((all, { fen }) => all + fen, 0),
    ...{ lines: JSON.stringify(lines), seller: JSON.stringify(rules.seller) },
  }
}

async function wantedOf(tx: Tx, { id, order_id, title, seller, lines, amount_fen, attempt }: InvoiceRow) {
  const { number: orderNumber } = await tx
    .selectFrom('orders')
    .select('number')
    .where('id', '=', order_id)
    .executeTakeFirstOrThrow()
  if (!seller || !lines || amount_fen === null) throw new Error(`invoice ${id} is being issued without its lines`)
  return {
    ...{ id: refundNumber(id, attempt), orderNumber, title, seller, lines },
    amountFen: amount_fen,
    takesBack: null,
  }
}
