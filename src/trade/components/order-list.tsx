import type { OrderTab } from '@haoli/contract'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useOrders } from '@/commerce/orders'
import { useMessages } from '@/messages'
import { Empty } from '@/ui/empty'
import { ErrorView } from '@/ui/error-view'
import { ListChunk } from '@/ui/list-chunk/list-chunk'
import { ListEnd } from '@/ui/list-end'
import { Skeleton } from '@/ui/skeleton'
import { useOrderCommands } from '../hooks/use-order-commands'
import { paths } from '../lib/paths'
import { orderMessages } from '../messages/orders'
import { OrderCard } from './order-card'

/** The orders of one tab. Pages in; parts far out of sight are taken down. */
export function OrderList({ tab }: { tab: OrderTab }) {
  const t = useMessages(orderMessages)
  const query = useOrders(tab)
  const commands = useOrderCommands()
  useReachBottom(query.more)
  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()))

  if (!query.data) {
    if (query.isError) return <ErrorView error={query.error} onRetry={() => void query.refetch()} />
    return <Skeleton kind="rows" />
  }
  if (query.items.length === 0) {
    const goOn = () => void Taro.switchTab({ url: paths.home })
    return <Empty icon="box" title={t(`orders.none_${tab}`)} action={t('common.go_home')} onAction={goOn} />
  }
  const refetch = () => void query.refetch()
  return (
    <View>
      {query.data.pages.map((page) => (
        <ListChunk key={page.items[0]?.id ?? 'none'}>
          {page.items.map((order) => (
            <OrderCard key={order.id} order={order} commands={commands} onTimeOver={refetch} />
          ))}
        </ListChunk>
      ))}
      {query.isFetchNextPageError ? (
        <ErrorView compact error={query.error} onRetry={query.more} />
      ) : (
        <ListEnd>{t(query.hasNextPage ? 'common.loading_more' : 'common.no_more')}</ListEnd>
      )}
    </View>
  )
}
