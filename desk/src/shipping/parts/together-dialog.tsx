import { AutoComplete, Form, Input } from 'antd'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Dialog } from '@/common/ui/dialog'
import { useCarriers } from '../lib/use-carriers'
import { packingMessages } from '../messages/packing'

interface TogetherDialogProps {
  /** undefined: closed. */
  orderIds: readonly string[] | undefined
  onClose: () => void
  onShipped?: () => void
}

/** Asks for the one waybill under which several orders leave. */
export function TogetherDialog({ orderIds, onClose, onShipped }: TogetherDialogProps) {
  const t = useMessages(packingMessages)
  const carriers = useCarriers()
  const [form] = Form.useForm<{ company: string; waybillNumber: string }>()
  const ship = useAction('shipTogether', {
    done: t('packing.done'),
    onDone: () => {
      onClose()
      onShipped?.()
    },
  })
  const send = async () => {
    const shipment = await form.validateFields()
    ship.run({ body: { orderIds, ...shipment } })
  }
  const rules = [{ required: true, whitespace: true, message: t('packing.needed') }]
  return (
    <Dialog
      open={orderIds !== undefined}
      title={t('packing.ship_title', { n: orderIds?.length ?? 0 })}
      okText={t('packing.ship')}
      cancelText={t('common.cancel')}
      confirmLoading={ship.running}
      onOk={() => void send()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={() => void send()}>
        <Form.Item name="company" label={t('packing.carrier')} rules={rules} initialValue={carriers[0]}>
          <AutoComplete options={carriers.map((value) => ({ value }))} maxLength={40} />
        </Form.Item>
        <Form.Item
          name="waybillNumber"
          label={t('packing.waybill')}
          rules={[...rules, { min: 4, message: t('packing.needed') }]}
        >
          <Input maxLength={40} autoFocus onPressEnter={() => void send()} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
