import type { Order } from '@haoli/contract'
import { WaitingCells } from '@/common/blocks/waiting'
import { useChangeOrderAddress, useUrgeOrder } from '../api/orders'

/** What the buyer can do while the order waits to be shipped. */
export function OrderWaiting({ order: { id, now, waiting } }: { order: Order }) {
  const { submit: urge } = useUrgeOrder()
  const { submit: change } = useChangeOrderAddress()
  if (!waiting) return null
  return (
    <WaitingCells
      waiting={waiting}
      now={now}
      urge={() => urge({ id })}
      changeAddress={(addressId) => change({ id, addressId })}
    />
  )
}
