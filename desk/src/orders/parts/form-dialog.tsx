import { Form, type FormInstance } from 'antd'
import type { ReactNode } from 'react'
import { useT } from '@/common/messages'
import { Dialog } from '@/common/ui/dialog'

interface Props<Values> {
  title: string
  form: FormInstance<Values>
  initialValues?: Partial<Values>
  ok?: string
  danger?: boolean
  disabled?: boolean
  running: boolean
  onOk: (values: Values) => void
  onClose: () => void
  children: ReactNode
}

/** A form in a dialog: it is sent by the button or by Enter, once its fields are right. */
export function FormDialog<Values extends object>(props: Props<Values>) {
  const { title, form, initialValues, ok, danger = false, disabled = false, running, onOk, onClose, children } = props
  const t = useT()
  return (
    <Dialog
      open
      title={title}
      okText={ok ?? t('common.confirm')}
      cancelText={t('common.cancel')}
      okButtonProps={{ danger, disabled }}
      confirmLoading={running}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={onOk}
        {...(initialValues && { initialValues: initialValues as Values })}
      >
        {children}
        {/* So that Enter sends it: the button stands outside of the form. */}
        <button type="submit" hidden disabled={disabled || running} aria-hidden tabIndex={-1} />
      </Form>
    </Dialog>
  )
}
