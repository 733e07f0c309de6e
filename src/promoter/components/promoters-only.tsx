import type { MyPromoter } from '@haoli/contract'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { promoterPaths } from '@/common/blocks/links/promoter-links'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Skeleton } from '@/common/ui/skeleton'
import { useMyPromoter } from '../api/my-promoter'
import { centreMessages } from '../messages/centre'

interface PromotersOnlyProps {
  /** Who has left may see it too: what was earned stays theirs. */
  orLeft?: boolean
  /** What else is loaded again when the page is pulled down. */
  onRefresh?: () => Promise<unknown>
  children: (promoter: MyPromoter) => ReactNode
}

/** What a promoter sees of a page; others are shown how to become one. */
export function PromotersOnly({ orLeft, onRefresh, children }: PromotersOnlyProps): ReactNode {
  const t = useMessages(centreMessages)
  const { data, error, refetch } = useMyPromoter()
  usePullDownRefresh(() => void Promise.all([refetch(), onRefresh?.()]).finally(() => Taro.stopPullDownRefresh()))
  if (!data) {
    return error ? <ErrorView error={error} onRetry={() => void refetch()} /> : <Skeleton kind="text" count={4} />
  }
  const { promoter } = data
  if (promoter && (promoter.state === 'active' || (orLeft && promoter.state === 'left'))) return children(promoter)
  return (
    <Empty
      icon="user"
      title={t('centre.none')}
      words={t('centre.none_words')}
      action={t('centre.join')}
      onAction={() => openPage(promoterPaths.join)}
    />
  )
}
