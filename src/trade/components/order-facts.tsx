import type { Order } from '@haoli/contract'
import { formatExact } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { type Info, InfoRows } from '@/common/ui/info-rows'
import { orderMessages } from '../messages/orders'

/** Number, times and note of the order, as needed for support. */
export function OrderFacts({ order }: { order: Order }) {
  const t = useMessages(orderMessages)
  const at = (label: string, time: string | null): Info[] => (time ? [{ label, value: formatExact(time) }] : [])
  return (
    <InfoRows
      rows={[
        { label: t('order.number'), value: order.number, copied: true },
        ...at(t('order.created_at'), order.createdAt),
        ...at(t('order.paid_at'), order.paidAt),
        ...at(t('order.shipped_at'), order.shippedAt),
        ...at(t('order.completed_at'), order.completedAt),
        ...at(t('order.closed_at'), order.closedAt),
        ...(order.note ? [{ label: t('order.note'), value: order.note }] : []),
      ]}
    />
  )
}
