import type { MerchantOrderDetail } from '@haoli/contract'
import { Button, Space, Typography } from 'antd'
import { useState } from 'react'
import { shopTime } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { Heading } from '@/common/ui/heading'
import { When } from '@/common/ui/when'
import { detailMessages } from '../messages/detail'
import { WaybillDialog } from './waybill-dialog'

/** The parcels of an order; the number of one that was not received can be corrected. */
export function OrderShipments({ order }: { order: MerchantOrderDetail }) {
  const t = useMessages(detailMessages)
  const may = useMay()
  const [correctedId, setCorrectedId] = useState('')
  const corrected = order.shipments.find(({ id }) => id === correctedId)
  if (order.kind === 'present' || order.paidAt === null) return null
  return (
    <section>
      <Heading>{t('order.shipments')}</Heading>
      {order.shipments.length === 0 ? (
        <Typography.Text type="secondary">{t('order.no_shipments')}</Typography.Text>
      ) : (
        <Space orientation="vertical" style={{ width: '100%' }}>
          {order.shipments.map((one) => (
            <Space key={one.id} wrap>
              {one.company}
              <Typography.Text copyable>{one.waybillNumber}</Typography.Text>
              <When at={one.shippedAt} />
              {one.receivedAt ? <Typography.Text type="success">{t('order.received')}</Typography.Text> : null}
              {one.correctedAt ? (
                <Typography.Text type="secondary">
                  {t('order.corrected_at', { at: shopTime(one.correctedAt) })}
                </Typography.Text>
              ) : null}
              {one.receivedAt === null && may('operations') ? (
                <Button size="small" type="link" onClick={() => setCorrectedId(one.id)}>
                  {t('order.correct')}
                </Button>
              ) : null}
            </Space>
          ))}
        </Space>
      )}
      {corrected ? <WaybillDialog orderId={order.id} shipment={corrected} onClose={() => setCorrectedId('')} /> : null}
    </section>
  )
}
