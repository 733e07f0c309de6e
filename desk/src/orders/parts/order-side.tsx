import type { MerchantOrderDetail } from '@haoli/contract'
import { Space } from 'antd'
import { useOperation } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { Side } from '@/common/ui/side'
import { detailMessages } from '../messages/detail'
import { OrderActions } from './order-actions'
import { OrderBasics } from './order-basics'
import { OrderHistory } from './order-history'
import { OrderLines } from './order-lines'
import { OrderNotes } from './order-notes'
import { OrderRelated } from './order-related'
import { OrderShipments } from './order-shipments'

/** One order with all that belongs to it, and what can be done with it. */
export function OrderSide({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(detailMessages)
  const asked = useOperation<MerchantOrderDetail>('getMerchantOrder', { params: { id }, enabled: id !== '' })
  // While another order loads, the one before stays in the answer.
  const data = asked.data?.id === id ? asked.data : undefined
  return (
    <Side
      title={data ? t('order.title', { number: data.number }) : t('order.one')}
      open={id !== ''}
      onClose={onClose}
      asked={{ ...asked, data }}
      width={760}
      extra={data ? <OrderActions order={data} /> : null}
    >
      {(order) => (
        <Space orientation="vertical" size="large" style={{ width: '100%' }}>
          <OrderBasics order={order} />
          <OrderLines order={order} />
          <OrderShipments order={order} />
          <OrderNotes order={order} />
          <OrderRelated order={order} />
          <OrderHistory order={order} />
        </Space>
      )}
    </Side>
  )
}
