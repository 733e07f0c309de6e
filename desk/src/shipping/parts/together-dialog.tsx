import { Form } from 'antd'
import { useAction } from '@/common/api/queries'
import { WaybillFields } from '@/common/form/waybill-fields'
import { useMessages } from '@/common/messages'
import { Dialog } from '@/common/ui/dialog'
import { packingMessages } from '../messages/packing'

interface Waybill {
  company: string
  waybillNumber: string
}

interface TogetherDialogProps {
  /** undefined: closed. */
  orderIds: readonly string[] | undefined
  onClose: () => void
  onShipped?: () => void
}

/** Asks for the one waybill under which several orders leave. */
export function TogetherDialog({ orderIds, onClose, onShipped }: TogetherDialogProps) {
  const t = useMessages(packingMessages)
  const [form] = Form.useForm<Waybill>()
  const ship = useAction('shipTogether', {
    done: t('packing.done'),
    onDone: () => {
      onClose()
      onShipped?.()
    },
  })
  const send = ({ company, waybillNumber }: Waybill) =>
    ship.run({ body: { orderIds, company: company.trim(), waybillNumber: waybillNumber.trim() } })
  return (
    <Dialog
      open={orderIds !== undefined}
      title={t('packing.ship_title', { n: orderIds?.length ?? 0 })}
      okText={t('packing.ship')}
      cancelText={t('common.cancel')}
      confirmLoading={ship.running}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form<Waybill> form={form} layout="vertical" preserve={false} onFinish={send}>
        <WaybillFields />
        {/* So that Enter sends it: the button stands outside of the form. */}
        <button type="submit" hidden disabled={ship.running} aria-hidden tabIndex={-1} />
      </Form>
    </Dialog>
  )
}
