import type { GoodsRow, PlaceProduct } from '@haoli/contract'
import { Button, Empty, Skeleton } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { SortableList } from '@/common/form/sortable'
import { moved } from '@/common/form/values'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { FilterBar } from '@/common/ui/filter-bar'
import { Page } from '@/common/ui/page'
import { ProblemView } from '@/common/ui/problem'
import { CategorySelect } from '../components/category-select'
import { OrderRow } from '../components/order-row'
import { useMore } from '../lib/use-more'
import { orderMessages } from '../order-messages'
import '../goods.css'

const initial = { category: '' }

/** The listed products in the order that shoppers see, put in order by dragging, by the keyboard, or to the top. */
export default function Order() {
  const t = useMessages(orderMessages)
  const [{ category }, set] = useAddress(initial)
  const asked = useMore<GoodsRow>('listMerchantProducts', {
    params: {},
    query: { sort: 'order', state: 'listed', categoryId: category || undefined },
  })
  // Shown until the server's order is there.
  const [wanted, setWanted] = useState<{ ids: string[]; of: unknown } | null>(null)
  const place = useAction('placeProduct', {
    done: t('place.done'),
    refresh: ['listMerchantProducts', 'listProducts'],
    onRefused: () => {
      setWanted(null)
      return false
    },
  })
  const rows = new Map(asked.rows.map((row) => [row.id, row]))
  const ids = wanted !== null && wanted.of === asked.data ? wanted.ids : [...rows.keys()]
  const move = (id: string, body: PlaceProduct) => place.run({ params: { id }, body })
  const drop = (from: number, to: number) => {
    const [id, order] = [ids[from], moved(ids, from, to)]
    const [above, below] = [order[to - 1], order[to + 1]]
    if (id === undefined) return
    setWanted({ ids: order, of: asked.data })
    if (above !== undefined) move(id, { where: 'after', productId: above })
    else if (below !== undefined) move(id, { where: 'before', productId: below })
  }
  return (
    <Page title={t('place.title')}>
      <FilterBar>
        <CategorySelect value={category} onChange={(chosen) => set({ category: chosen ?? '' })} />
      </FilterBar>
      <p className="goods-faint">
        {t('place.help')} {category ? t('place.one_order') : null}
      </p>
      {asked.error ? <ProblemView error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {asked.isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {asked.isSuccess && ids.length === 0 ? <Empty description={t('place.none')} /> : null}
      <div className="goods-order">
        <SortableList keys={ids} onMove={drop}>
          {(id, _, handle) => {
            const row = rows.get(id)
            return row ? <OrderRow of={row} handle={handle} categoryId={category} onMove={move} /> : null
          }}
        </SortableList>
      </div>
      {asked.hasNextPage ? (
        <Button type="link" loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
          {t('place.more')}
        </Button>
      ) : null}
    </Page>
  )
}
