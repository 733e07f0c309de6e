import { Area, AreaChart, CartesianGrid, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { Meaning } from '../lib/show'
import { compact, show } from '../lib/show'
import { useWords } from '../lib/words'
import { useColours } from './use-colours'

interface Day {
  day: string
  value: number
  before: number
  dayBefore: string
}

/** One figure by day, with the days before as a dashed line. */
export function DayChart({ days, unit, compare }: { days: readonly Day[]; unit: Meaning['unit']; compare: boolean }) {
  const { t } = useWords()
  const colours = useColours()
  return (
    <div className="figure-chart" role="img" aria-label={t('figures.days')}>
      <ResponsiveContainer width="100%" height={260}>
        <AreaChart data={[...days]} margin={{ top: 8, right: 24, bottom: 0, left: 8 }}>
          <CartesianGrid stroke={colours.grid} vertical={false} />
          <XAxis
            dataKey="day"
            tickFormatter={(day: string) => day.slice(5)}
            stroke={colours.axis}
            fontSize={12}
            minTickGap={24}
          />
          <YAxis
            tickFormatter={(value: number) => compact(value, unit)}
            stroke={colours.axis}
            fontSize={12}
            width={64}
            allowDecimals={unit === 'fen'}
          />
          <Tooltip
            {...colours.tip}
            formatter={(value, name) => [
              show(Number(value), unit),
              name === 'before' ? t('figures.before') : t('figures.now'),
            ]}
          />
          <Area
            type="monotone"
            dataKey="value"
            stroke={colours.main}
            fill={colours.main}
            fillOpacity={0.12}
            strokeWidth={2}
            isAnimationActive={false}
          />
          {compare ? (
            <Line
              type="monotone"
              dataKey="before"
              stroke={colours.before}
              strokeDasharray="4 4"
              dot={false}
              isAnimationActive={false}
            />
          ) : null}
        </AreaChart>
      </ResponsiveContainer>
    </div>
  )
}
