import { type Agency, agencyLimits } from '@haoli/contract'
import { App, Form, Input } from 'antd'
import { useAction } from '@/common/api/queries'
import { whenRight } from '@/common/form/when-right'
import { yuan } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Dialog } from '@/common/ui/dialog'
import { agencyMessages } from '../messages'

interface PayProps {
  agency: Agency
  open: boolean
  onClose: () => void
}

/** Records that all that has settled was paid to an agency. Another amount than the one shown is refused. */
export function Pay({ agency, open, onClose }: PayProps) {
  const t = useMessages(agencyMessages)
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reference: string }>()
  const { availableFen: expectedFen } = agency.balance
  const pay = useAction('payAgency', {
    done: t('agencies.pay_done'),
    onDone: onClose,
    onRefused: ({ status }) => {
      if (status !== 409) return false
      void message.warning(t('agencies.pay_differs'))
      return true
    },
  })
  return (
    <Dialog
      open={open}
      title={`${t('agencies.pay')} · ${agency.name}`}
      okText={t('common.confirm')}
      cancelText={t('common.cancel')}
      confirmLoading={pay.running}
      onCancel={onClose}
      onOk={() =>
        whenRight(form, ({ reference }) => pay.run({ params: { id: agency.id }, body: { expectedFen, reference } }))
      }
      destroyOnHidden
    >
      <p>{t('agencies.pay_words', { fen: yuan(expectedFen) })}</p>
      <Form form={form} layout="vertical" requiredMark={false} preserve={false}>
        <Form.Item
          name="reference"
          label={t('agencies.reference')}
          rules={[{ required: true, whitespace: true, message: t('agencies.needed') }]}
        >
          <Input maxLength={agencyLimits.noteChars} autoFocus />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
