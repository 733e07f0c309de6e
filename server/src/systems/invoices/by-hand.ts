import type { InvoiceByHand } from '@haoli/contract'
import { readKeptSetting } from '../../core/settings/kept-settings'
import type { Context } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { notFound, Problem } from '../../platform/problem'
import { invoiceSetting } from './invoice-setting'
import { freeze, mayBegin } from './issue-invoice'
import { type InvoiceRow, moveInvoice } from './move-invoice'
import { takeBackRest } from './red-invoices'
import { markIssued } from './settle-invoice'
import { lockRed, markRedIssued, moveRed } from './settle-red-invoice'

/** Issues an application now, or tries again one that failed. */
export async function issueNow(tx: Tx, id: string, { now, jobs }: Context): Promise<void> {
  // The job's row is locked before the invoice's, as a running job does.
  await jobs.schedule(tx, 'issue_invoice', id, now)
  const { state } = await lockInvoice(tx, id)
  if (state === 'failed') await moveInvoice(tx, { id, transition: 'retry', failure: null })
  else if (state !== 'applied') throw new Problem('invoice_state_conflict', `the invoice is ${state}`)
  if ((await readKeptSetting(tx, invoiceSetting, now)).way === 'by_hand') {
    throw new Problem('invoice_state_conflict', 'the shop issues invoices by hand: give the number of this one')
  }
}

/** The merchant has issued it elsewhere, over what is left of the order now. */
export async function issueByHand(tx: Tx, id: string, given: InvoiceByHand, context: Context): Promise<void> {
  const pdf_url = addressOf(given)
  const invoice = await lockInvoice(tx, id)
  if (invoice.state !== 'applied' && invoice.state !== 'failed') {
    throw new Problem('invoice_state_conflict', `the invoice is ${invoice.state}`)
  }
  if (!(await mayBegin(tx, invoice))) {
    throw new Problem('invoice_state_conflict', 'its order is not paid, or the invoice before it is not reversed')
  }
  const frozen = await freeze(tx, invoice, context)
  if (!frozen) return
  const move = { id, transition: 'issue_by_hand' as const, ...frozen, way: 'by_hand' as const }
  await markIssued(tx, { ...move, number: given.number, pdf_url, failure: null, begun_at: context.now }, context)
}

/** The merchant takes an issued invoice back; the customer may apply for another. */
export async function takeBackInvoice(tx: Tx, id: string, context: Context): Promise<void> {
  const invoice = await lockInvoice(tx, id)
  if (invoice.state !== 'issued') throw new Problem('invoice_state_conflict', `the invoice is ${invoice.state}`)
  await takeBackRest(tx, invoice, 'take_back', context)
}

/** Tries again to issue a red invoice that failed. Answers the invoice that it takes back. */
export async function retryRed(tx: Tx, id: string, { now, jobs }: Context): Promise<string> {
  await jobs.schedule(tx, 'issue_red_invoice', id, now)
  const { red, invoice } = await lockRed(tx, id)
  await moveRed(tx, { id, transition: 'retry', failure: null, attempt: red.attempt + 1 })
  return invoice.id
}

/** The merchant has issued a red invoice elsewhere. Answers the invoice that it takes back. */
export async function issueRedByHand(tx: Tx, id: string, given: InvoiceByHand, context: Context): Promise<string> {
  const pdfUrl = addressOf(given)
  const { red, invoice } = await lockRed(tx, id)
  if (invoice.number === null) throw new Problem('invoice_state_conflict', 'what it takes back is not issued yet')
  if (invoice.way === 'gateway' && red.state === 'due') {
    throw new Problem('invoice_state_conflict', 'the gateway is asked for it')
  }
  const { number } = given
  await markRedIssued(tx, { id, invoiceId: invoice.id, transition: 'issue_by_hand', number, pdfUrl }, context)
  return invoice.id
}

async function lockInvoice(tx: Tx, id: string): Promise<InvoiceRow> {
  const invoice = await tx.selectFrom('invoices').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!invoice) throw notFound('invoice')
  return invoice
}

/** The server never fetches it: the customer is sent there. */
function addressOf({ pdfUrl }: InvoiceByHand): string | null {
  if (pdfUrl === undefined) return null
  if (URL.canParse(pdfUrl) && new URL(pdfUrl).protocol === 'https:') return pdfUrl
  throw new Problem('validation_failed', 'no https address', { param: '/pdfUrl' })
}
