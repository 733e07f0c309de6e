import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { whenRight } from '../form/when-right'
import { useT } from '../messages'
import { Dialog } from './dialog'

interface AskProps {
  open: boolean
  title: string
  /** What will happen, in a sentence. */
  words?: ReactNode
  /** Asks for a reason, which must be given. */
  reason?: boolean
  danger?: boolean
  ok?: string
  running?: boolean
  onOk: (reason: string) => void
  onCancel: () => void
  /** More fields, between the words and the reason. */
  children?: ReactNode
}

/** Asks before something that cannot be taken back, with a reason where one is kept. */
export function Ask(props: AskProps) {
  const { open, title, words, reason = false, danger = false, ok, running = false, onOk, onCancel, children } = props
  const t = useT()
  const [form] = Form.useForm<{ reason?: string }>()
  return (
    <Dialog
      open={open}
      title={title}
      okText={ok ?? t('common.confirm')}
      cancelText={t('common.cancel')}
      okButtonProps={{ danger }}
      confirmLoading={running}
      onCancel={onCancel}
      onOk={() => whenRight(form, ({ reason = '' }) => onOk(reason.trim()))}
      destroyOnHidden
    >
      {words ? <p>{words}</p> : null}
      {children}
      <Form form={form} layout="vertical" preserve={false}>
        {reason ? (
          <Form.Item
            name="reason"
            label={t('common.reason')}
            rules={[{ required: true, whitespace: true, message: t('common.reason_needed') }]}
          >
            <Input.TextArea rows={2} maxLength={200} showCount autoFocus />
          </Form.Item>
        ) : null}
      </Form>
    </Dialog>
  )
}
