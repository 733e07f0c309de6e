import type { MerchantOrder } from '@haoli/contract'
import { Alert, Button, Space } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useMessages } from '@/common/messages'
import { sections } from '@/common/section'
import { ordersMessages } from '../messages/orders'

interface Props {
  picked: readonly MerchantOrder[]
  onDone: () => void
}

/** What can be done with the orders that are ticked: the buttons come from the sections that do it. */
export function PickedOrders({ picked, onDone }: Props) {
  const t = useMessages(ordersMessages)
  const [actions] = useState(() =>
    sections.flatMap(({ name, orderActions }) => (orderActions ? [{ name, Actions: lazy(orderActions) }] : [])),
  )
  if (picked.length === 0) return null
  return (
    <Alert
      type="info"
      style={{ marginBottom: 8 }}
      title={
        <Space wrap>
          {t('orders.picked', { n: picked.length })}
          <Suspense fallback={null}>
            {actions.map(({ name, Actions }) => (
              <Actions key={name} orders={picked} onDone={onDone} />
            ))}
          </Suspense>
          <Button type="link" size="small" onClick={onDone}>
            {t('common.cancel')}
          </Button>
        </Space>
      }
    />
  )
}
