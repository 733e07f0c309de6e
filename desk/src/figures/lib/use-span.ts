import dayjs from 'dayjs'
import { shopNow } from '@/common/lib/clock'
import { shopDay } from '@/common/lib/time'
import { useAddress } from '@/common/lib/use-address'

const initial = { from: '', to: '', entrance: '' }

export interface Span {
  from: string
  to: string
  entrance: string
}

/** The days that a page is about, as they stand in the address: the last 30 of the shop where nothing stands there. */
export function useSpan(): [Span, (change: Partial<Span>) => void] {
  const [{ from, to, entrance }, set] = useAddress(initial)
  const last = to || shopDay(new Date(shopNow()))
  return [{ from: from || daysBefore(last, 29), to: last, entrance }, set]
}

export const daysBefore = (day: string, days: number): string => dayjs(day).subtract(days, 'day').format('YYYY-MM-DD')
