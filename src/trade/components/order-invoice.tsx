import type { OrderInvoice as About } from '@haoli/contract'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { useOrderInvoice } from '../api/invoices'
import { paths } from '../lib/paths'
import { orderInvoiceMessages } from '../messages/invoice'

/** What the row says; undefined where there is no invoice and none can be had. */
function stateOf({ invoice, obstacle }: About) {
  if (invoice && invoice.state !== 'withdrawn') {
    return invoice.state === 'issued' && invoice.leftFen !== invoice.amountFen ? 'partly' : invoice.state
  }
  return obstacle === null ? 'apply' : undefined
}

/** The state of the order's invoice, and the way to it. */
export function OrderInvoice({ orderId }: { orderId: string }) {
  const t = useMessages(orderInvoiceMessages)
  const { data } = useOrderInvoice(orderId)
  const state = data && stateOf(data)
  if (!state) return null
  return (
    <CellGroup>
      <Cell
        title={t('orderinvoice.title')}
        value={t(`orderinvoice.${state}`)}
        onClick={() => openPage(paths.invoice(orderId))}
      />
    </CellGroup>
  )
}
