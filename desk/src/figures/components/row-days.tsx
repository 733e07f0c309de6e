import type { FigureDays, FigureGroup } from '@haoli/contract'
import { Descriptions, Empty } from 'antd'
import { useOperation } from '@/common/api/queries'
import { Side } from '@/common/ui/side'
import { show } from '../lib/show'
import type { Span } from '../lib/use-span'
import { useWords } from '../lib/words'
import { Change } from './change'
import { DayChart } from './day-chart'
import { Meant } from './meant'

interface RowDaysProps {
  by: FigureGroup
  id: string
  span: Span
  onClose: () => void
}

/** One row of a group by day, with all its figures. */
export function RowDays({ by, id, span, onClose }: RowDaysProps) {
  const { t, title, counts } = useWords()
  const isEntrance = by === 'entrance'
  const of = isEntrance ? { from: span.from, to: span.to, entrance: id } : { ...span, by, id }
  const asked = useOperation<FigureDays>('getFigureDays', { query: of, enabled: id !== '' })
  return (
    <Side
      title={`${t(`figures.${by}`)} · ${span.from} – ${span.to}`}
      open={id !== ''}
      onClose={onClose}
      asked={asked}
      width={720}
    >
      {(data) => {
        const figures = data.figures.filter(({ name }) => data.total.values[name] !== undefined)
        if (figures.length === 0) return <Empty description={t('figures.empty')} />
        return (
          <>
            <DayChart
              unit="fen"
              compare
              days={data.days.map(({ day, values }, index) => ({
                day,
                value: values.salesFen ?? 0,
                before: data.before.days[index]?.values.salesFen ?? 0,
                dayBefore: data.before.days[index]?.day ?? '',
              }))}
            />
            <Descriptions size="small" column={2} bordered>
              {figures.map((one) => (
                <Descriptions.Item key={one.name} label={<Meant title={title(one)} counts={counts(one)} />}>
                  {show(data.total.values[one.name] ?? 0, one.unit)}{' '}
                  <Change
                    now={data.total.values[one.name] ?? 0}
                    before={data.before.total.values[one.name] ?? 0}
                    lessIsBetter={one.name === 'refundedFen'}
                  />
                </Descriptions.Item>
              ))}
            </Descriptions>
          </>
        )
      }}
    </Side>
  )
}
