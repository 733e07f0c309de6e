import type { Invoice, RedInvoice } from '@haoli/contract'
import { useOneAtATime } from '@/common/api/use-one-at-a-time'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { Button } from '@/common/ui/button'
import { type Info, InfoRows } from '@/common/ui/info-rows'
import { Notice } from '@/common/ui/notice'
import { openInvoicePdf } from '../api/open-pdf'
import { invoiceMessages } from '../messages/invoice'
import { InvoiceHead } from './invoice-head'
import { InvoiceLines } from './invoice-lines'
import { InvoiceTimeline } from './invoice-timeline'
import { RedInvoices } from './red-invoices'

/** All that there is to see of one invoice. `nowFen`: what it would be for, before it has an amount. */
export function InvoiceCard({ invoice, nowFen }: { invoice: Invoice; nowFen: number }) {
  const t = useMessages(invoiceMessages)
  const showError = useShowError()
  const { run, busy } = useOneAtATime<string>()
  const open = (document: Invoice | RedInvoice) =>
    run(document.id, async () => {
      try {
        await openInvoicePdf(invoice.orderId, document)
      } catch (error) {
        showError(error)
      }
    })
  const { title, number, orderNumber } = invoice
  const rows: Info[] = [
    { label: t('invoice.name'), value: title.name },
    ...(title.taxNumber ? [{ label: t('invoice.tax_number'), value: title.taxNumber, copied: true }] : []),
    ...(number ? [{ label: t('invoice.number'), value: number, copied: true }] : []),
    { label: t('invoice.order'), value: orderNumber, copied: true },
  ]
  return (
    <>
      <InvoiceHead invoice={invoice} nowFen={nowFen} />
      {invoice.hasPdf ? (
        <Button kind="outline" loading={busy === invoice.id} onClick={() => void open(invoice)}>
          {t('invoice.pdf')}
        </Button>
      ) : number ? (
        <Notice tone="plain">{t('invoice.no_pdf')}</Notice>
      ) : null}
      <InvoiceTimeline invoice={invoice} />
      <InfoRows rows={rows} />
      <RedInvoices reds={invoice.reds} onOpen={(red) => void open(red)} />
      <InvoiceLines lines={invoice.lines} />
    </>
  )
}
