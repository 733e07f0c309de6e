import { type Agency, agencyLimits } from '@haoli/contract'
import { Form, Input, InputNumber } from 'antd'
import { useAction } from '@/common/api/queries'
import { whenRight } from '@/common/form/when-right'
import { fenOf } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Dialog } from '@/common/ui/dialog'
import { agencyMessages } from '../messages'

interface Draft {
  name: string
  legalName: string
  entityCode: string
  share: number
  depositYuan?: number | null
}

interface AdmitProps {
  open: boolean
  onClose: () => void
  onDone: (id: string) => void
}

/** Admits an agency: a legal entity has one. */
export function Admit({ open, onClose, onDone }: AdmitProps) {
  const t = useMessages(agencyMessages)
  const [form] = Form.useForm<Draft>()
  const admit = useAction<Agency>('admitAgency', {
    done: t('agencies.admitted'),
    onDone: ({ id }) => {
      onClose()
      onDone(id)
    },
    onRefused: ({ param }) => {
      const name = param?.slice(1)
      if (name !== 'entityCode' && name !== 'name' && name !== 'legalName') return false
      form.setFields([{ name, errors: [t(`agencies.wrong_${name}`)] }])
      return true
    },
  })
  const needed = [{ required: true, whitespace: true, message: t('agencies.needed') }]
  const save = ({ share, depositYuan, ...named }: Draft) =>
    admit.run({ body: { ...named, sharePpm: Math.round(share * 10_000), depositFen: fenOf(depositYuan) ?? 0 } })
  return (
    <Dialog
      open={open}
      title={t('agencies.admit')}
      okText={t('agencies.admit')}
      cancelText={t('common.cancel')}
      confirmLoading={admit.running}
      onCancel={onClose}
      onOk={() => whenRight(form, save)}
      destroyOnHidden
    >
      <Form<Draft> form={form} layout="vertical" initialValues={{ share: 80 }} requiredMark={false} preserve={false}>
        <Form.Item name="name" label={t('agencies.name')} rules={needed}>
          <Input maxLength={agencyLimits.nameChars} autoFocus />
        </Form.Item>
        <Form.Item name="legalName" label={t('agencies.legal_name')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="entityCode"
          label={t('agencies.entity_code')}
          rules={needed}
          extra={t('agencies.entity_code_help')}
        >
          <Input maxLength={18} />
        </Form.Item>
        <Form.Item
          name="share"
          label={t('agencies.share')}
          extra={t('agencies.share_help')}
          rules={[{ required: true, message: t('agencies.needed') }]}
        >
          <InputNumber min={10} max={100} precision={2} suffix="%" />
        </Form.Item>
        <Form.Item name="depositYuan" label={t('agencies.first_deposit')}>
          <InputNumber min={0} max={100_000_000} precision={2} prefix="¥" style={{ width: 180 }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
