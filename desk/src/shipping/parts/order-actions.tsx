import { shippingLimits } from '@haoli/contract'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useMessages } from '@/common/messages'
import type { OrderActionsProps } from '@/common/section'
import { useMay } from '@/common/session/use-me'
import { packingMessages } from '../messages/packing'
import { TogetherDialog } from './together-dialog'

/** For orders that are ticked: their labels and slips, and one parcel for those of one customer. */
export default function OrderActions({ orders, onDone }: OrderActionsProps) {
  const t = useMessages(packingMessages)
  const may = useMay()
  const go = useNavigate()
  const [together, setTogether] = useState(false)
  if (!may('operations')) return null
  const printed = orders.filter(
    ({ address, kind, paidAt }) => address !== null && kind !== 'present' && paidAt !== null,
  )
  const waiting = orders.filter(({ state }) => state === 'to_ship' || state === 'part_shipped')
  const customers = new Set(orders.map(({ customer }) => customer.id))
  const fit =
    waiting.length === orders.length &&
    orders.length > 1 &&
    orders.length <= shippingLimits.packedOrdersMost &&
    customers.size === 1
  return (
    <>
      <Button
        size="small"
        disabled={printed.length === 0 || printed.length > shippingLimits.slipsMost}
        onClick={() => void go(`/shipping/print?orders=${printed.map(({ id }) => id).join(',')}`)}
      >
        {t('packing.print_n', { n: printed.length })}
      </Button>
      <Tooltip title={fit ? undefined : t('packing.only_one_customer')}>
        <Button size="small" disabled={!fit} onClick={() => setTogether(true)}>
          {t('packing.ship')}
        </Button>
      </Tooltip>
      <TogetherDialog
        orderIds={together ? orders.map(({ id }) => id) : undefined}
        onClose={() => setTogether(false)}
        onShipped={onDone}
      />
    </>
  )
}
