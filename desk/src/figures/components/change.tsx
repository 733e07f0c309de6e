import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { changeOf, percent } from '../lib/show'

/** How much more, or less, it is than in the period before. */
export function Change({ now, before, lessIsBetter = false }: { now: number; before: number; lessIsBetter?: boolean }) {
  const ppm = changeOf(now, before)
  if (ppm === null || ppm === 0) return <span className="figure-change">—</span>
  return (
    <span className={ppm > 0 !== lessIsBetter ? 'figure-change good' : 'figure-change bad'}>
      {ppm > 0 ? <ArrowUpOutlined aria-label="+" /> : <ArrowDownOutlined aria-label="−" />} {percent(Math.abs(ppm))}
    </span>
  )
}
