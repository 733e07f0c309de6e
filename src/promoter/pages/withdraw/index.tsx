import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { useWithdrawals, withdrawalsKey } from '../../api/withdrawals'
import { PromotersOnly } from '../../components/promoters-only'
import { Registration } from '../../components/registration'
import { WithdrawNow } from '../../components/withdraw-now'
import { WithdrawalRow, withdrawalChunks } from '../../components/withdrawal-row'
import { withdrawMessages } from '../../messages/withdraw'
import styles from './index.module.scss'
import '../../messages/errors'

/** Where money is withdrawn, and every withdrawal so far. */
export default function WithdrawPage() {
  const t = useMessages(withdrawMessages)
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: withdrawalsKey })
  return (
    <Screen title={t('withdraw.title')} className={styles.page}>
      <PromotersOnly orLeft onRefresh={refresh}>
        {(promoter) => (
          <View className={styles.blocks}>
            <WithdrawNow promoter={promoter} />
            <Registration />
            <View className={styles.title} {...aria({ role: 'heading' })}>
              {t('withdraw.history')}
            </View>
            <History />
          </View>
        )}
      </PromotersOnly>
    </Screen>
  )
}

function History() {
  const t = useMessages(withdrawMessages)
  const list = useWithdrawals()
  useReachBottom(list.more)
  if (!list.data) {
    if (list.error) return <ErrorView compact error={list.error} onRetry={() => void list.refetch()} />
    return <Skeleton kind="text" count={2} />
  }
  if (list.items.length === 0) return <Empty compact icon="wallet" title={t('withdraw.none')} />
  return (
    <EndlessList list={list} {...withdrawalChunks}>
      {(rows) => rows.map((one) => <WithdrawalRow key={one.id} withdrawal={one} />)}
    </EndlessList>
  )
}
