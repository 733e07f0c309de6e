import { sql } from 'kysely'
import { schedulingFrom } from '../../core/jobs/job-queue'
import { readKeptSetting } from '../../core/settings/kept-settings'
import type { OrderRow } from '../../core/system/events'
import type { Context, System } from '../../core/system/system'
import type { Tx } from '../../platform/database/db'
import { applyForInvoice, isDue } from './apply'
import { lapse } from './end-application'
import { invoiceSetting } from './invoice-setting'
import { issueInvoice } from './issue-invoice'
import { issueRedInvoice } from './issue-red-invoice'
import { merchantPdfRoutes } from './merchant-pdf-routes'
import { merchantInvoiceRoutes } from './merchant-routes'
import { lockLiving } from './move-invoice'
import { invoiceNoticeRoute } from './notice-route'
import { invoiceNotices } from './notices'
import { invoicePdfRoute } from './pdf-route'
import { followRefund } from './red-invoices'
import { invoiceRoutes } from './routes'
import { invoiceTitleRoutes } from './title-routes'
import { invoicesWaiting } from './waiting'

/** Invoices (发票) for what was paid, and red ones for what is refunded (docs/invoices.md). */
export const invoices: System = {
  name: 'invoices',
  tables: ['invoice_titles', 'invoices', 'red_invoices'],
  routes: {
    shopper: [invoiceTitleRoutes, invoiceRoutes, invoicePdfRoute, invoiceNoticeRoute],
    merchant: [merchantInvoiceRoutes, merchantPdfRoutes],
  },
  jobs: {
    issue_invoice: { lane: 'invoices', ...issueInvoice },
    issue_red_invoice: { lane: 'invoices', ...issueRedInvoice },
  },
  reactions: {
    'order.placed': async (tx, { order, invoiceTitleId: titleId }, context) => {
      if (titleId === null) return
      await applyForInvoice(tx, { orderId: order.id, customerId: order.customer_id, titleId }, context)
    },
    'order.paid': (tx, { order }, context) => issueIfDue(tx, order, context),
    'order.completed': (tx, { order }, context) => issueIfDue(tx, order, context),
    'order.cancelled': async (tx, { order }, { now }) => {
      const invoice = await lockLiving(tx, order.id)
      if (invoice) await lapse(tx, invoice.id, now)
    },
    'order.refunded': followRefund,
  },
  notices: invoiceNotices,
  settings: [invoiceSetting],
  waiting: invoicesWaiting,
}

/** What was applied for before is issued once the order is far enough. */
async function issueIfDue(tx: Tx, order: OrderRow, { now }: Context): Promise<void> {
  if (!isDue(order, await readKeptSetting(tx, invoiceSetting, now))) return
  const applied = sql`select id, ${now}::timestamptz from invoices where order_id = ${order.id} and state = 'applied'`
  await schedulingFrom(tx, 'issue_invoice', applied).execute()
}
