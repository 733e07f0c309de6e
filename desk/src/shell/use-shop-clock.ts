import type { DeskMe } from '@haoli/contract'
import { useEffect } from 'react'
import { useOperation } from '@/common/api/queries'
import { setShopClock } from '@/common/lib/clock'

const everyMs = 60_000

/** Keeps the desk's clock by the shop's, and notices when a role was given or taken. */
export function useShopClock(): void {
  const { data } = useOperation<DeskMe>('getDeskMe', { everyMs })
  useEffect(() => {
    if (data) setShopClock(data.now)
  }, [data])
}
