import { useSyncExternalStore } from 'react'
import { isPast, watchServerTime } from '@/common/lib/clock'

/** `isPast` in a component. It renders again when the server tells another time, and not when the moment comes. */
export const useIsPast = (time: string | undefined): boolean =>
  useSyncExternalStore(watchServerTime, () => time !== undefined && isPast(time))
