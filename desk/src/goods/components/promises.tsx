import { type PlanKind, type ProductPromise, planKinds } from '@haoli/contract'
import { Skeleton, Table, Tag } from 'antd'
import { useOperation } from '@/common/api/queries'
import { shopTime } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { ProblemView } from '@/common/ui/problem'
import { promiseMessages } from '../messages'

const isPlan = (kind: string): kind is PlanKind => planKinds.some((one) => one === kind)

const colours = { delivered: 'green', refused: 'red', hidden: 'default' } as const

/** Where a product is promised or shown, and what becomes of it off the shelf. */
export function Promises({ productId }: { productId: string }) {
  const t = useMessages(promiseMessages)
  const asked = useOperation<{ items: ProductPromise[] }>('getProductPromises', { params: { id: productId } })
  if (asked.error && !asked.data) return <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <Skeleton active paragraph={{ rows: 4 }} />
  if (asked.data.items.length === 0) return <p className="goods-faint">{t('promise.none')}</p>
  return (
    <Table<ProductPromise>
      size="small"
      rowKey="kind"
      pagination={false}
      dataSource={asked.data.items}
      columns={[
        {
          title: t('promise.what'),
          key: 'kind',
          render: (_, { kind, items }) => (
            <>
              {t(`promise.${kind}`)}
              {items.map(({ id, title, until }) => (
                <div key={id} className="goods-faint">
                  {kind === 'plans' && isPlan(title) ? t(`promise.plan_${title}`) : title}
                  {until ? ` · ${shopTime(until)}` : ''}
                </div>
              ))}
            </>
          ),
        },
        { title: t('promise.count'), dataIndex: 'count', align: 'right' },
        { title: t('promise.pieces'), key: 'pieces', align: 'right', render: (_, { pieces }) => pieces ?? '—' },
        {
          title: t('promise.effect'),
          key: 'effect',
          render: (_, { offShelf }) => <Tag color={colours[offShelf]}>{t(`promise.${offShelf}`)}</Tag>,
        },
      ]}
    />
  )
}
