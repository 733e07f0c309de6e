import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import type { ComponentProps, ReactNode } from 'react'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Skeleton } from '@/common/ui/skeleton'
import { Suggestions } from './suggestions'

interface PageListProps {
  list: {
    data: unknown
    items: readonly unknown[]
    error: { code: string } | null
    refetch: () => Promise<unknown>
    more: () => void
  }
  /** Placeholders while the first page loads. */
  skeletons?: number
  empty: ComponentProps<typeof Empty>
  /** Goods stand below the empty state. */
  suggests?: boolean
  /** The list, shown where it is not empty. */
  children: ReactNode
}

/** The one list of a page: placeholders, an error, the empty state or the list. It loads again when the page is pulled down. */
export function PageList({ list, skeletons, empty, suggests, children }: PageListProps): ReactNode {
  const { data, items, error, refetch, more } = list
  usePullDownRefresh(() => void refetch().finally(() => Taro.stopPullDownRefresh()))
  useReachBottom(more)
  if (!data) {
    if (error) return <ErrorView error={error} onRetry={() => void refetch()} />
    return <Skeleton kind="rows" {...(skeletons && { count: skeletons })} />
  }
  if (items.length > 0) return children
  return (
    <>
      <Empty {...empty} />
      {suggests ? <Suggestions /> : null}
    </>
  )
}
