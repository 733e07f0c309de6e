import type { MyPromoter } from '@haoli/contract'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { ErrorView } from '@/common/ui/error-view'
import { Skeleton } from '@/common/ui/skeleton'
import { useMyPromoter } from '../api/my-promoter'
import { NoPromoter } from './no-promoter'

interface PromotersOnlyProps {
  /** Who has left may see it too, also while they ask anew: what was earned stays theirs. */
  orLeft?: boolean
  /** What else is loaded again when the page is pulled down. */
  onRefresh?: () => Promise<unknown>
  children: (promoter: MyPromoter) => ReactNode
}

/** What a promoter sees of a page; others are shown how to become one. */
export function PromotersOnly({ orLeft, onRefresh, children }: PromotersOnlyProps): ReactNode {
  const { data, error, refetch } = useMyPromoter()
  usePullDownRefresh(() => void Promise.all([refetch(), onRefresh?.()]).finally(() => Taro.stopPullDownRefresh()))
  if (!data) {
    return error ? <ErrorView error={error} onRetry={() => void refetch()} /> : <Skeleton kind="text" count={4} />
  }
  const { promoter } = data
  if (promoter && (promoter.state === 'active' || (orLeft && hasEarned(promoter)))) return children(promoter)
  return <NoPromoter />
}

const hasEarned = ({ state, balance }: MyPromoter): boolean =>
  state === 'left' || Object.values(balance).some((fen) => fen !== 0)
