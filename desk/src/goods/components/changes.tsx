import type { ProductChange } from '@haoli/contract'
import { Button, Empty, Table } from 'antd'
import { useMessages } from '@/common/messages'
import { ProblemView } from '@/common/ui/problem'
import { When } from '@/common/ui/when'
import { useMore } from '../lib/use-more'
import { goodsMessages, historyMessages } from '../messages'
import { FieldChanges } from './field-changes'

const isMembers = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A change as fields with what was before and what is after. */
const fieldsOf = ({ what, before, after }: ProductChange) => {
  if (what === 'created') return []
  if (what === 'price') return [{ field: 'priceFen', from: before, to: after }]
  if (what === 'market_price') return [{ field: 'marketPriceFen', from: before, to: after }]
  if (what === 'shelf') return [{ field: 'listed', from: before, to: after }]
  const [old, next] = [isMembers(before) ? before : {}, isMembers(after) ? after : {}]
  return Object.keys(next).map((name) => ({ field: name.split(' ').at(-1) ?? name, from: old[name], to: next[name] }))
}

/** What staff, plans and imports changed of a product beside its stock. */
export function Changes({ productId }: { productId: string }) {
  const t = useMessages({ ...goodsMessages, ...historyMessages })
  const asked = useMore<ProductChange>('listProductChanges', { params: { id: productId } })
  if (asked.error) return <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
  return (
    <>
      <Table<ProductChange>
        size="small"
        rowKey="id"
        pagination={false}
        loading={asked.isPending}
        dataSource={asked.rows}
        locale={{ emptyText: <Empty description={t('history.none')} /> }}
        columns={[
          { title: t('goods.updated'), key: 'at', width: 135, render: (_, { at }) => <When at={at} /> },
          {
            title: t('goods.changes'),
            key: 'what',
            render: (_, change) => (
              <>
                {change.what === 'created' || change.what === 'details' ? `${t(`history.what_${change.what}`)} ` : null}
                {change.specText ? `${change.specText} ` : null}
                <FieldChanges changes={fieldsOf(change)} />
                {change.reason ? <div className="goods-faint">{change.reason}</div> : null}
              </>
            ),
          },
          {
            key: 'by',
            width: 130,
            render: (_, { by, cause }) => (
              <>
                {by?.name ?? t('history.by_shop')}
                <div className="goods-faint">{t(`history.cause_${cause}`)}</div>
              </>
            ),
          },
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
