import { Button, Empty, Space, Table, type TableProps } from 'antd'
import { useMemo, useState } from 'react'
import type { Operation } from '../api/call'
import { useOperation } from '../api/queries'
import { useAddress } from '../lib/use-address'
import { useT } from '../messages'
import { ProblemView } from './problem'

interface Paged<Row> {
  items: readonly Row[]
  nextCursor: string | null
}

interface PagedTableProps<Row> extends Omit<TableProps<Row>, 'dataSource' | 'loading' | 'pagination' | 'rowKey'> {
  /** A GET that answers `{ items, nextCursor }`. */
  operation: Operation
  params?: Record<string, string>
  /** The filters; the table adds limit and cursor. */
  query?: Record<string, string | number | boolean | null | undefined>
  /** Said where there is nothing; with filters set something else than without. */
  empty?: string
  rowKey?: (row: Row) => string
  rowsOfPage?: number
  everyMs?: number
  /** The member of the address that says which page is shown: another one for a table in a drawer. */
  place?: string
}

/** A table that the server pages, filters and sorts. Which page is shown stands in the address. */
export function PagedTable<Row extends object>(props: PagedTableProps<Row>) {
  const { operation, params, query, empty, rowsOfPage = 20, everyMs, rowKey = idOf, place = 'after', ...table } = props
  const t = useT()
  const first = useMemo((): Record<string, string> => ({ [place]: '' }), [place])
  const [address, set] = useAddress(first)
  const after = address[place] ?? ''
  const [before, setBefore] = useState<string[]>([])
  const wanted = { ...query, limit: rowsOfPage, cursor: after }
  const asked = useOperation<Paged<Row>>(operation, {
    ...(params && { params }),
    query: wanted,
    ...(everyMs !== undefined && { everyMs }),
  })
  if (asked.error && !asked.data) return <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
  const next = asked.data?.nextCursor ?? null
  const goOn = () => {
    setBefore([...pagesBefore(before, after), after])
    set({ [place]: next ?? '' })
  }
  const goBack = () => {
    const pages = pagesBefore(before, after)
    set({ [place]: pages.at(-1) ?? '' })
    setBefore(pages.slice(0, -1))
  }
  const isEmpty = (asked.data?.items.length ?? 0) === 0
  return (
    <div className={isEmpty ? 'paged-table empty' : 'paged-table'}>
      <Table<Row>
        size="small"
        sticky
        // With nothing in it nothing scrolls: a region that scrolls must have something to focus. Its heads, which may be
        // wider than the page, would push the words out of the middle.
        {...(!isEmpty && { scroll: { x: 'max-content' } })}
        showHeader={!isEmpty || asked.isPending}
        {...table}
        rowKey={rowKey}
        dataSource={asked.data?.items ?? []}
        loading={asked.isPending || asked.isPlaceholderData}
        pagination={false}
        locale={{ emptyText: asked.isPending ? <span /> : <Empty description={empty ?? t('common.none')} /> }}
      />
      {after !== '' || next !== null ? (
        <Space className="pager">
          <Button size="small" disabled={after === ''} onClick={goBack}>
            {t('common.previous')}
          </Button>
          <Button size="small" disabled={next === null} onClick={goOn}>
            {t('common.next')}
          </Button>
        </Space>
      ) : null}
    </div>
  )
}

/** The pages that lead to this one: with the browser's own "back" one of them may be shown. */
const pagesBefore = (before: readonly string[], after: string): string[] => {
  const at = before.indexOf(after)
  return at < 0 ? [...before] : before.slice(0, at)
}

const idOf = (row: object): string => (row as { id: string }).id
