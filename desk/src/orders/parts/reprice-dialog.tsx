import type { MerchantOrderDetail } from '@haoli/contract'
import { Alert, Form, Input } from 'antd'
import { amountRule } from '@/common/form/amount-rule'
import { fenOf, yuan } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Money } from '@/common/ui/money'
import { useOrderAction } from '../lib/use-order-action'
import { actionMessages } from '../messages/actions'
import { FormDialog } from './form-dialog'

interface Values {
  off?: string
  freight?: string
  reason: string
}

/** Makes an unpaid order cheaper; the new price is shown before it is sent. */
export function RepriceDialog({ order, onClose }: { order: MerchantOrderDetail; onClose: () => void }) {
  const t = useMessages(actionMessages)
  const [form] = Form.useForm<Values>()
  const typed = Form.useWatch([], form) as Partial<Values> | undefined
  const reprice = useOrderAction('repriceOrder', t('act.repriced'), onClose)
  const offFen = typed?.off ? fenOf(typed.off) : 0
  const freightFen = typed?.freight === undefined ? order.freightFen : fenOf(typed.freight)
  const goodsFen = order.payableFen - order.freightFen
  const isRight =
    offFen !== null &&
    freightFen !== null &&
    offFen >= 0 &&
    offFen < goodsFen &&
    freightFen >= 0 &&
    freightFen <= order.freightFen &&
    (offFen > 0 || freightFen < order.freightFen)
  const isSame = offFen === 0 && freightFen === order.freightFen
  const amount = amountRule(t('common.amount_form'))
  const submit = ({ reason }: Values) => {
    if (!isRight) return
    const body = {
      ...(offFen > 0 && { discountFen: offFen }),
      ...(freightFen !== order.freightFen && { freightFen }),
      reason: reason.trim(),
    }
    reprice.run({ params: { id: order.id }, body })
  }
  return (
    <FormDialog<Values>
      title={t('act.reprice_title')}
      form={form}
      initialValues={{ off: '', freight: yuan(order.freightFen).replaceAll(',', '') }}
      disabled={!isRight}
      running={reprice.running}
      onOk={submit}
      onClose={onClose}
    >
      <Alert type="info" style={{ marginBottom: 12 }} title={t('act.reprice_words')} />
      <Form.Item name="off" label={t('act.off')} rules={[amount]}>
        <Input inputMode="decimal" prefix="¥" autoFocus autoComplete="off" />
      </Form.Item>
      {order.freightFen > 0 ? (
        <Form.Item name="freight" label={t('act.freight')} rules={[amount]}>
          <Input inputMode="decimal" prefix="¥" autoComplete="off" />
        </Form.Item>
      ) : null}
      <Form.Item label={t('act.new_price')}>
        {isRight ? (
          <>
            <s>
              <Money fen={order.payableFen} />
            </s>{' '}
            <Money fen={goodsFen - offFen + freightFen} strong />
          </>
        ) : isSame ? (
          <Money fen={order.payableFen} />
        ) : offFen === null || freightFen === null ? (
          '—'
        ) : (
          t('act.no_change')
        )}
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('common.reason')}
        rules={[{ required: true, whitespace: true, message: t('common.reason_needed') }]}
      >
        <Input maxLength={60} showCount />
      </Form.Item>
    </FormDialog>
  )
}
