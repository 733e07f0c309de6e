import type { PackingSlip } from '@haoli/contract'
import type { Paper, What } from '../lib/papers'
import { Label } from './label'
import './sheets.css'
import { Slip } from './slip'

interface SheetsProps {
  slips: readonly PackingSlip[]
  what: What
  paper: Paper
}

/** One sheet of paper for each order, on the screen as it is printed. */
export function Sheets({ slips, what, paper: { widthMm, heightMm, key } }: SheetsProps) {
  return (
    <div className="sheets">
      <style>{`@page { size: ${widthMm}mm ${heightMm}mm; margin: 0 }`}</style>
      {slips.map((slip) => (
        <article
          key={slip.orderId}
          className={`sheet ${what} on-${key}`}
          style={{ width: `${widthMm}mm`, minHeight: `${heightMm - 0.5}mm` }}
          aria-label={slip.number}
        >
          {what === 'label' ? <Label slip={slip} /> : <Slip slip={slip} />}
        </article>
      ))}
    </div>
  )
}
