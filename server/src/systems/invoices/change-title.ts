import type { InvoiceTitleParts } from '@haoli/contract'
import { lockOrder } from '../../core/orders/lock-order'
import { readKeptSetting } from '../../core/settings/kept-settings'
import type { Context } from '../../core/system/system'
import { startInChina } from '../../platform/china-days'
import type { Tx } from '../../platform/database/db'
import { newId } from '../../platform/ids'
import { Problem } from '../../platform/problem'
import { type InvoiceRules, invoiceSetting } from './invoice-setting'
import { type InvoiceRow, lockLiving, moveInvoice } from './move-invoice'
import { takeBackRest } from './red-invoices'
import { titleOf } from './titles'

interface Wanted {
  orderId: string
  customerId: string
  titleId: string
}

/** Gives an application another title, as long as it is not being issued. One that failed is tried again. */
export async function correctTitle(tx: Tx, wanted: Wanted, { now, jobs }: Context): Promise<void> {
  const { title, invoice } = await lockWithTitle(tx, wanted)
  const text = JSON.stringify(title)
  if (invoice?.state === 'failed') {
    await moveInvoice(tx, { id: invoice.id, transition: 'correct', title: text, failure: null })
    if ((await readKeptSetting(tx, invoiceSetting, now)).way === 'gateway')
      await jobs.schedule(tx, 'issue_invoice', invoice.id, now)
    return
  }
  if (invoice?.state !== 'applied') {
    throw new Problem('invoice_state_conflict', 'no application of this order waits to be issued')
  }
  await tx.updateTable('invoices').set({ title: text }).where('id', '=', invoice.id).execute()
}

/**
 * Takes an issued invoice back and applies for one with another title, once. The new one is issued when the red invoice for all that is
 * left of the old one is there, so that no amount is ever invoiced twice.
 */
export async function exchangeTitle(tx: Tx, wanted: Wanted, context: Context): Promise<void> {
  const { title, invoice } = await lockWithTitle(tx, wanted)
  if (invoice?.state !== 'issued') throw new Problem('invoice_state_conflict', 'this order has no issued invoice')
  const rules = await readKeptSetting(tx, invoiceSetting, context.now)
  if (!isExchangeable(invoice, rules, context.now)) {
    throw new Problem('invoice_not_exchangeable', 'an invoice gets another title once, and within the time for it')
  }
  await takeBackRest(tx, invoice, 'exchange', context)
  await tx
    .insertInto('invoices')
    .values({
      ...{ id: newId('invoice'), order_id: invoice.order_id, customer_id: invoice.customer_id },
      ...{ state: 'applied', title: JSON.stringify(title), replaces: invoice.id, applied_at: context.now },
    })
    .execute()
}

export const isExchangeable = (
  { state, replaces, issued_at }: Pick<InvoiceRow, 'state' | 'replaces' | 'issued_at'>,
  { exchangeInYear }: InvoiceRules,
  now: Date,
): boolean =>
  state === 'issued' &&
  replaces === null &&
  issued_at !== null &&
  (!exchangeInYear || issued_at >= startInChina('year', now))

async function lockWithTitle(
  tx: Tx,
  { orderId, customerId, titleId }: Wanted,
): Promise<{ title: InvoiceTitleParts; invoice: InvoiceRow | undefined }> {
  await lockOrder(tx, orderId, customerId)
  const title = await titleOf(tx, customerId, titleId)
  return { title, invoice: await lockLiving(tx, orderId) }
}
