import type { Agency, AgencyStatement } from '@haoli/contract'
import { Button, Skeleton, Space, Table } from 'antd'
import { useOperation } from '@/common/api/queries'
import { csv, download } from '@/common/lib/download'
import { useMessages } from '@/common/messages'
import { Money } from '@/common/ui/money'
import { ProblemView } from '@/common/ui/problem'
import { When } from '@/common/ui/when'
import { agencyMessages } from '../messages'

/** What an agency earned, and was paid, by month. */
export function Statement({ agency }: { agency: Agency }) {
  const t = useMessages(agencyMessages)
  const asked = useOperation<AgencyStatement>('getStatementOfAgency', { params: { id: agency.id } })
  const { data } = asked
  if (asked.error && !data) return <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
  if (!data) return <Skeleton active />
  const columns = [
    ['agencies.earned', 'earnedFen'],
    ['agencies.taken_back', 'takenBackFen'],
    ['agencies.net', 'netFen'],
    ['agencies.paid_in', 'paidFen'],
  ] as const
  const save = () => {
    const head = [t('agencies.month'), t('agencies.lines'), ...columns.map(([title]) => t(title))]
    const rows = data.months.map((one) => [one.month, one.lines, ...columns.map(([, member]) => one[member] / 100)])
    download(`${agency.name}.csv`, csv([head, ...rows]))
  }
  return (
    <Space orientation="vertical" size={16} style={{ width: '100%' }}>
      <Button onClick={save}>{t('agencies.csv')}</Button>
      <Table
        size="small"
        rowKey="month"
        dataSource={data.months}
        pagination={false}
        locale={{ emptyText: t('agencies.no_statement') }}
        columns={[
          { title: t('agencies.month'), dataIndex: 'month' },
          { title: t('agencies.lines'), dataIndex: 'lines', align: 'end' },
          ...columns.map(([title, member]) => ({
            key: member,
            title: t(title),
            align: 'end' as const,
            render: (_: unknown, row: AgencyStatement['months'][number]) => <Money fen={row[member]} />,
          })),
        ]}
      />
      <Table
        size="small"
        rowKey="id"
        title={() => t('agencies.payments')}
        dataSource={data.payments}
        pagination={false}
        locale={{ emptyText: t('common.none') }}
        columns={[
          { title: t('agencies.paid_at'), render: (_, { paidAt }) => <When at={paidAt} /> },
          { title: t('agencies.amount'), align: 'end', render: (_, { amountFen }) => <Money fen={amountFen} /> },
          { title: t('agencies.reference'), dataIndex: 'reference' },
        ]}
      />
    </Space>
  )
}
