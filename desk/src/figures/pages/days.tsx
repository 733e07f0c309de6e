import type { FigureDays } from '@haoli/contract'
import { Checkbox, Empty, Skeleton, Table } from 'antd'
import '../figures.css'
import { Button } from 'antd'
import { useOperation } from '@/common/api/queries'
import { csv, download } from '@/common/lib/download'
import { useAddress } from '@/common/lib/use-address'
import { Page } from '@/common/ui/page'
import { ProblemView } from '@/common/ui/problem'
import { AsOf } from '../components/as-of'
import { Change } from '../components/change'
import { DayChart } from '../components/day-chart'
import { Meant } from '../components/meant'
import { SpanBar } from '../components/span-bar'
import { type Meaning, percent, show } from '../lib/show'
import { useSpan } from '../lib/use-span'
import { useWords } from '../lib/words'

const initial = { figure: 'salesFen', compare: 'yes' }
/** In this order before all others; what people do is among the rows. */
const first = [
  'salesFen',
  'refundedFen',
  'ordersPaid',
  'buyers',
  'newBuyers',
  'secondOrders',
  'newBuyersByPresents',
  'newReceivers',
  'presentsGiven',
  'parcelsAccepted',
  'visits',
]
const place = ({ name }: Meaning) => first.indexOf(name) + 1 || first.length + 1

/** What each day brought, beside as many days before. */
export default function DaysPage() {
  const { t, title, counts } = useWords()
  const [span] = useSpan()
  const [{ figure, compare }, set] = useAddress(initial)
  const asked = useOperation<FigureDays>('getFigureDays', { query: { ...span } })
  const { data } = asked
  const figures = (data?.figures.filter(({ name }) => name !== 'buyersOfMonth') ?? []).sort(
    (a, b) => place(a) - place(b),
  )
  const chosen = figures.find(({ name }) => name === figure) ?? figures[0]
  const shown = figures.filter((one) => place(one) <= first.length)

  const save = () => {
    if (!data) return
    const head = [t('figures.day'), ...figures.map(title), t('figures.conversion')]
    const rows = data.days.map(({ day, values, conversionPpm }) => [
      day,
      ...figures.map(({ name, unit }) => (unit === 'fen' ? (values[name] ?? 0) / 100 : (values[name] ?? 0))),
      percent(conversionPpm),
    ])
    download(`figures-${span.from}-${span.to}.csv`, csv([head, ...rows]))
  }

  return (
    <Page title={t('figures.days')} extra={<AsOf at={data?.asOf} />}>
      <SpanBar
        extra={
          <Button onClick={save} disabled={!data}>
            {t('figures.csv')}
          </Button>
        }
      >
        <Checkbox
          checked={compare === 'yes'}
          onChange={({ target }) => set({ compare: target.checked ? 'yes' : 'no' })}
        >
          {t('figures.compare')}
        </Checkbox>
      </SpanBar>
      {asked.error && !data ? (
        <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
      ) : !data || !chosen ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <>
          <Cards data={data} figures={shown} chosen={chosen.name} onChoose={(name) => set({ figure: name })} />
          {Object.keys(data.total.values).length === 0 ? (
            <Empty description={t('figures.empty')} />
          ) : (
            <>
              <DayChart
                unit={chosen.unit}
                compare={compare === 'yes'}
                days={data.days.map(({ day, values }, index) => ({
                  day,
                  value: values[chosen.name] ?? 0,
                  before: data.before.days[index]?.values[chosen.name] ?? 0,
                  dayBefore: data.before.days[index]?.day ?? '',
                }))}
              />
              <Table
                size="small"
                sticky
                scroll={{ x: 'max-content' }}
                rowKey="day"
                dataSource={[...data.days].reverse()}
                pagination={{ pageSize: 31, hideOnSinglePage: true, showSizeChanger: false }}
                columns={[
                  {
                    title: t('figures.day'),
                    dataIndex: 'day',
                    fixed: 'left',
                    sorter: (a, b) => (a.day < b.day ? -1 : 1),
                  },
                  ...shown.map((one) => ({
                    key: one.name,
                    title: <Meant title={title(one)} counts={counts(one)} />,
                    align: 'end' as const,
                    sorter: (a: Day, b: Day) => (a.values[one.name] ?? 0) - (b.values[one.name] ?? 0),
                    render: (_: unknown, { values }: Day) => show(values[one.name] ?? 0, one.unit),
                  })),
                  {
                    key: 'conversion',
                    title: <Meant title={t('figures.conversion')} counts={t('figures.conversion_means')} />,
                    align: 'end',
                    render: (_, { conversionPpm }) => percent(conversionPpm),
                  },
                ]}
              />
            </>
          )}
        </>
      )}
    </Page>
  )
}

type Day = FigureDays['days'][number]

interface CardsProps {
  data: FigureDays
  figures: readonly Meaning[]
  chosen: string
  onChoose: (name: string) => void
}

/** The sums of the days; one of them is drawn. */
function Cards({ data, figures, chosen, onChoose }: CardsProps) {
  const { t, title, counts } = useWords()
  const { total, before } = data
  const netOf = ({ values }: { values: Record<string, number> }) => (values.salesFen ?? 0) - (values.refundedFen ?? 0)
  return (
    <div className="figure-cards">
      {figures.map((one) => (
        <button
          key={one.name}
          type="button"
          className="figure-card"
          aria-pressed={one.name === chosen}
          title={counts(one)}
          onClick={() => onChoose(one.name)}
        >
          <small>{title(one)}</small>
          <strong>{show(total.values[one.name] ?? 0, one.unit)}</strong>
          <Change
            now={total.values[one.name] ?? 0}
            before={before.total.values[one.name] ?? 0}
            lessIsBetter={one.name === 'refundedFen'}
          />
        </button>
      ))}
      {figures.some(({ name }) => name === 'refundedFen') ? (
        <div className="figure-card" title={t('figures.net_means')}>
          <small>{t('figures.net')}</small>
          <strong>{show(netOf(total), 'fen')}</strong>
          <Change now={netOf(total)} before={netOf(before.total)} />
        </div>
      ) : null}
      {total.customers !== null ? (
        <div className="figure-card" title={t('figures.customers_means')}>
          <small>{t('figures.customers')}</small>
          <strong>{total.customers}</strong>
          <Change now={total.customers} before={before.total.customers ?? 0} />
        </div>
      ) : null}
      <div className="figure-card" title={t('figures.conversion_means')}>
        <small>{t('figures.conversion')}</small>
        <strong>{percent(total.conversionPpm)}</strong>
        <Change now={total.conversionPpm ?? 0} before={before.total.conversionPpm ?? 0} />
      </div>
    </div>
  )
}
