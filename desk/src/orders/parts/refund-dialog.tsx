import type { MerchantOrderDetail } from '@haoli/contract'
import { Alert, App, Form, Input, InputNumber, Radio, Space } from 'antd'
import { amountRule } from '@/common/form/amount-rule'
import { fenOf, yuan } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { useOrderAction } from '../lib/use-order-action'
import { actionMessages } from '../messages/actions'
import { FormDialog } from './form-dialog'

interface Values {
  what: 'all' | 'some'
  lines?: Record<string, { quantity?: number | null; yuan?: string }>
  freight?: string
}

/** Refunds all that is left, or pieces and amounts of single lines. */
export function RefundDialog({ order, onClose }: { order: MerchantOrderDetail; onClose: () => void }) {
  const t = useMessages(actionMessages)
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const what = Form.useWatch('what', form) ?? 'some'
  const refund = useOrderAction('refundOrder', t('act.refunded'), onClose)
  const left = order.lines.filter(({ payableFen, refundedFen = 0 }) => payableFen > refundedFen)
  const freightLeft = order.freightFen - (order.refundedFreightFen ?? 0)
  const amount = amountRule(t('common.amount_form'))
  const submit = (values: Values) => {
    const body = values.what === 'all' ? null : chosen(values)
    if (values.what === 'some' && body === null) return void message.warning(t('act.none_to_refund'))
    refund.run({ params: { id: order.id }, body: body ?? {} })
  }
  return (
    <FormDialog<Values>
      title={t('act.refund_title')}
      form={form}
      initialValues={{ what: 'some' }}
      danger
      running={refund.running}
      onOk={submit}
      onClose={onClose}
    >
      <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={t('act.refund_words')} />
      <Form.Item name="what">
        <Radio.Group
          options={[
            { value: 'some', label: t('act.refund_some') },
            { value: 'all', label: t('act.refund_all') },
          ]}
        />
      </Form.Item>
      {what === 'all' ? null : (
        <>
          {left.map((line) => (
            <Form.Item
              key={line.id}
              label={`${line.title} ${line.specText}`}
              extra={t('act.left', { yuan: yuan(line.payableFen - (line.refundedFen ?? 0)) })}
            >
              <Space.Compact>
                <Form.Item name={['lines', line.id, 'quantity']} noStyle>
                  <InputNumber
                    min={1}
                    max={line.quantity - (line.refundedQuantity ?? 0)}
                    precision={0}
                    aria-label={t('act.refund_pieces')}
                    placeholder={t('act.refund_pieces')}
                  />
                </Form.Item>
                <Form.Item name={['lines', line.id, 'yuan']} noStyle rules={[amount]}>
                  <Input inputMode="decimal" aria-label={t('act.refund_fen')} placeholder={t('act.refund_fen')} />
                </Form.Item>
              </Space.Compact>
            </Form.Item>
          ))}
          {freightLeft > 0 ? (
            <Form.Item
              name="freight"
              label={t('act.refund_freight')}
              extra={t('act.left', { yuan: yuan(freightLeft) })}
              rules={[amount]}
            >
              <Input inputMode="decimal" style={{ width: 200 }} />
            </Form.Item>
          ) : null}
        </>
      )}
    </FormDialog>
  )
}

interface RefundLine {
  lineId: string
  fen?: number
  quantity?: number
}

/** What was chosen, as the API takes it; null: nothing. An amount counts before pieces. */
function chosen({ lines = {}, freight }: Values) {
  const wanted = Object.entries(lines).flatMap(([lineId, { quantity, yuan: typed }]): RefundLine[] => {
    const fen = typed ? fenOf(typed) : null
    if (fen !== null && fen > 0) return [{ lineId, fen }]
    return quantity ? [{ lineId, quantity }] : []
  })
  const freightFen = freight ? fenOf(freight) : null
  if (wanted.length === 0 && !freightFen) return null
  return { ...(wanted.length > 0 && { lines: wanted }), ...(freightFen && freightFen > 0 && { freightFen }) }
}
