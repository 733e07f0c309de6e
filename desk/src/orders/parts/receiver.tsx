import type { MerchantOrderDetail, OrderLook } from '@haoli/contract'
import { Button, Space, Tooltip, Typography } from 'antd'
import { useEffect, useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { detailMessages } from '../messages/detail'

/** How long a look lasts: somebody may leave the desk with the drawer open. */
const shownMs = 120_000

/** Who receives an order, masked until somebody looks. */
export function Receiver({ order }: { order: MerchantOrderDetail }) {
  const t = useMessages(detailMessages)
  const may = useMay()
  const [seen, setSeen] = useState<OrderLook['address'] | null>(null)
  const look = useAction<OrderLook>('lookAtOrder', { refresh: [], onDone: ({ address }) => setSeen(address) })
  useEffect(() => {
    if (!seen) return
    const timer = setTimeout(() => setSeen(null), shownMs)
    return () => clearTimeout(timer)
  }, [seen])
  const address = seen ?? order.address
  if (!address) return null
  const text = [
    `${address.name} ${address.phone}`,
    [address.province, address.city, address.county, address.detail].filter(Boolean).join(' '),
  ].join('\n')
  return (
    <Space align="start">
      <Typography.Text style={{ whiteSpace: 'pre-line' }} {...(seen && { copyable: { text } })}>
        {text}
      </Typography.Text>
      {seen || !may('operations', 'service') ? null : (
        <Tooltip title={t('order.look_logged')}>
          <Button size="small" loading={look.running} onClick={() => look.run({ params: { id: order.id } })}>
            {t('order.look')}
          </Button>
        </Tooltip>
      )}
    </Space>
  )
}
