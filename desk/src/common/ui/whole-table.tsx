import { Empty, Table, type TableProps } from 'antd'
import type { Operation } from '../api/call'
import { useOperation } from '../api/queries'
import { useT } from '../messages'
import { ProblemView } from './problem'

interface WholeTableProps<Row> extends Pick<TableProps<Row>, 'columns'> {
  /** A GET that answers all rows at once, as `{ items }`; each has an id. */
  operation: Operation
  /** Said where there is nothing. */
  empty?: string
}

/** A table of a list that is short enough to come whole. */
export function WholeTable<Row extends { id: string }>({ operation, empty, columns = [] }: WholeTableProps<Row>) {
  const t = useT()
  const asked = useOperation<{ items: Row[] }>(operation)
  if (asked.error && !asked.data) return <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
  const rows = asked.data?.items ?? []
  return (
    <Table<Row>
      size="small"
      rowKey="id"
      loading={asked.isPending}
      dataSource={rows}
      pagination={false}
      // With nothing in it nothing scrolls: a region that scrolls must have something to focus.
      showHeader={rows.length > 0 || asked.isPending}
      {...(rows.length > 0 && { scroll: { x: 'max-content' } })}
      locale={{ emptyText: asked.isPending ? <span /> : <Empty description={empty ?? t('common.none')} /> }}
      columns={columns}
    />
  )
}
