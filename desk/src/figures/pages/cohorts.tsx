import type { FigureCohorts } from '@haoli/contract'
import { Button, Empty, Segmented, Skeleton, Table, type TableProps, theme } from 'antd'
import dayjs from 'dayjs'
import { ShopDatePicker } from '@/common/form/shop-date-picker'
import '../figures.css'
import { useOperation } from '@/common/api/queries'
import { shopNow } from '@/common/lib/clock'
import { csv, download } from '@/common/lib/download'
import { shopDay } from '@/common/lib/time'
import { useAddress } from '@/common/lib/use-address'
import { FilterBar } from '@/common/ui/filter-bar'
import { Page } from '@/common/ui/page'
import { ProblemView } from '@/common/ui/problem'
import { AsOf } from '../components/as-of'
import { CohortChart } from '../components/cohort-chart'
import { Meant } from '../components/meant'
import { type Cohort, cellAt, measures, offsetOf, textOf, valueIn } from '../lib/cohort-cells'
import { percent, show } from '../lib/show'
import { useWords } from '../lib/words'

const initial = { since: '', until: '', measure: 'repurchase' }

/** Who came again, and what a customer is worth, by the month of the first order. */
export default function CohortsPage() {
  const { t } = useWords()
  const { token } = theme.useToken()
  const [address, set] = useAddress(initial)
  const lastMonth = shopDay(new Date(shopNow())).slice(0, 7)
  const until = address.until || lastMonth
  const since = address.since || dayjs(`${until}-01`).subtract(11, 'month').format('YYYY-MM')
  const measure = measures.find((one) => one === address.measure) ?? 'repurchase'
  const asked = useOperation<FigureCohorts>('getFigureCohorts', { query: { from: since, to: until } })
  const { data } = asked
  const longest = Math.max(0, ...(data?.items.map(({ month }) => offsetOf(month, lastMonth)) ?? []))
  const offsets = Array.from({ length: longest + 1 }, (_, offset) => offset)
  const most = Math.max(1, ...(data?.items.flatMap(({ months }) => months.map((cell) => valueIn(measure, cell))) ?? []))
  const means = t(
    measure === 'worth'
      ? data?.lessRefunds
        ? 'figures.worth_net'
        : 'figures.worth_gross'
      : `figures.${measure}_means`,
  )

  const save = () => {
    const head = [
      t('figures.cohort'),
      t('figures.customers_of_month'),
      ...offsets.map((n) => t('figures.month_n', { n })),
    ]
    const rows = (data?.items ?? []).map((cohort) => [
      cohort.month,
      cohort.customers,
      ...offsets.map((offset) => {
        const cell = cellAt(cohort, offset, lastMonth)
        if (!cell) return ''
        return measure === 'worth' ? cell.worthFen / 100 : percent(valueIn(measure, cell))
      }),
    ])
    download(`${measure}-${since}-${until}.csv`, csv([head, ...rows]))
  }

  const columns: TableProps<Cohort>['columns'] = [
    { title: t('figures.cohort'), dataIndex: 'month', fixed: 'left' },
    {
      title: <Meant title={t('figures.customers_of_month')} counts={t('figures.customers_of_month_means')} />,
      dataIndex: 'customers',
      align: 'end',
    },
    {
      title: (
        <Meant
          title={`${t('figures.repurchase')} · ${t('figures.until_now')}`}
          counts={t('figures.repurchase_means')}
        />
      ),
      align: 'end',
      render: (_, { repurchasePpm }) => percent(repurchasePpm),
    },
    {
      title: (
        <Meant
          title={`${t('figures.worth')} · ${t('figures.until_now')}`}
          counts={t(data?.lessRefunds ? 'figures.worth_net' : 'figures.worth_gross')}
        />
      ),
      align: 'end',
      render: (_, { worthFen }) => show(worthFen, 'fen'),
    },
    ...offsets.map((offset) => ({
      key: offset,
      title: t('figures.month_n', { n: offset }),
      align: 'end' as const,
      render: (_: unknown, cohort: Cohort) => {
        const cell = cellAt(cohort, offset, lastMonth)
        if (!cell) return null
        const value = valueIn(measure, cell)
        const strength = Math.round((value / most) * 45)
        return (
          <span
            className="figure-cell"
            style={{ background: `color-mix(in srgb, ${token.colorPrimary} ${strength}%, transparent)` }}
          >
            {textOf(measure, value)}
          </span>
        )
      },
    })),
  ]

  return (
    <Page title={t('figures.cohorts')} extra={<AsOf at={data?.asOf} />}>
      <FilterBar
        extra={
          <Button onClick={save} disabled={!data}>
            {t('figures.csv')}
          </Button>
        }
      >
        <ShopDatePicker.RangePicker
          picker="month"
          allowClear={false}
          aria-label={t('figures.months')}
          value={[dayjs(`${since}-01`), dayjs(`${until}-01`)]}
          maxDate={dayjs(`${lastMonth}-01`)}
          disabledDate={(day, { from }) => from !== undefined && Math.abs(day.diff(from, 'month')) >= 24}
          onChange={(days) => {
            const [from, to] = days ?? []
            if (from && to) set({ since: from.format('YYYY-MM'), until: to.format('YYYY-MM') })
          }}
        />
        <Segmented
          aria-label={t('figures.measure')}
          value={measure}
          onChange={(value) => set({ measure: value })}
          options={measures.map((value) => ({ value, label: t(`figures.${value}`) }))}
        />
        <span className="figure-change">{means}</span>
      </FilterBar>
      {asked.error && !data ? (
        <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
      ) : !data ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : data.items.length === 0 ? (
        <Empty description={t('figures.empty')} />
      ) : (
        <>
          <CohortChart
            title={t(`figures.${measure}`)}
            text={(value) => textOf(measure, value)}
            offsets={offsets}
            nameOf={(n) => t('figures.month_n', { n })}
            lines={data.items.slice(0, 8).map((cohort) => ({
              name: cohort.month,
              values: offsets.map((offset) => {
                const cell = cellAt(cohort, offset, lastMonth)
                return cell ? valueIn(measure, cell) : null
              }),
            }))}
          />
          <Table<Cohort>
            size="small"
            sticky
            scroll={{ x: 'max-content' }}
            rowKey="month"
            dataSource={data.items}
            pagination={false}
            columns={columns}
          />
        </>
      )}
    </Page>
  )
}
