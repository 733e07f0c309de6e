import { type FigureGroup, type FigureGroupPage, type FigureGroupRow, figureGroups } from '@haoli/contract'
import { Button, Empty, Select, Skeleton, Table } from 'antd'
import type { ColumnType } from 'antd/es/table'
import { useState } from 'react'
import { call } from '@/common/api/call'
import { useOperation } from '@/common/api/queries'
import { csv, download } from '@/common/lib/download'
import { useAddress } from '@/common/lib/use-address'
import { useMay } from '@/common/session/use-me'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { ProblemView } from '@/common/ui/problem'
import '../figures.css'
import { AsOf } from '../components/as-of'
import { GroupBars } from '../components/bars'
import { Change } from '../components/change'
import { Meant } from '../components/meant'
import { RowDays } from '../components/row-days'
import { SpanBar } from '../components/span-bar'
import { type Meaning, percent, show } from '../lib/show'
import { useSpan } from '../lib/use-span'
import { useWords } from '../lib/words'

const initial = { by: 'entrance', sort: 'salesFen', order: 'desc', open: '' }
const columnsOf: readonly string[] = [
  'salesFen',
  'refundedFen',
  'ordersPaid',
  'buyers',
  'newBuyers',
  'newBuyersByPresents',
  'presentsGiven',
  'visits',
]
const withVisits: readonly FigureGroup[] = ['entrance', 'venue', 'content']
const mostPages = 100

/** A column with what stands below it, of the whole shop. */
type Summed = ColumnType<FigureGroupRow> & { total: string }

