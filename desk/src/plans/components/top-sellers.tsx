import type { FigureGroupPage } from '@haoli/contract'
import { Empty, Table, Typography } from 'antd'
import { useOperation } from '@/common/api/queries'
import { shopNow } from '@/common/lib/clock'
import { shopDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { Money } from '@/common/ui/money'
import { ProblemView } from '@/common/ui/problem'
import { planMessages } from '../messages'

const dayMs = 86_400_000
const days = 30

/** Whose customers bought for the most in the last days. */
export function TopSellers() {
  const t = useMessages(planMessages)
  const now = shopNow()
  const span = { from: shopDay(new Date(now - (days - 1) * dayMs)), to: shopDay(new Date(now)) }
  const asked = useOperation<FigureGroupPage>('listFigureGroups', { query: { ...span, by: 'promoter', limit: 50 } })
  if (asked.error && !asked.data) return <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
  return (
    <>
      <Typography.Paragraph type="secondary">{t('plans.top_words')}</Typography.Paragraph>
      <Table
        size="small"
        rowKey="id"
        loading={asked.isPending}
        dataSource={(asked.data?.items ?? []).filter(({ id }) => id !== '')}
        pagination={false}
        locale={{ emptyText: <Empty description={t('plans.no_promoters')} /> }}
        columns={[
          { key: 'place', width: 48, render: (_value, _row, index) => index + 1 },
          { title: t('plans.nickname'), render: (_, { id, name }) => name ?? id },
          { title: t('plans.orders'), align: 'end', render: (_, { values }) => values.ordersPaid ?? 0 },
          { title: t('plans.sales'), align: 'end', render: (_, { values }) => <Money fen={values.salesFen ?? 0} /> },
          {
            title: t('plans.taken_back'),
            align: 'end',
            render: (_, { values }) => <Money fen={-(values.refundedFen ?? 0)} />,
          },
        ]}
      />
    </>
  )
}
