import type { FigurePage } from '@haoli/contract'
import { yuan } from '@/common/lib/money'

export type Meaning = FigurePage['figures'][number]

/** A figure's value as it is read: yuan of fen. */
export const show = (value: number, unit: Meaning['unit']): string =>
  unit === 'fen' ? `${value < 0 ? '−' : ''}¥${yuan(Math.abs(value))}` : value.toLocaleString('en-US')

/** Millionths as a percentage; — where there is none. */
export const percent = (ppm: number | null): string => (ppm === null ? '—' : `${(ppm / 10_000).toFixed(1)}%`)

/** How much more it is than before, in millionths; null where there was nothing before. */
export const changeOf = (now: number, before: number): number | null =>
  before === 0 ? null : Math.round(((now - before) / before) * 1_000_000)

const few = new Intl.NumberFormat('en', { notation: 'compact' })

/** The same in few characters, for an axis: `¥1.5K`. */
export const compact = (value: number, unit: Meaning['unit']): string =>
  unit === 'fen' ? `¥${few.format(value / 100)}` : few.format(value)
