import type { OrderTab } from '@haoli/contract'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { useMessages } from '@/common/messages'
import { openTab } from '@/common/platform/pages'
import { useOrders } from '../api/orders'
import { useOrderCommands } from '../hooks/use-order-commands'
import { orderMessages } from '../messages/orders'
import { OrderCard } from './order-card'

const orderChunks = { atOnce: 4, chunkPx: 880 }

/** The orders of one tab, loaded page by page; rows far from the screen are unmounted. */
export function OrderList({ tab }: { tab: OrderTab }) {
  const t = useMessages(orderMessages)
  const query = useOrders(tab)
  const commands = useOrderCommands()
  const refetch = () => void query.refetch()
  return (
    <PageList
      list={query}
      suggests
      empty={{
        icon: 'box',
        title: t(`orders.none_${tab}`),
        action: t('common.go_home'),
        onAction: () => openTab('home'),
      }}
    >
      <EndlessList list={query} {...orderChunks}>
        {(orders) =>
          orders.map((order) => <OrderCard key={order.id} order={order} commands={commands} onTimeOver={refetch} />)
        }
      </EndlessList>
    </PageList>
  )
}
