import type { MerchantOrderDetail } from '@haoli/contract'
import { Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { ShopDatePicker } from '@/common/form/shop-date-picker'
import { momentOf, wallNow, wallOf } from '@/common/form/times'
import { useMessages } from '@/common/messages'
import { useOrderAction } from '../lib/use-order-action'
import { actionMessages } from '../messages/actions'
import { FormDialog } from './form-dialog'

interface Values {
  shipsBy: Dayjs
  reason: string
}

/** Says that an order ships later, and why. */
export function DelayDialog({ order, onClose }: { order: MerchantOrderDetail; onClose: () => void }) {
  const t = useMessages(actionMessages)
  const [form] = Form.useForm<Values>()
  const delay = useOrderAction('announceDelay', t('act.delayed'), onClose)
  const promised = wallOf(order.waiting?.shipsBy)
  const now = wallNow()
  const earliest = promised?.isAfter(now) ? promised : now
  return (
    <FormDialog<Values>
      title={t('act.delay_title')}
      form={form}
      initialValues={{ shipsBy: earliest.add(2, 'day') }}
      running={delay.running}
      onOk={({ shipsBy, reason }) =>
        delay.run({ params: { id: order.id }, body: { shipsBy: momentOf(shipsBy), reason: reason.trim() } })
      }
      onClose={onClose}
    >
      <Form.Item name="shipsBy" label={t('act.delay_until')} rules={[{ required: true, message: t('act.needed') }]}>
        <ShopDatePicker
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          minDate={earliest}
          style={{ width: '100%' }}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('common.reason')}
        rules={[{ required: true, whitespace: true, message: t('common.reason_needed') }]}
      >
        <Input maxLength={60} showCount autoFocus />
      </Form.Item>
    </FormDialog>
  )
}
