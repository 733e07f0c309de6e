import type { StockMove } from '@haoli/contract'
import { Button, Checkbox, Empty, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useMessages } from '@/common/messages'
import { ProblemView } from '@/common/ui/problem'
import { When } from '@/common/ui/when'
import { useMore } from '../lib/use-more'
import { goodsMessages, historyMessages } from '../messages'

const signed = (pieces: number) => (pieces > 0 ? `+${pieces}` : String(pieces).replace('-', '−'))

/** What moved the stock of a product: orders, returns, imports, and staff with their reasons. */
export function StockMoves({ productId }: { productId: string }) {
  const t = useMessages({ ...goodsMessages, ...historyMessages })
  const [byStaff, setByStaff] = useState(false)
  const asked = useMore<StockMove>('listStockMoves', {
    params: { id: productId },
    query: { byStaff: byStaff || undefined },
  })
  if (asked.error) return <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
  const parts = ({ available, held, sold }: StockMove) =>
    [
      available === 0 ? null : signed(available),
      held === 0 ? null : `${t('history.held')} ${signed(held)}`,
      sold === 0 ? null : `${t('history.sold')} ${signed(sold)}`,
    ].filter((part) => part !== null)
  return (
    <>
      <Checkbox checked={byStaff} onChange={({ target }) => setByStaff(target.checked)}>
        {t('history.staff_only')}
      </Checkbox>
      <Table<StockMove>
        size="small"
        rowKey="id"
        pagination={false}
        loading={asked.isPending}
        dataSource={asked.rows}
        locale={{ emptyText: <Empty description={t('history.none')} /> }}
        columns={[
          { title: t('goods.updated'), key: 'at', width: 135, render: (_, { at }) => <When at={at} /> },
          { title: t('goods.skus'), key: 'sku', render: (_, { specText }) => specText || t('goods.one_sku') },
          {
            title: t('goods.changes'),
            key: 'what',
            render: (_, move) => (
              <>
                {t(`history.cause_${move.cause}`)}{' '}
                {move.orderNumber ? <Link to={`/orders?open=${move.orderId}`}>{move.orderNumber}</Link> : null}
                {move.reason ? <div className="goods-faint">{move.reason}</div> : null}
              </>
            ),
          },
          {
            title: t('goods.stock'),
            key: 'pieces',
            align: 'right',
            render: (_, move) => (
              <>
                {parts(move).join(' · ') || '0'}
                <div className="goods-faint">{t('history.left', { n: move.leftQuantity })}</div>
              </>
            ),
          },
          { key: 'by', render: (_, { by }) => by?.name ?? t('history.by_shop') },
        ]}
      />
      {asked.hasNextPage ? (
        <Button type="link" loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
          {t('history.more')}
        </Button>
      ) : null}
    </>
  )
}
