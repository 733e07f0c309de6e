import { type Agency, agencyLimits } from '@haoli/contract'
import { Form, Input, InputNumber } from 'antd'
import { useAction } from '@/common/api/queries'
import { whenRight } from '@/common/form/when-right'
import { fenOf } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Dialog } from '@/common/ui/dialog'
import { agencyMessages } from '../messages'

interface PartProps {
  agency: Agency
  open: boolean
  onClose: () => void
}

/** Records what an agency deposited, or was given back. */
export function Deposit({ agency, open, onClose }: PartProps) {
  const t = useMessages(agencyMessages)
  const [form] = Form.useForm<{ yuan: number; note: string }>()
  const record = useAction('recordDeposit', { done: t('agencies.deposit_done'), onDone: onClose })
  const needed = [{ required: true, message: t('agencies.needed') }]
  const save = ({ yuan, note }: { yuan: number; note: string }) =>
    record.run({ params: { id: agency.id }, body: { amountFen: fenOf(yuan) ?? 0, note } })
  return (
    <Dialog
      open={open}
      title={`${t('agencies.record_deposit')} · ${agency.name}`}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={record.running}
      onCancel={onClose}
      onOk={() => whenRight(form, save)}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" requiredMark={false} preserve={false}>
        <Form.Item name="yuan" label={t('agencies.deposit_yuan')} rules={needed}>
          <InputNumber min={-100_000_000} max={100_000_000} precision={2} prefix="¥" style={{ width: 180 }} autoFocus />
        </Form.Item>
        <Form.Item name="note" label={t('agencies.note')} rules={needed}>
          <Input maxLength={agencyLimits.noteChars} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
