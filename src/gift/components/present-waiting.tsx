import type { ReceivedPresent } from '@haoli/contract'
import { WaitingCells } from '@/common/blocks/waiting'
import { useChangePresentAddress, useUrgePresent } from '../api/received-presents'

/** What the recipient can do while the present waits to be shipped. The giver sees nothing of it. */
export function PresentWaiting({ present: { id, now, waiting } }: { present: ReceivedPresent }) {
  const { submit: urge } = useUrgePresent()
  const { submit: change } = useChangePresentAddress()
  if (!waiting) return null
  return (
    <WaitingCells
      free
      waiting={waiting}
      now={now}
      urge={() => urge({ id })}
      changeAddress={(addressId) => change({ id, addressId })}
    />
  )
}
