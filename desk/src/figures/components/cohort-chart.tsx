import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { useColours } from './use-colours'

interface CohortChartProps {
  title: string
  offsets: readonly number[]
  lines: readonly { name: string; values: readonly (number | null)[] }[]
  text: (value: number) => string
  nameOf: (offset: number) => string
}

/** A line for each month of first orders, by how many months have passed since. */
export function CohortChart({ title, offsets, lines, text, nameOf }: CohortChartProps) {
  const colours = useColours()
  const data = offsets.map((offset) => ({
    name: nameOf(offset),
    ...Object.fromEntries(lines.map(({ name, values }) => [name, values[offset] ?? null])),
  }))
  return (
    <div className="figure-chart" role="img" aria-label={title}>
      <ResponsiveContainer width="100%" height={260}>
        <LineChart data={data} margin={{ top: 8, right: 16, bottom: 0, left: 8 }}>
          <CartesianGrid stroke={colours.grid} vertical={false} />
          <XAxis dataKey="name" stroke={colours.axis} fontSize={12} />
          <YAxis tickFormatter={text} stroke={colours.axis} fontSize={12} width={80} />
          <Tooltip {...colours.tip} formatter={(value) => text(Number(value))} />
          <Legend />
          {lines.map(({ name }, index) => (
            <Line
              key={name}
              dataKey={name}
              stroke={colours.series[index % colours.series.length]}
              strokeWidth={2}
              dot={{ r: 2 }}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  )
}
