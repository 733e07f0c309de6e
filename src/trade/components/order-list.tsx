import type { OrderTab } from '@haoli/contract'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { useMessages } from '@/common/messages'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Skeleton } from '@/common/ui/skeleton'
import { useOrders } from '../api/orders'
import { useOrderCommands } from '../hooks/use-order-commands'
import { paths } from '../lib/paths'
import { orderMessages } from '../messages/orders'
import { OrderCard } from './order-card'

const orderChunks = { atOnce: 4, chunkPx: 880 }

/** The orders of one tab, loaded page by page; rows far from the screen are unmounted. */
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
    const goHome = () => void Taro.switchTab({ url: paths.home })
    return <Empty icon="box" title={t(`orders.none_${tab}`)} action={t('common.go_home')} onAction={goHome} />
  }
  const refetch = () => void query.refetch()
  return (
    <EndlessList list={query} {...orderChunks}>
      {(orders) =>
        orders.map((order) => <OrderCard key={order.id} order={order} commands={commands} onTimeOver={refetch} />)
      }
    </EndlessList>
  )
}
