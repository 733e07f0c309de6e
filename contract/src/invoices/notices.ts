/** The notices of a customer's invoices. */
export const invoiceNotices = ['invoice_issued', 'invoice_failed', 'invoice_reversed'] as const
