import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { Meaning } from '../lib/show'
import { compact, show } from '../lib/show'
import { useColours } from './use-colours'

interface Bars {
  rows: readonly { name: string; value: number }[]
  unit: Meaning['unit']
  title: string
}

const rowPx = 30
/** About what fits beside a bar; a Chinese character takes the room of two letters. */
const mostLetters = 24

function shortened(name: string): string {
  let letters = 0
  for (const [index, letter] of [...name].entries()) {
    letters += letter > '\u2e80' ? 2 : 1
    if (letters > mostLetters) return `${[...name].slice(0, index).join('')}…`
  }
  return name
}

/** A bar a row, the names at the left. */
export function GroupBars({ rows, unit, title }: Bars) {
  const colours = useColours()
  return (
    <div className="figure-chart" role="img" aria-label={title}>
      <ResponsiveContainer width="100%" height={Math.max(90, rows.length * rowPx + 30)}>
        <BarChart data={[...rows]} layout="vertical" margin={{ top: 4, right: 32, bottom: 0, left: 8 }}>
          <CartesianGrid stroke={colours.grid} horizontal={false} />
          <XAxis
            type="number"
            tickFormatter={(value: number) => compact(value, unit)}
            stroke={colours.axis}
            fontSize={12}
          />
          <YAxis
            type="category"
            dataKey="name"
            width={170}
            stroke={colours.axis}
            fontSize={12}
            tickFormatter={(name: string) => shortened(name)}
          />
          <Tooltip
            {...colours.tip}
            cursor={{ fill: colours.grid, opacity: 0.4 }}
            formatter={(value) => [show(Number(value), unit), title]}
          />
          <Bar dataKey="value" fill={colours.main} radius={[0, 4, 4, 0]} maxBarSize={18} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
