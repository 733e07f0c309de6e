import type { Shipment } from '@haoli/contract'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { formatMoment } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { confirm, toast } from '@/common/platform/feedback'
import { useLanguage } from '@/common/stores/preferences'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { useConfirmShipment } from '../api/orders'
import { orderMessages } from '../messages/orders'

/** Says that one parcel arrived, or when that was said. */
export function ParcelReceipt({ orderId, parcel }: { orderId: string; parcel: Shipment }) {
  const t = useMessages(orderMessages)
  const language = useLanguage()
  const showError = useShowError()
  const { submit, submitting } = useConfirmShipment()
  const arrived = async () => {
    const [title, words] = [t('order.ask_parcel'), t('order.ask_confirm_words')]
    if (!(await confirm({ title, words, yes: t('order.confirm'), no: t('order.not_yet') }))) return
    try {
      if (await submit({ id: orderId, shipmentId: parcel.id })) toast(t('order.parcel_got'), 'success')
    } catch (error) {
      showError(error)
    }
  }
  if (parcel.receivable) {
    return (
      <Button kind="outline" loading={submitting} onClick={() => void arrived()}>
        {t('order.got_parcel')}
      </Button>
    )
  }
  if (parcel.receivedAt === null) return null
  return (
    <CellGroup>
      <Cell icon="check" title={t('order.parcel_got')} value={formatMoment(parcel.receivedAt, language)} />
    </CellGroup>
  )
}
