import type { MerchantOrderDetail } from '@haoli/contract'
import { Button, Space } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { detailMessages } from '../messages/detail'
import { DelayDialog } from './delay-dialog'
import { RefundDialog } from './refund-dialog'
import { RepriceDialog } from './reprice-dialog'
import { ShipDialog } from './ship-dialog'

type Action = 'ship' | 'delay' | 'reprice' | 'refund'

const dialogs = { ship: ShipDialog, delay: DelayDialog, reprice: RepriceDialog, refund: RefundDialog }

/** What can be done with an order in its state, by whoever is at the desk. */
export function OrderActions({ order }: { order: MerchantOrderDetail }): ReactNode {
  const t = useMessages(detailMessages)
  const may = useMay()
  const [open, setOpen] = useState<Action | null>(null)
  const waits = order.state === 'to_ship' || order.state === 'part_shipped'
  const isLeft = (order.refundedFen ?? 0) < order.payableFen
  const possible: Record<Action, boolean> = {
    ship: waits && may('operations'),
    delay: waits && may('operations', 'service'),
    reprice: order.state === 'to_pay' && order.kind === 'plain' && may('operations', 'service'),
    refund:
      (waits || order.state === 'to_receive' || order.state === 'completed') &&
      order.kind !== 'present' &&
      isLeft &&
      may('service', 'finance'),
  }
  const Dialog = open && dialogs[open]
  return (
    <Space>
      {(Object.keys(possible) as Action[])
        .filter((action) => possible[action])
        .map((action) => (
          <Button
            key={action}
            size="small"
            type={action === 'ship' ? 'primary' : 'default'}
            danger={action === 'refund'}
            onClick={() => setOpen(action)}
          >
            {t(`order.${action}`)}
          </Button>
        ))}
      {order.afterSalePossible && may('service') ? (
        <Link to={`/after-sales?apply=${order.id}`}>
          <Button size="small">{t('order.apply_after_sale')}</Button>
        </Link>
      ) : null}
      {Dialog ? <Dialog order={order} onClose={() => setOpen(null)} /> : null}
    </Space>
  )
}
