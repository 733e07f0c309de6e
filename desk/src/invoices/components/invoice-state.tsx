import type { MerchantInvoice } from '@haoli/contract'
import { Tag, Typography } from 'antd'
import { useMessages } from '@/common/messages'
import { invoiceMessages } from '../messages'

const colors = {
  applied: 'orange',
  issuing: 'blue',
  issued: 'green',
  failed: 'red',
  withdrawn: 'default',
  reversing: 'blue',
  reversed: 'default',
} as const

/** The state, with what it waits for or why it failed, and how many red ones are due. */
export function InvoiceState({ of: { state, waitsFor, failure, reds } }: { of: MerchantInvoice }) {
  const t = useMessages(invoiceMessages)
  const due = reds.filter((red) => red.state !== 'issued').length
  return (
    <>
      <Tag color={colors[state]}>{t(`invoices.state_${state}`)}</Tag>
      {due > 0 ? <Tag color="red">{`${t('invoices.red')} ${due}`}</Tag> : null}
      {waitsFor ? (
        <div>
          <Typography.Text type="secondary">{t(`invoices.wait_${waitsFor}`)}</Typography.Text>
        </div>
      ) : null}
      {failure ? (
        <div>
          <Typography.Text type="danger">{t(`invoices.failure_${failure}`)}</Typography.Text>
        </div>
      ) : null}
    </>
  )
}