/** Where sales come from, and of what: each table sums to the shop. */
export default function GroupsPage() {
  const { t, title, counts, rowName } = useWords()
  const may = useMay()
  const [span] = useSpan()
  const [address, set] = useAddress(initial)
  const [saving, setSaving] = useState(false)
  const { sort, order, open } = address
  const by = figureGroups.find((one) => one === address.by) ?? 'entrance'
  const query = { ...span, by, sort, order }
  const asked = useOperation<FigureGroupPage>('listFigureGroups', { query: { ...query, limit: 10 } })
  const { data } = asked
  const tabs = figureGroups.filter((one) => one !== 'day' && (one !== 'promoter' || may('operations', 'finance')))
  const hasVisits = withVisits.includes(by)
  const figures = columnsOf
    .flatMap((name) => data?.figures.find((one) => one.name === name) ?? [])
    .filter(({ name }) => name !== 'visits' || hasVisits)
  const chosen = figures.find(({ name }) => name === sort) ?? figures[0]
  const shareOf = ({ values }: Pick<FigureGroupRow, 'values'>) => {
    const all = data?.total.values.salesFen ?? 0
    return all === 0 ? null : Math.round(((values.salesFen ?? 0) / all) * 1_000_000)
  }

  const save = async () => {
    setSaving(true)
    try {
      const head = [
        t(`figures.${by}`),
        ...figures.map(title),
        t('figures.share'),
        ...(hasVisits ? [t('figures.conversion')] : []),
      ]
      const rows = (await allRows(query)).map((row) => [
        rowName(by, row),
        ...figures.map(({ name, unit }) => (unit === 'fen' ? (row.values[name] ?? 0) / 100 : (row.values[name] ?? 0))),
        percent(shareOf(row)),
        ...(hasVisits ? [percent(row.conversionPpm)] : []),
      ])
      download(`${by}-${span.from}-${span.to}.csv`, csv([head, ...rows]))
    } finally {
      setSaving(false)
    }
  }

  const columns: Summed[] = [
    {
      key: 'name',
      total: t('figures.total'),
      title: t(`figures.${by}`),
      fixed: 'left',
      width: 240,
      render: (_, row) =>
        row.id === '' ? (
          rowName(by, row)
        ) : (
          <Button type="link" size="small" className="figure-name" onClick={() => set({ open: row.id })}>
            {rowName(by, row)}
          </Button>
        ),
    },
    ...figures.map((one: Meaning) => ({
      key: one.name,
      title: <Meant title={title(one)} counts={counts(one)} />,
      total: show(data?.total.values[one.name] ?? 0, one.unit),
      align: 'end' as const,
      sorter: true,
      sortOrder: sort === one.name ? (order === 'asc' ? ('ascend' as const) : ('descend' as const)) : null,
      render: (_: unknown, { values, before }: FigureGroupRow) => (
        <>
          {show(values[one.name] ?? 0, one.unit)}{' '}
          <Change
            now={values[one.name] ?? 0}
            before={before[one.name] ?? 0}
            lessIsBetter={one.name === 'refundedFen'}
          />
        </>
      ),
    })),
    {
      key: 'share',
      title: <Meant title={t('figures.share')} counts={t('figures.share_means')} />,
      total: percent(data ? shareOf(data.total) : null),
      align: 'end',
      render: (_, row) => percent(shareOf(row)),
    },
    ...(hasVisits
      ? [
          {
            key: 'conversion',
            title: <Meant title={t('figures.conversion')} counts={t('figures.conversion_means')} />,
            total: percent(data?.total.conversionPpm ?? null),
            align: 'end' as const,
            render: (_: unknown, { conversionPpm }: FigureGroupRow) => percent(conversionPpm),
          },
        ]
      : []),
  ]

  return (
    <Page
      title={t('figures.groups')}
      extra={<AsOf at={data?.asOf} />}
      tabs={tabs.map((key) => ({ key, label: t(`figures.${key}`) }))}
      tab={by}
      onTab={(key) => set({ by: key, open: '' })}
    >
      <SpanBar
        byEntrance={by !== 'entrance'}
        extra={
          <Button loading={saving} onClick={() => void save()}>
            {t('figures.csv')}
          </Button>
        }
      >
        <Select
          aria-label={t('figures.subject')}
          value={chosen?.name ?? sort}
          style={{ minWidth: 140 }}
          onChange={(name) => set({ sort: name, order: 'desc' })}
          options={figures.map((one) => ({ value: one.name, label: title(one) }))}
        />
      </SpanBar>
      {asked.error && !data ? (
        <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
      ) : !data || !chosen ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : data.items.length === 0 ? (
        <Empty description={t('figures.empty')} />
      ) : (
        <>
          <GroupBars
            title={title(chosen)}
            unit={chosen.unit}
            rows={data.items.map((row) => ({ name: rowName(by, row), value: row.values[chosen.name] ?? 0 }))}
          />
          <PagedTable<FigureGroupRow>
            operation="listFigureGroups"
            query={query}
            rowKey={({ id }) => id}
            columns={columns}
            onChange={(_page, _filters, sorter) => {
              const { columnKey, order: way } = Array.isArray(sorter) ? {} : sorter
              set({ sort: way ? String(columnKey) : 'salesFen', order: way === 'ascend' ? 'asc' : 'desc' })
            }}
            summary={() => (
              <Table.Summary.Row>
                {columns.map(({ key, align = 'start', total }, index) => (
                  <Table.Summary.Cell key={key} index={index} align={align}>
                    {total}
                  </Table.Summary.Cell>
                ))}
              </Table.Summary.Row>
            )}
          />
        </>
      )}
      <RowDays by={by} id={open} span={span} onClose={() => set({ open: '' })} />
    </Page>
  )
}

async function allRows(query: Record<string, string>): Promise<FigureGroupRow[]> {
  const rows: FigureGroupRow[] = []
  let cursor: string | null = ''
  for (let page = 0; cursor !== null && page < mostPages; page += 1) {
    const next: FigureGroupPage = await call('listFigureGroups', { query: { ...query, limit: 50, cursor } })
    rows.push(...next.items)
    cursor = next.nextCursor
  }
  return rows
}
