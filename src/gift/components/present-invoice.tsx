import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Cell, CellGroup } from '@/common/ui/cell'
import { useOrderInvoice } from '../api/order-invoice'
import { giftInvoiceMessages } from '../messages/invoice'

/** The giver's way to the invoice of the present, where there is one or one can be had. */
export function PresentInvoice({ orderId }: { orderId: string }) {
  const t = useMessages(giftInvoiceMessages)
  const { data } = useOrderInvoice(orderId)
  if (!data || (data.obstacle !== null && data.invoice === null)) return null
  return (
    <CellGroup>
      <Cell
        title={t('giftinvoice.title')}
        note={t('giftinvoice.note')}
        onClick={() => openPage(`/service/pages/invoice/index?orderId=${orderId}`)}
      />
    </CellGroup>
  )
}
