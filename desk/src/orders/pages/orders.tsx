import { countedTabs, type MerchantOrder, type MerchantOrderCounts, merchantOrderTabs } from '@haoli/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useOperation } from '@/common/api/queries'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { openingRows } from '@/common/ui/opening-rows'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { filterNames, filtersOf, initial, sortOf } from '../lib/filters'
import { ordersMessages } from '../messages/orders'
import { ExportDialog } from '../parts/export-dialog'
import { OrderFilters } from '../parts/order-filters'
import { OrderSide } from '../parts/order-side'
import { PickedOrders } from '../parts/picked-orders'
import { useColumns } from '../parts/use-columns'

/** All orders: found, sorted, opened, exported. */
export default function Orders() {
  const t = useMessages(ordersMessages)
  const [at, set] = useAddress(initial)
  const [picked, setPicked] = useState<readonly MerchantOrder[]>([])
  const [exporting, setExporting] = useState(false)
  const counted = useOperation<MerchantOrderCounts>('countMerchantOrders', { everyMs: 60_000 }).data
  const columns = useColumns()
  const isFiltered = filterNames.some((name) => at[name] !== '')
  const count = (tab: string) => countedTabs.flatMap((one) => (one === tab ? (counted?.counts[one] ?? []) : []))[0]
  return (
    <Page
      title={t('orders.title')}
      tab={at.tab === '' ? 'all' : at.tab}
      onTab={(tab) => set({ tab: tab === 'all' ? '' : tab, sort: '', ships: '' })}
      tabs={[
        { key: 'all', label: t('orders.tab_all') },
        ...merchantOrderTabs.map((tab) => ({ key: tab, label: t(`orders.tab_${tab}`), count: count(tab) })),
      ]}
      extra={<Button onClick={() => setExporting(true)}>{t('common.export')}</Button>}
    >
      <OrderFilters
        at={at}
        set={set}
        onReset={isFiltered ? () => set(Object.fromEntries(filterNames.map((name) => [name, '']))) : undefined}
      />
      <PickedOrders picked={picked} onDone={() => setPicked([])} />
      <PagedTable<MerchantOrder>
        operation="listMerchantOrders"
        query={{ ...filtersOf(at), sort: sortOf(at) }}
        columns={columns}
        {...(isFiltered && { empty: t('common.none_match') })}
        rowSelection={{
          selectedRowKeys: picked.map(({ id }) => id),
          preserveSelectedRowKeys: true,
          onChange: (_, rows) => setPicked(rows.filter((row) => row !== undefined)),
        }}
        onRow={openingRows(({ id }) => set({ open: id }))}
      />
      <OrderSide id={at.open} onClose={() => set({ open: '' })} />
      {exporting ? <ExportDialog filters={filtersOf(at)} onClose={() => setExporting(false)} /> : null}
    </Page>
  )
}
